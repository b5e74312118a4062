using Akka.Actor;
using Akka.Event;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Akka.Specs.Timing;

public sealed class TimersSpec(ITestOutputHelper output) : VirtualTimeSpec(output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_single_timer_fires_once()
    {
        await Timed(t => t.StartSingleTimer("key", "tick", Second));

        Pass(Second / 2);
        await ExpectNoMsgAsync(Silence);
        Pass(Second / 2);
        await ExpectMsgAsync("tick");
        Pass(Second);
        Pass(Second);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_periodic_timer_fires_until_it_is_cancelled()
    {
        var actor = await Timed(t => t.StartPeriodicTimer("key", "tick", Second));

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Pass(Second);
            await ExpectMsgAsync("tick");
        }

        await Use(actor, t => t.Cancel("key"));
        Pass(Second);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_periodic_timer_may_fire_sooner_the_first_time()
    {
        await Timed(t => t.StartPeriodicTimer("key", "tick", Second / 4, Second));

        Pass(Second / 4);
        await ExpectMsgAsync("tick");
        Pass(Second / 4);
        await ExpectNoMsgAsync(Silence);
        Pass(Second * 3 / 4);
        await ExpectMsgAsync("tick");
    }

    [Fact]
    public async Task Starting_a_timer_with_a_key_in_use_replaces_the_old_one()
    {
        var actor = await Timed(t => t.StartPeriodicTimer("key", "old", Second));

        await Use(actor, t => t.StartSingleTimer("key", "new", 2 * Second));

        Pass(Second);
        await ExpectNoMsgAsync(Silence);
        Pass(Second);
        await ExpectMsgAsync("new");
    }

    [Fact]
    public async Task Timers_with_different_keys_do_not_disturb_each_other()
    {
        var actor = await Timed(t =>
        {
            t.StartPeriodicTimer(new Key(1), "one", Second);
            t.StartPeriodicTimer(new Key(2), "two", Second);
        });

        await Use(actor, t => t.Cancel(new Key(1)));
        Pass(Second);

        await ExpectMsgAsync("two");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task CancelAll_cancels_every_timer()
    {
        var actor = await Timed(t =>
        {
            t.StartPeriodicTimer("a", "a", Second);
            t.StartSingleTimer("b", "b", Second);
        });

        await Use(actor, t => t.CancelAll());
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Cancelling_what_does_not_run_does_nothing()
    {
        var actor = await Timed(t => t.Cancel("nothing"));

        actor.Tell("alive");

        await ExpectMsgAsync("alive");
    }

    [Fact]
    public async Task A_timer_is_active_until_it_is_cancelled_or_has_fired_for_the_last_time()
    {
        var actor = await Timed(t =>
        {
            t.StartSingleTimer("single", "single", Second);
            t.StartPeriodicTimer("periodic", "periodic", Second);
            TestActor.Tell(Active(t));
        });
        await ExpectMsgAsync("periodic, single");

        Pass(Second);
        await ReceiveNothingBut("single", "periodic");
        await Use(actor, t => TestActor.Tell(Active(t)));
        await ExpectMsgAsync("periodic");
        await Use(actor, t =>
        {
            t.Cancel("periodic");
            TestActor.Tell(Active(t));
        });

        await ExpectMsgAsync("");
    }

    [Fact]
    public async Task A_tick_that_waits_in_the_mailbox_when_its_timer_is_cancelled_is_dropped()
    {
        var actor = await Timed(t => t.StartSingleTimer("key", "tick", Second));

        await WithTickInMailbox(actor, t => t.Cancel("key"));
        actor.Tell("after");

        await ExpectMsgAsync("after");
    }

    [Fact]
    public async Task A_tick_that_waits_in_the_mailbox_when_its_timer_is_replaced_is_dropped()
    {
        var actor = await Timed(t => t.StartPeriodicTimer("key", "old", Second));

        await WithTickInMailbox(actor, t => t.StartPeriodicTimer("key", "new", Second));
        Pass(Second);

        await ExpectMsgAsync("new");
    }

    [Fact]
    public async Task A_restart_cancels_all_timers()
    {
        var actor = await Timed(t => t.StartPeriodicTimer("key", "tick", Second));

        actor.Tell(new Crash());
        await Use(actor, t => TestActor.Tell(Active(t)));
        await ExpectMsgAsync("");
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_tick_of_the_old_instance_does_not_reach_the_new_one()
    {
        var actor = await Timed(t => t.StartPeriodicTimer("key", "old", Second));

        await WithTickInMailbox(actor, _ => throw new CrashException("in between"));
        await Use(actor, t => t.StartPeriodicTimer("key", "new", Second));
        Pass(Second);

        await ExpectMsgAsync("new");
    }

    [Fact]
    public async Task A_stop_cancels_all_timers()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = await Timed(t => t.StartPeriodicTimer("key", "tick", Second));

        await StopAndWait(actor);
        Pass(Second);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Timers_can_be_started_in_constructor_and_PreStart()
    {
        var actor = Sys.ActorOf(Props.Create(() => new EarlyStarter(TestActor)));
        await Settle(actor);

        Pass(Second);

        await ReceiveNothingBut("from constructor", "from PreStart");
    }

    [Fact]
    public async Task A_poison_pill_may_come_by_timer()
    {
        var actor = await Timed(t => t.StartSingleTimer("key", PoisonPill.Instance, Second));
        Watch(actor);

        Pass(Second);

        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task A_tick_has_no_sender_unless_one_is_named()
    {
        var actor = await Timed(t =>
        {
            t.StartSingleTimer("none", "tell sender", Second);
            t.StartPeriodicTimer("some", "tell sender", 2 * Second, TestActor);
        });

        Pass(Second);
        await ExpectMsgAsync(Sys.DeadLetters.Path.ToString());
        Pass(Second);
        await ExpectMsgAsync(TestActor.Path.ToString());
        Sys.Stop(actor);
    }

    [Fact]
    public async Task A_tick_can_be_stashed()
    {
        var actor = Sys.ActorOf(Props.Create(() => new TimedStasher(TestActor)));
        await Settle(actor);

        Pass(Second);
        await ExpectMsgAsync("stashed tick");
        actor.Tell("unstash");

        await ExpectMsgAsync("tick");
    }

    private static string Active(ITimerScheduler timers) =>
        string.Join(", ", timers.ActiveTimers.Where(timers.IsTimerActive).Cast<string>().Order());

    private async Task<IActorRef> Timed(Action<ITimerScheduler> start)
    {
        var actor = Sys.ActorOf(Props.Create(() => new Clocked(TestActor)));
        await Use(actor, start);
        return actor;
    }

    private static Task Use(IActorRef actor, Action<ITimerScheduler> what)
    {
        actor.Tell(new UseTimers(what));
        return Settle(actor);
    }

    /// <summary>Lets a second pass while the actor is busy, and does something before it sees the tick.</summary>
    private async Task WithTickInMailbox(IActorRef actor, Action<ITimerScheduler> what)
    {
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();
        actor.Tell(new UseTimers(t =>
        {
            entered.CountDown();
            leave.Ready(Patience);
            what(t);
        }));
        entered.Ready(Patience);
        Pass(Second);
        leave.CountDown();
        await Settle(actor);
    }

    private async Task ReceiveNothingBut(params string[] messages)
    {
        var received = new List<object>();
        foreach (var _ in messages)
            received.Add(await ReceiveOneAsync(Patience));
        Assert.Equal(messages.Order(), received.Cast<string>().Order());
        await ExpectNoMsgAsync(Silence);
    }

    private sealed record Key(int Number);

    private sealed record UseTimers(Action<ITimerScheduler> What) : INoSerializationVerificationNeeded;

    private sealed class Clocked(IActorRef probe) : UntypedActor, IWithTimers
    {
        public ITimerScheduler Timers { get; set; } = null!;

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case UseTimers use:
                    use.What(Timers);
                    break;
                case Crash crash:
                    throw new CrashException(crash.Reason);
                case Ping:
                    Sender.Tell(Pong.Instance);
                    break;
                case "tell sender":
                    probe.Tell(Sender.Path.ToString());
                    break;
                default:
                    probe.Tell(message);
                    break;
            }
        }
    }

    private sealed class EarlyStarter : UntypedActor, IWithTimers
    {
        private readonly IActorRef _probe;

        public EarlyStarter(IActorRef probe)
        {
            _probe = probe;
            Timers.StartSingleTimer("constructor", "from constructor", Second);
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreStart() => Timers.StartSingleTimer("PreStart", "from PreStart", Second);

        protected override void OnReceive(object message)
        {
            if (message is Ping)
                Sender.Tell(Pong.Instance);
            else
                _probe.Tell(message);
        }
    }

    private sealed class TimedStasher(IActorRef probe) : UntypedActorWithUnboundedStash, IWithTimers
    {
        private bool _open;

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreStart() => Timers.StartSingleTimer("key", "tick", Second);

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Ping:
                    Sender.Tell(Pong.Instance);
                    break;
                case "unstash":
                    _open = true;
                    Stash.UnstashAll();
                    break;
                default:
                    if (_open)
                    {
                        probe.Tell(message);
                        break;
                    }

                    Stash.Stash();
                    probe.Tell($"stashed {message}");
                    break;
            }
        }
    }
}
