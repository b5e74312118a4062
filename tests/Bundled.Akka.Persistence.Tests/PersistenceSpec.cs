using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence;

/// <summary>
/// What every specification of persistence starts from: an actor system whose journal and snapshots are in memory, and in
/// which each message passes through its serializer.
/// </summary>
public abstract class PersistenceSpec : TestKit.Xunit2.TestKit
{
    /// <summary>How long silence must last before it counts.</summary>
    protected static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(150);

    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          actor.serialize-messages = on
          coordinated-shutdown.run-by-clr-shutdown-hook = off
          test.single-expect-default = 10s
          test.default-timeout = 10s
          persistence {
            journal {
              plugin = "akka.persistence.journal.faulty"
              faulty.class = "Akka.Specs.Persistence.Journals.FaultyJournal, Bundled.Akka.Persistence.Tests"
            }
            snapshot-store {
              plugin = "akka.persistence.snapshot-store.faulty"
              faulty.class = "Akka.Specs.Persistence.Snapshots.FaultySnapshotStore, Bundled.Akka.Persistence.Tests"
            }
          }
        }
        """);

    protected PersistenceSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Quiet), null!, output)
    {
    }

    /// <summary>A notebook that tells the test what happens to it.</summary>
    protected IActorRef Open(string id, Recovery? recovery = null, string? journal = null, IActorRef? reader = null)
    {
        var observer = reader ?? TestActor;
        return Sys.ActorOf(Props.Create(() => new Notebook(id, observer, recovery, journal)));
    }

    /// <summary>A notebook that has recovered from nothing.</summary>
    protected async Task<IActorRef> OpenFresh(string id, string? journal = null)
    {
        var notebook = Open(id, null, journal);
        await ExpectMsgAsync("completed at 0");
        return notebook;
    }

    /// <summary>A notebook in which these words are written already, and which is closed again.</summary>
    protected async Task Write(string id, params string[] words)
    {
        var writer = await OpenFresh(id);
        foreach (var word in words)
            writer.Tell(new Order(notebook => notebook.Persist(new Noted(word), noted => notebook.Say("noted " + noted.Word))));
        foreach (var word in words)
            await ExpectMsgAsync("noted " + word);
        await Close(writer);
    }

    protected async Task Close(IActorRef notebook)
    {
        var watcher = CreateTestProbe();
        watcher.Watch(notebook);
        Sys.Stop(notebook);
        await watcher.ExpectTerminatedAsync(notebook);
    }

    protected async Task ExpectInOrder(params object[] messages)
    {
        foreach (var message in messages)
            await ExpectMsgAsync(message);
    }
}
