using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Persisting;

/// <summary>PersistAsync, PersistAllAsync and DeferAsync: commands do not wait, but handlers keep their order.</summary>
public sealed class PersistAsyncSpec(ITestOutputHelper output) : PersistenceSpec(output)
{
    [Fact]
    public async Task Handlers_come_in_the_order_of_their_events()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            foreach (var i in Enumerable.Range(1, 5))
                n.PersistAsync(new Noted($"{i}"), noted => n.Say("noted " + noted.Word));
            n.PersistAllAsync([new Noted("6"), new Noted("7")], noted => n.Say("noted " + noted.Word));
            n.Say("asked");
        }));

        await ExpectInOrder("asked", "noted 1", "noted 2", "noted 3", "noted 4", "noted 5", "noted 6", "noted 7");
    }

    [Fact]
    public async Task Events_of_many_commands_are_stored_in_the_order_of_the_commands()
    {
        var notebook = await OpenFresh("a");
        var words = Enumerable.Range(1, 50).Select(i => $"{i}").ToList();

        foreach (var word in words)
            notebook.Tell(new Order(n => n.PersistAsync(new Noted(word), noted => n.Say("noted " + noted.Word))));
        foreach (var word in words)
            await ExpectMsgAsync("noted " + word);
        await Close(notebook);

        Open("a");
        foreach (var word in words)
            await ExpectMsgAsync("recovered " + word);
        await ExpectMsgAsync("completed at 50");
    }

    [Fact]
    public async Task A_deferred_handler_waits_for_the_events_before_it_and_stores_nothing()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.PersistAsync(new Noted("one"), noted => n.Say("noted one"));
            n.DeferAsync("later", n.Say);
            n.PersistAsync(new Noted("two"), noted => n.Say("noted two"));
        }));

        await ExpectInOrder("noted one", "later", "noted two");
        await Close(notebook);
        Open("a");
        await ExpectInOrder("recovered one", "recovered two", "completed at 2");
    }

    [Fact]
    public async Task A_deferred_handler_with_nothing_before_it_is_called_at_once()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.DeferAsync("deferred", n.Say);
            n.Say("asked");
        }));

        await ExpectInOrder("deferred", "asked");
    }

    [Fact]
    public async Task Commands_wait_for_a_Persist_behind_a_PersistAsync()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.PersistAsync(new Noted("one"), noted => n.Say("noted one"));
            n.Note("two");
        }));
        notebook.Tell("next");

        await ExpectInOrder("noted one", "noted two", "next");
    }
}
