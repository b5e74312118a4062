using Akka.Actor;
using Akka.Persistence;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Recovering;

/// <summary>What an actor recovers from, and what stops it.</summary>
public sealed class RecoverySpec(ITestOutputHelper output)
    : PersistenceSpec(output, "akka.persistence.journal-plugin-fallback.recovery-event-timeout = 300ms")
{
    [Fact]
    public async Task Commands_wait_until_the_actor_has_recovered()
    {
        await Write("a", "one", "two");

        Open("a").Tell("next");

        await ExpectInOrder("recovered one", "recovered two", "completed at 2", "next");
    }

    [Fact]
    public async Task Recovery_ends_at_the_number_that_is_asked_for()
    {
        await Write("a", "one", "two", "three");

        Open("a", new Recovery(SnapshotSelectionCriteria.Latest, 2));

        // The numbers go on behind all that is stored.
        await ExpectInOrder("recovered one", "recovered two", "completed at 3");
    }

    [Fact]
    public async Task Recovery_ends_after_as_many_events_as_are_asked_for()
    {
        await Write("a", "one", "two", "three");

        Open("a", new Recovery(SnapshotSelectionCriteria.Latest, long.MaxValue, 1));

        await ExpectInOrder("recovered one", "completed at 3");
    }

    [Fact]
    public async Task Without_recovery_the_numbers_still_go_on()
    {
        await Write("a", "one", "two");

        Open("a", Recovery.None);

        await ExpectMsgAsync("completed at 2");
    }

    [Fact]
    public async Task An_event_that_cannot_be_applied_stops_the_actor()
    {
        await Write("a", "one", "poison");

        var notebook = Open("a");
        Watch(notebook);

        await ExpectInOrder("recovered one", "not recovered: DeliberateException");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_read_stops_the_actor()
    {
        var notebook = Open("unreadable");
        Watch(notebook);

        await ExpectMsgAsync("not recovered: DeliberateException");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task A_journal_that_falls_silent_stops_the_actor_after_a_while()
    {
        await Write("silent", "one");

        var notebook = Open("silent");
        Watch(notebook);

        await ExpectMsgAsync("not recovered: RecoveryTimedOutException");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task A_snapshot_store_that_falls_silent_stops_the_actor_after_a_while()
    {
        var notebook = Open("stuck");
        Watch(notebook);

        await ExpectMsgAsync("not recovered: RecoveryTimedOutException");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_loaded_stops_the_actor()
    {
        var notebook = Open("unloadable");
        Watch(notebook);

        await ExpectMsgAsync("not recovered: DeliberateException");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task An_actor_without_a_name_does_not_start()
    {
        var notebook = Open(null!);

        await WatchAsync(notebook);

        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task An_actor_whose_journal_is_not_configured_does_not_start()
    {
        var notebook = Open("a", journal: "akka.persistence.journal.nowhere");

        await WatchAsync(notebook);

        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task An_actor_may_persist_as_soon_as_recovery_is_completed()
    {
        var observer = TestActor;

        var starter = Sys.ActorOf(Props.Create(() => new Starter(observer)));
        starter.Tell("next");

        await ExpectInOrder("started", "next");
    }

    private sealed class Starter : ReceivePersistentActor
    {
        public Starter(IActorRef observer)
        {
            Recover<RecoveryCompleted>(_ => Persist(new Noted("start"), _ => observer.Tell("started")));
            Command<string>(word => observer.Tell(word));
        }

        public override string PersistenceId => "starter";
    }
}
