using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Persisting;

/// <summary>What an actor hears of a journal that refuses or fails.</summary>
public sealed class FailureSpec(ITestOutputHelper output) : PersistenceSpec(output)
{
    [Fact]
    public async Task A_failed_persist_stops_the_actor_and_its_handler_is_not_called()
    {
        var notebook = await OpenFresh("a");
        Watch(notebook);

        notebook.Tell(new Order(n => n.Note("fail")));

        await ExpectMsgAsync("failed fail of 1: disk full");
        await ExpectTerminatedAsync(notebook);
    }

    [Fact]
    public async Task A_failed_write_fails_every_event_that_travelled_with_it()
    {
        var notebook = await OpenFresh("a");
        Watch(notebook);

        notebook.Tell(new Order(n =>
        {
            n.Note("good");
            n.Note("fail");
        }));

        await ExpectMsgAsync("failed good of 1: disk full");
        await ExpectTerminatedAsync(notebook);
        Open("a");
        await ExpectMsgAsync("completed at 0");
    }

    [Fact]
    public async Task A_rejected_event_is_not_stored_and_the_actor_goes_on()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.Note("one");
            n.Note("reject");
            n.Note("two");
        }));
        notebook.Tell("next");

        await ExpectInOrder("noted one", "rejected reject of 2: no", "noted two", "next");
        await Close(notebook);
        Open("a");
        await ExpectInOrder("recovered one", "recovered two", "completed at 3");
    }

    [Fact]
    public async Task One_rejected_event_rejects_all_that_are_persisted_in_one_go()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.PersistAll([new Noted("one"), new Noted("reject")], noted => n.Say("noted"))));

        await ExpectInOrder("rejected one of 1: no", "rejected reject of 2: no");
    }

    [Fact]
    public async Task A_failure_of_one_actor_does_not_concern_another()
    {
        var (bad, good) = (await OpenFresh("bad"), await OpenFresh("good"));

        bad.Tell(new Order(n => n.Note("fail")));
        await ExpectMsgAsync("failed fail of 1: disk full");
        good.Tell(new Order(n => n.Note("one")));

        await ExpectMsgAsync("noted one");
    }

    [Fact]
    public async Task Events_are_deleted_up_to_a_number_and_the_numbers_go_on()
    {
        var notebook = await OpenFresh("a");
        foreach (var word in new[] { "one", "two", "three" })
            notebook.Tell(new Order(n => n.Note(word)));
        await ExpectInOrder("noted one", "noted two", "noted three");

        notebook.Tell(new Order(n => n.DeleteMessages(2)));

        await ExpectMsgAsync("deleted to 2");
        await Close(notebook);
        Open("a");
        await ExpectInOrder("recovered three", "completed at 3");
    }

    [Fact]
    public async Task After_all_events_are_deleted_the_numbers_still_go_on()
    {
        await Write("a", "one", "two");
        var notebook = Open("a");
        await ExpectInOrder("recovered one", "recovered two", "completed at 2");

        notebook.Tell(new Order(n => n.DeleteMessages(long.MaxValue)));

        await ExpectMsgAsync("deleted to 2");
        await Close(notebook);
        Open("a");
        await ExpectMsgAsync("completed at 2");
    }

    [Fact]
    public async Task What_is_not_there_yet_cannot_be_deleted()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.DeleteMessages(7)));

        await ExpectMsgAsync("not deleted to 7");
    }

    [Fact]
    public async Task A_failed_deletion_is_reported()
    {
        await Write("undeletable", "one");
        var notebook = Open("undeletable");
        await ExpectInOrder("recovered one", "completed at 1");

        notebook.Tell(new Order(n => n.DeleteMessages(1)));

        await ExpectMsgAsync("not deleted to 1");
    }
}
