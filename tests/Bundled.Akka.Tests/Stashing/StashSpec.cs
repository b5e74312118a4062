using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Stashing;

public sealed class StashSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task Stashed_messages_come_back_in_the_order_of_their_arrival()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "b", "c");
        Use(actor, s => s.UnstashAll());

        await ExpectInOrder("a", "b", "c");
    }

    [Fact]
    public async Task Stashed_messages_come_before_those_that_were_waiting()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();

        Tell(actor, "a", "b");
        Use(actor, s =>
        {
            entered.CountDown();
            leave.Ready(Patience);
            s.UnstashAll();
        });
        entered.Ready(Patience);
        Tell(actor, "c", "d");
        leave.CountDown();

        await ExpectInOrder("a", "b", "c", "d");
    }

    [Fact]
    public async Task Unstash_brings_back_the_oldest_message()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "b");
        Use(actor, s => s.Unstash());

        await ExpectMsgAsync("a");
        await ExpectNoMsgAsync(Silence);
        Use(actor, s => s.Unstash());
        await ExpectMsgAsync("b");
    }

    [Fact]
    public async Task Unstashing_an_empty_stash_does_nothing()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Use(actor, s =>
        {
            s.Unstash();
            s.UnstashAll();
        });
        actor.Tell("a");

        await ExpectMsgAsync("a");
    }

    [Fact]
    public async Task UnstashAll_with_a_predicate_brings_back_what_matches_and_forgets_the_rest()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "b", "c");
        Use(actor, s => s.UnstashAll(e => (string)e.Message != "b"));
        Use(actor, s => s.UnstashAll());

        await ExpectInOrder("a", "c");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_stashed_message_keeps_its_sender()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));
        var (first, second) = (CreateTestProbe(), CreateTestProbe());

        actor.Tell("a", first.Ref);
        actor.Tell("b", second.Ref);
        Use(actor, s => s.UnstashAll());

        await first.ExpectMsgAsync("a");
        await second.ExpectMsgAsync("b");
    }

    [Fact]
    public async Task ClearStash_empties_the_stash_and_returns_what_was_in_it()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "b");
        Use(actor, s =>
        {
            foreach (var envelope in s.ClearStash())
                TestActor.Tell($"cleared {envelope.Message} of {envelope.Sender.Path.Name}");
            TestActor.Tell(s.IsEmpty);
        });

        await ExpectInOrder($"cleared a of {TestActor.Path.Name}", $"cleared b of {TestActor.Path.Name}", true);
    }

    [Fact]
    public async Task Prepended_messages_come_before_the_stashed_ones()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        actor.Tell("c");
        Use(actor, s =>
        {
            s.Prepend([new Envelope("a", TestActor), new Envelope("b", TestActor)]);
            s.UnstashAll();
        });

        await ExpectInOrder("a", "b", "c");
    }

    [Fact]
    public async Task The_same_message_cannot_be_stashed_twice_in_one_turn()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Twice(TestActor)));

        actor.Tell("a");

        await ExpectMsgAsync(nameof(IllegalActorStateException));
    }

    [Fact]
    public async Task A_message_that_came_back_may_be_stashed_again()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Picky()));

        Tell(actor, "a", "b", "try b", "try a");

        await ExpectInOrder("b", "a");
    }

    [Fact]
    public async Task Equal_messages_are_stashed_each_for_itself()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "a", "a");
        Use(actor, s => s.UnstashAll());

        await ExpectInOrder("a", "a", "a");
    }

    [Fact]
    public async Task A_stash_without_bound_counts_its_messages_and_is_never_full()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Gate()).WithStashCapacity(1));
        Inspect(actor, s => TestActor.Tell((s.Count, s.IsEmpty, s.NonEmpty, s.IsFull, s.Capacity)));
        await ExpectMsgAsync((0, true, false, false, -1));
        Tell(actor, "a", "b");

        Inspect(actor, s => TestActor.Tell((s.Count, s.IsEmpty, s.NonEmpty, s.IsFull, s.Capacity)));

        await ExpectMsgAsync((2, false, true, false, -1));
    }

    [Fact]
    public async Task A_restart_brings_stashed_messages_back_to_the_new_instance()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Survivor(false)));

        Tell(actor, "a", "b");
        actor.Tell(new Crash());
        actor.Tell("c");

        await ExpectInOrder("new instance: a", "new instance: b", "new instance: c");
    }

    [Fact]
    public async Task A_stash_that_is_cleared_in_PreRestart_brings_nothing_back()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Survivor(true)));

        Tell(actor, "a", "b");
        actor.Tell(new Crash());
        actor.Tell("c");

        await ExpectMsgAsync("new instance: c");
    }

    [Fact]
    public async Task The_stashed_messages_of_a_stopped_actor_are_dead_letters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Props.Create(() => new Gate()));

        Tell(actor, "a", "b");
        actor.Tell(PoisonPill.Instance);

        foreach (var expected in new[] { "a", "b" })
        {
            var letter = await ExpectMsgAsync<DeadLetter>();
            Assert.Equal(expected, letter.Message);
            Assert.Equal(TestActor, letter.Sender);
            Assert.Equal(actor, letter.Recipient);
        }
    }

    [Fact]
    public async Task A_stashed_Terminated_comes_back_as_such()
    {
        Sys.ActorOf(Props.Create(() => new Mourner(TestActor)));

        await ExpectInOrder("stashed", "mourned");
    }

    private static void Tell(IActorRef actor, params object[] messages)
    {
        foreach (var message in messages)
            actor.Tell(message);
    }

    private static void Use(IActorRef actor, Action<IStash> what) => actor.Tell(new UseStash(what, true));

    private static void Inspect(IActorRef actor, Action<IStash> what) => actor.Tell(new UseStash(what, false));

    private sealed record UseStash(Action<IStash> What, bool Opens) : INoSerializationVerificationNeeded;

    /// <summary>Stashes each message until its stash was used, and sends it back from then on.</summary>
    private sealed class Gate : UntypedActorWithUnboundedStash
    {
        private bool _open;

        protected override void OnReceive(object message)
        {
            if (message is UseStash use)
            {
                use.What(Stash);
                _open |= use.Opens;
            }
            else if (_open)
                Sender.Tell(message);
            else
                Stash.Stash();
        }
    }

    private sealed class Twice(IActorRef probe) : UntypedActorWithUnboundedStash
    {
        protected override void OnReceive(object message)
        {
            Stash.Stash();
            var failure = Record.Exception(Stash.Stash);
            probe.Tell(failure?.GetType().Name ?? "stashed twice");
        }
    }

    private sealed class Picky : UntypedActorWithUnboundedStash
    {
        private string? _wanted;

        protected override void OnReceive(object message)
        {
            var text = (string)message;
            if (text.StartsWith("try ", StringComparison.Ordinal))
            {
                _wanted = text[4..];
                Stash.UnstashAll();
            }
            else if (text == _wanted)
                Sender.Tell(text);
            else
                Stash.Stash();
        }
    }

    private sealed class Survivor(bool clears) : UntypedActorWithUnboundedStash
    {
        private bool _restarted;

        protected override void PreRestart(Exception reason, object message)
        {
            if (clears)
                Stash.ClearStash();
            base.PreRestart(reason, message);
        }

        protected override void PostRestart(Exception reason) => _restarted = true;

        protected override void OnReceive(object message)
        {
            if (message is Crash crash)
                throw new CrashException(crash.Reason);
            if (_restarted)
                Sender.Tell($"new instance: {message}");
            else
                Stash.Stash();
        }
    }

    private sealed class Mourner : ReceiveActor, IWithUnboundedStash
    {
        private bool _stashed;

        public Mourner(IActorRef probe)
        {
            var child = Context.Watch(Context.ActorOf(Props.Empty));
            Context.Stop(child);
            Receive<Terminated>(t => t.ActorRef.Equals(child), _ =>
            {
                if (_stashed)
                {
                    probe.Tell("mourned");
                    return;
                }

                _stashed = true;
                Stash.Stash();
                Stash.UnstashAll();
                probe.Tell("stashed");
            });
        }

        public IStash Stash { get; set; } = null!;
    }
}
