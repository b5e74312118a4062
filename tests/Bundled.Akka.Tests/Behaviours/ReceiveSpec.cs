using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Behaviours;

public sealed class ReceiveSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task Handlers_are_tried_in_the_order_of_their_registration()
    {
        var actor = Actor(r =>
        {
            r.On<int>(i => i < 5, i => $"predicate first {i}");
            r.OnLast<int>(i => $"predicate last {i}", i => i < 10);
            r.OnIf<int>(i => i < 15, i => $"function {i}");
            r.On<int>(i => $"all {i}");
            r.On<int>(i => $"never {i}");
        });

        Tell(actor, 0, 5, 10, 15);

        await ExpectInOrder("predicate first 0", "predicate last 5", "function 10", "all 15");
    }

    [Fact]
    public async Task Handlers_can_name_their_type_by_reflection()
    {
        var actor = Sys.ActorOf(Props.Create(() => new ByType()));

        Tell(actor, 0, 5, 10, 15, "hello");

        await ExpectInOrder("predicate first 0", "predicate last 5", "function 10", "all 15", "string hello");
    }

    [Fact]
    public async Task A_handler_of_a_base_type_takes_derived_messages_too()
    {
        var actor = Actor(r =>
        {
            r.On<Dog>(_ => "dog");
            r.On<Animal>(_ => "animal");
            r.On<INamed>(_ => "named");
        });

        Tell(actor, new Dog(), new Cat(), new Robot());

        await ExpectInOrder("dog", "animal", "named");
    }

    [Fact]
    public async Task The_handler_of_a_base_type_hides_those_of_derived_types_after_it()
    {
        var actor = Actor(r =>
        {
            r.On<Animal>(_ => "animal");
            r.On<Dog>(_ => "dog");
        });

        Tell(actor, new Dog());

        await ExpectMsgAsync("animal");
    }

    [Fact]
    public async Task ReceiveAny_takes_what_the_handlers_before_it_left()
    {
        var actor = Actor(r =>
        {
            r.On<int>(i => $"int {i}");
            r.Any(m => $"any {m}");
        });

        Tell(actor, 1, "hello");

        await ExpectInOrder("int 1", "any hello");
    }

    [Fact]
    public async Task A_message_without_handler_is_published_as_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Actor(r => r.On<int>(i => i));

        actor.Tell("what");

        var unhandled = await ExpectMsgAsync<UnhandledMessage>();
        Assert.Equal("what", unhandled.Message);
        Assert.Equal(TestActor, unhandled.Sender);
        Assert.Equal(actor, unhandled.Recipient);
    }

    [Fact]
    public async Task A_message_that_every_predicate_refuses_is_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Actor(r =>
        {
            r.On<int>(i => i > 0, i => i);
            r.OnIf<int>(i => i > 10, i => i);
        });

        actor.Tell(-1);

        await ExpectMsgAsync<UnhandledMessage>(u => (int)u.Message == -1);
    }

    [Fact]
    public async Task An_actor_without_any_handler_leaves_everything_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));

        Actor(_ => { }).Tell("what");

        await ExpectMsgAsync<UnhandledMessage>(u => (string)u.Message == "what");
    }

    [Fact]
    public async Task No_handler_can_follow_one_that_takes_everything()
    {
        await Refused(r =>
        {
            r.Any(m => m);
            r.On<int>(i => i);
        });
        await Refused(r =>
        {
            r.On<object>(m => m);
            r.On<int>(i => i);
        });
        await Refused(r =>
        {
            r.Any(m => m);
            r.Any(m => m);
        });
    }

    [Fact]
    public async Task A_handler_of_object_with_a_predicate_does_not_close_the_list()
    {
        var actor = Actor(r =>
        {
            r.On<object>(m => m is string, m => $"string {m}");
            r.On<int>(i => $"int {i}");
        });

        Tell(actor, "a", 1);

        await ExpectInOrder("string a", "int 1");
    }

    [Fact]
    public async Task Handlers_cannot_be_added_while_a_message_is_handled()
    {
        var actor = Actor(r => r.Any(_ =>
        {
            var failure = Record.Exception(() => r.On<int>(i => i));
            return failure?.GetType().Name ?? "accepted";
        }));

        actor.Tell("add");

        await ExpectMsgAsync(nameof(InvalidOperationException));
    }

    [Fact]
    public async Task An_overridden_Unhandled_replaces_the_event()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Sys.ActorOf(Props.Create(() => new Complains()));

        Tell(actor, "unknown", 1);

        await ExpectInOrder("cannot handle unknown", "cannot handle 1 either");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_untyped_actor_decides_itself_what_is_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Sys.ActorOf(Props.Create(() => new Untyped()));

        Tell(actor, "known", 1);

        await ExpectMsgAsync("known");
        await ExpectMsgAsync<UnhandledMessage>(u => (int)u.Message == 1 && u.Recipient.Equals(actor));
    }

    [Fact]
    public async Task The_base_actor_says_with_its_result_what_is_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Sys.ActorOf(Props.Create(() => new Plain()));

        Tell(actor, "known", 1);

        await ExpectMsgAsync("known");
        await ExpectMsgAsync<UnhandledMessage>(u => (int)u.Message == 1 && u.Recipient.Equals(actor));
    }

    private static void Tell(IActorRef actor, params object[] messages)
    {
        foreach (var message in messages)
            actor.Tell(message);
    }

    private IActorRef Actor(Action<Receiver> handlers) => Sys.ActorOf(Props.Create(() => new Receiver(handlers)));

    private async Task Refused(Action<Receiver> handlers)
    {
        var actor = Actor(r =>
        {
            var failure = Record.Exception(() => handlers(r));
            TestActor.Tell(failure?.GetType().Name ?? "accepted");
        });

        await ExpectMsgAsync(nameof(InvalidOperationException));
        await StopAndWait(actor);
    }

    private interface INamed;

    private record Animal;

    private sealed record Dog : Animal;

    private sealed record Cat : Animal;

    private sealed record Robot : INamed;

    /// <summary>Answers each message with what the handler made of it.</summary>
    private sealed class Receiver : ReceiveActor
    {
        public Receiver(Action<Receiver> handlers) => handlers(this);

        public void On<T>(Func<T, object> answer) => Receive<T>(m => Sender.Tell(answer(m)));

        public void On<T>(Predicate<T> when, Func<T, object> answer) => Receive(when, m => Sender.Tell(answer(m)));

        public void OnLast<T>(Func<T, object> answer, Predicate<T> when) => Receive(m => Sender.Tell(answer(m)), when);

        public void OnIf<T>(Predicate<T> when, Func<T, object> answer) => Receive<T>(m =>
        {
            if (when(m))
                Sender.Tell(answer(m));
            return when(m);
        });

        public void Any(Func<object, object> answer) => ReceiveAny(m => Sender.Tell(answer(m)));
    }

    private sealed class ByType : ReceiveActor
    {
        public ByType()
        {
            Receive(typeof(int), m => (int)m < 5, m => Sender.Tell($"predicate first {m}"));
            Receive(typeof(int), m => Sender.Tell($"predicate last {m}"), m => (int)m < 10);
            Receive(typeof(int), m =>
            {
                if ((int)m >= 15)
                    return false;
                Sender.Tell($"function {m}");
                return true;
            });
            Receive(typeof(int), m => Sender.Tell($"all {m}"));
            Receive(typeof(string), m => Sender.Tell($"string {m}"));
        }
    }

    private sealed class Complains : ReceiveActor
    {
        public Complains() => Receive<int>(i =>
        {
            Sender.Tell($"cannot handle {i} either");
            return true;
        });

        protected override void Unhandled(object message) => Sender.Tell($"cannot handle {message}");
    }

    private sealed class Untyped : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is string)
                Sender.Tell(message);
            else
                Unhandled(message);
        }
    }

    private sealed class Plain : ActorBase
    {
        protected override bool Receive(object message)
        {
            if (message is not string)
                return false;
            Sender.Tell(message);
            return true;
        }
    }
}
