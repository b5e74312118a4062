using Akka.Actor;
using Akka.Persistence;
using Xunit.Abstractions;

namespace Akka.Specs.Persistence.Persisting;

/// <summary>Persist and PersistAll: commands wait for the handlers.</summary>
public sealed class PersistSpec(ITestOutputHelper output) : PersistenceSpec(output)
{
    [Fact]
    public async Task A_handler_gets_its_event_after_it_is_stored()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.Note("one")));

        await ExpectMsgAsync("noted one");
        await Close(notebook);
        Open("a");
        await ExpectInOrder("recovered one", "completed at 1");
    }

    [Fact]
    public async Task No_command_is_handled_before_the_handlers_of_the_one_before()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.Note("one");
            n.Note("two");
            n.Say("asked");
        }));
        notebook.Tell("next");
        notebook.Tell("after");

        await ExpectInOrder("asked", "noted one", "noted two", "next", "after");
    }

    [Fact]
    public async Task A_handler_may_persist_and_commands_wait_for_that_too()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.Persist(new Noted("outer"), noted =>
        {
            n.Say("noted outer");
            n.Note("inner");
        })));
        notebook.Tell("next");

        await ExpectInOrder("noted outer", "noted inner", "next");
    }

    [Fact]
    public async Task The_sender_of_a_command_is_the_sender_in_its_handlers()
    {
        var notebook = await OpenFresh("a");
        var (first, second) = (CreateTestProbe(), CreateTestProbe());

        foreach (var probe in new[] { first, second })
            notebook.Tell(new Order(n => n.Persist(new Noted("word"), noted => n.Asker.Tell("done"))), probe.Ref);

        await first.ExpectMsgAsync("done");
        await second.ExpectMsgAsync("done");
    }

    [Fact]
    public async Task Many_events_are_persisted_in_one_go_and_handled_in_their_order()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.PersistAll([new Noted("one"), new Noted("two")], noted => n.Say("noted " + noted.Word))));
        notebook.Tell("next");

        await ExpectInOrder("noted one", "noted two", "next");
    }

    [Fact]
    public async Task Nothing_to_persist_holds_nothing_up()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.PersistAll(Array.Empty<Noted>(), noted => n.Say("noted"))));
        notebook.Tell("next");

        await ExpectMsgAsync("next");
    }

    [Fact]
    public async Task Sequence_numbers_go_on_where_an_earlier_incarnation_ended()
    {
        await Write("a", "one", "two");

        var notebook = Open("a");
        await ExpectInOrder("recovered one", "recovered two", "completed at 2");
        notebook.Tell(new Order(n => n.Persist(new Noted("three"), _ => n.Say($"at {n.LastSequenceNr}"))));

        await ExpectMsgAsync("at 3");
    }

    [Fact]
    public async Task An_asynchronous_command_persists_what_it_asked_for_when_it_has_ended()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new LongOrder(async n =>
        {
            n.Note("before");
            await Task.Yield();
            n.Note("after");
            n.Say("awaited");
        }));
        notebook.Tell("next");

        await ExpectInOrder("awaited", "noted before", "noted after", "next");
    }

    [Fact]
    public async Task A_handler_that_fails_restarts_the_actor_which_recovers_the_event_and_goes_on()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n => n.Persist(new Noted("one"), _ => throw new DeliberateException("handler"))));
        notebook.Tell("next");

        await ExpectInOrder("recovered one", "completed at 1", "next");
    }

    [Fact]
    public async Task A_command_that_fails_after_persisting_has_persisted()
    {
        var notebook = await OpenFresh("a");

        notebook.Tell(new Order(n =>
        {
            n.Note("one");
            throw new DeliberateException("command");
        }));

        await ExpectInOrder("recovered one", "completed at 1");
    }

    [Fact]
    public async Task The_users_stash_is_put_back_before_waiting_commands()
    {
        var notebook = await OpenFresh("a");
        var stashing = true;

        var command = new Order(n =>
        {
            if (stashing)
                n.Stash.Stash();
            else
                n.Say("stashed");
        });
        notebook.Tell(command);
        notebook.Tell(new Order(n =>
        {
            stashing = false;
            n.Persist(new Noted("one"), _ => n.Stash.UnstashAll());
        }));
        notebook.Tell("next");

        await ExpectInOrder("stashed", "next");
    }

    [Fact]
    public async Task Nothing_can_be_persisted_while_the_actor_recovers()
    {
        await Write("a", "one");
        var observer = TestActor;

        Sys.ActorOf(Props.Create(() => new Eager(observer)));

        await ExpectMsgAsync("InvalidOperationException");
    }

    private sealed class Eager : ReceivePersistentActor
    {
        private readonly IActorRef _observer;

        public Eager(IActorRef observer)
        {
            _observer = observer;
            Recover<Noted>(noted => Persist(noted, _ => { }));
        }

        public override string PersistenceId => "a";

        protected override void OnRecoveryFailure(Exception reason, object? message = null) =>
            _observer.Tell(reason.GetType().Name);
    }
}
