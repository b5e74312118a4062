using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Behaviours;

public sealed class BecomeSpec(ITestOutputHelper output) : ActorSpec(output)
{
    /// <summary>Become replaces the top of the stack, BecomeStacked adds to it, UnbecomeStacked takes off it.</summary>
    public static TheoryData<string[], string> Stacks => new()
    {
        { [], "initial" },
        { ["become a"], "a" },
        { ["stack a"], "a" },
        { ["stack a", "unbecome"], "initial" },
        { ["stack a", "stack b"], "b" },
        { ["stack a", "stack b", "unbecome"], "a" },
        { ["stack a", "stack b", "unbecome", "unbecome"], "initial" },
        { ["stack a", "become b", "unbecome"], "initial" },
        { ["become a", "stack b", "unbecome"], "a" },
        { ["become a", "become b", "unbecome"], "initial" },
        { ["become a", "unbecome"], "initial" },
        { ["unbecome"], "initial" },
        { ["unbecome", "unbecome", "stack a"], "a" },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task An_untyped_actors_behaviour_is_the_top_of_its_stack(string[] steps, string expected)
    {
        var actor = Sys.ActorOf(Props.Create(() => new Untyped()));

        await Behaves(actor, steps, expected);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_receive_actors_behaviour_is_the_top_of_its_stack(string[] steps, string expected)
    {
        var actor = Sys.ActorOf(Props.Create(() => new Receiving()));

        await Behaves(actor, steps, expected);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_contexts_behaviour_stack_is_that_of_the_actor(string[] steps, string expected)
    {
        var actor = Sys.ActorOf(Props.Create(() => new ByContext()));

        await Behaves(actor, steps, expected);
    }

    [Fact]
    public async Task Become_in_a_constructor_hides_the_handlers_of_the_constructor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new BecomesAtOnce(1, false)));

        Tell(actor, "x", "y");

        await ExpectInOrder("1: x", "1: y");
    }

    [Fact]
    public async Task The_last_of_several_Become_in_a_constructor_counts()
    {
        var actor = Sys.ActorOf(Props.Create(() => new BecomesAtOnce(4, false)));

        actor.Tell("x");

        await ExpectMsgAsync("4: x");
    }

    [Fact]
    public async Task Stacked_behaviours_of_a_constructor_are_left_one_after_another()
    {
        var actor = Sys.ActorOf(Props.Create(() => new BecomesAtOnce(3, true)));

        Tell(actor, "x", "x", "x", "x", "x");

        await ExpectInOrder("3: x", "2: x", "1: x", "constructor: x", "constructor: x");
    }

    [Fact]
    public async Task A_behaviour_has_only_its_own_handlers()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));
        var actor = Sys.ActorOf(Props.Create(() => new Narrow()));

        Tell(actor, 1, "narrow", 2);

        await ExpectMsgAsync("int 1");
        await ExpectMsgAsync<UnhandledMessage>(u => (int)u.Message == 2);
    }

    [Fact]
    public async Task A_restart_goes_back_to_the_initial_behaviour()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Receiving()));
        Tell(actor, "stack a", "become b", "stack c");

        actor.Tell(new Crash());

        await Behaves(actor, ["unbecome"], "initial");
    }

    [Fact]
    public async Task The_new_behaviour_handles_the_next_message_even_if_it_was_already_in_the_mailbox()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Receiving()));

        Tell(actor, "which", "become a", "which", "become b", "which");

        await ExpectInOrder("initial", "a", "b");
    }

    private static void Tell(IActorRef actor, params object[] messages)
    {
        foreach (var message in messages)
            actor.Tell(message);
    }

    private async Task Behaves(IActorRef actor, string[] steps, string expected)
    {
        foreach (var step in steps)
            actor.Tell(step);
        actor.Tell("which");
        await ExpectMsgAsync(expected);
    }

    private sealed class Untyped : UntypedActor
    {
        protected override void OnReceive(object message) => As("initial", message);

        private void As(string name, object message)
        {
            switch (((string)message).Split(' '))
            {
                case ["become", var next]:
                    Become(m => As(next, m));
                    break;
                case ["stack", var next]:
                    BecomeStacked(m => As(next, m));
                    break;
                case ["unbecome"]:
                    UnbecomeStacked();
                    break;
                default:
                    Sender.Tell(name);
                    break;
            }
        }
    }

    private sealed class Receiving : ReceiveActor
    {
        public Receiving() => As("initial");

        private void As(string name)
        {
            Receive<Crash>(crash => throw new CrashException(crash.Reason));
            Receive<string>(m => m == "unbecome", _ => UnbecomeStacked());
            Receive<string>(m => Starts(m, "become "), m => Become(() => As(m[7..])));
            Receive<string>(m => Starts(m, "stack "), m => BecomeStacked(() => As(m[6..])));
            Receive<string>(_ => Sender.Tell(name));
        }

        private static bool Starts(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
    }

    private sealed class ByContext : ActorBase
    {
        protected override bool Receive(object message) => As("initial", message);

        private bool As(string name, object message)
        {
            switch (((string)message).Split(' '))
            {
                case ["become", var next]:
                    Context.Become(m => As(next, m));
                    break;
                case ["stack", var next]:
                    Context.BecomeStacked(m => As(next, m));
                    break;
                case ["unbecome"]:
                    Context.UnbecomeStacked();
                    break;
                default:
                    Sender.Tell(name);
                    break;
            }
            return true;
        }
    }

    private sealed class BecomesAtOnce : ReceiveActor
    {
        public BecomesAtOnce(int times, bool stacked)
        {
            for (var i = 1; i <= times; i++)
            {
                var number = i;
                if (stacked)
                    BecomeStacked(() => ReceiveAny(m =>
                    {
                        Sender.Tell($"{number}: {m}");
                        UnbecomeStacked();
                    }));
                else
                    Become(() => ReceiveAny(m => Sender.Tell($"{number}: {m}")));
            }

            ReceiveAny(m => Sender.Tell($"constructor: {m}"));
        }
    }

    private sealed class Narrow : ReceiveActor
    {
        public Narrow()
        {
            Receive<int>(i => Sender.Tell($"int {i}"));
            Receive<string>(_ => Become(() => Receive<string>(s => Sender.Tell($"string {s}"))));
        }
    }
}
