using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Snapshots;

/// <summary>An actor system without a snapshot store.</summary>
public sealed class NoSnapshotStoreSpec(ITestOutputHelper output)
    : PersistenceSpec(output, "akka.persistence.snapshot-store.plugin = \"\"")
{
    [Fact]
    public async Task Events_are_persisted_and_snapshots_are_refused()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.Persist(new Noted("one"), _ => n.SaveSnapshot("state"))));

        await ExpectMsgAsync("not saved 1: No snapshot store configured.");
    }
}
