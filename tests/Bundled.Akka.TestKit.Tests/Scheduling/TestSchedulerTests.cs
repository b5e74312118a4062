using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Configs;

namespace Entropy.Bundled.Tests.TestKit.Scheduling;

public class TestSchedulerTests : TestKitSpec
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public TestSchedulerTests()
        : base(TestConfigs.TestSchedulerConfig)
    {
    }

    private TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    [Fact]
    public void A_message_is_delivered_when_its_time_has_come_and_not_before()
    {
        Scheduler.ScheduleTellOnce(Second, TestActor, "now", TestActor);

        Scheduler.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(HasMessages);

        Scheduler.Advance(TimeSpan.FromMilliseconds(1));
        ExpectMsgFrom(TestActor, "now");

        Scheduler.Advance(Second);
        Assert.False(HasMessages);
    }

    [Fact]
    public void Messages_for_the_same_time_come_in_the_order_they_were_scheduled()
    {
        foreach (var number in Enumerable.Range(1, 5))
            Scheduler.ScheduleTellOnce(Second, TestActor, number, TestActor);

        Scheduler.Advance(Second);

        Assert.Equal([1, 2, 3, 4, 5], ReceiveN(5));
    }

    [Fact]
    public void Messages_for_different_times_come_in_the_order_of_the_times()
    {
        foreach (var number in (int[])[3, 1, 2])
            Scheduler.ScheduleTellOnce(number * Second, TestActor, number, TestActor);

        Scheduler.Advance(10 * Second);

        Assert.Equal([1, 2, 3], ReceiveN(3));
    }

    [Fact]
    public void A_repeated_message_comes_at_every_interval()
    {
        Scheduler.ScheduleTellRepeatedly(5 * Second, 5 * Second, TestActor, "tick", TestActor);

        for (var tick = 0; tick < 500; tick++)
        {
            Scheduler.Advance(5 * Second);
            ExpectMsg("tick");
        }

        Assert.False(HasMessages);
    }

    [Fact]
    public void A_repeated_message_comes_first_after_its_initial_delay()
    {
        Scheduler.ScheduleTellRepeatedly(Second, 5 * Second, TestActor, "tick", TestActor);

        Scheduler.Advance(Second);
        ExpectMsg("tick");

        Scheduler.Advance(4 * Second);
        Assert.False(HasMessages);

        Scheduler.Advance(Second);
        ExpectMsg("tick");
    }

    [Fact]
    public void A_cancelled_message_does_not_come()
    {
        using var once = new Cancelable(Sys.Scheduler);
        using var repeated = new Cancelable(Sys.Scheduler);
        Scheduler.ScheduleTellOnce(Second, TestActor, "once", TestActor, once);
        Scheduler.ScheduleTellRepeatedly(Second, Second, TestActor, "tick", TestActor, repeated);
        once.Cancel();

        Scheduler.Advance(Second);
        ExpectMsg("tick");

        repeated.Cancel();
        Scheduler.Advance(Second);
        Assert.False(HasMessages);
    }

    [Fact]
    public void Time_can_be_advanced_to_a_moment()
    {
        var start = Scheduler.Now;
        foreach (var number in (int[])[1, 2, 3])
            Scheduler.ScheduleTellOnce(number * Second, TestActor, number, TestActor);

        Scheduler.AdvanceTo(start + (2 * Second));

        Assert.Equal(start + (2 * Second), Scheduler.Now);
        Assert.Equal([1, 2], ReceiveN(2));
        Assert.False(HasMessages);
    }

    [Fact]
    public void Time_does_not_run_backwards()
    {
        Assert.Throws<InvalidOperationException>(() => Scheduler.AdvanceTo(Scheduler.Now - Second));
    }

    [Fact]
    public async Task Time_stands_still_while_a_test_waits()
    {
        var start = Scheduler.Now;

        await Task.Delay(20);

        Assert.Equal(start, Scheduler.Now);
    }

    [Fact]
    public void Actions_are_scheduled_like_messages()
    {
        var done = new List<string>();
        using var cancelable = new Cancelable(Sys.Scheduler);
        Scheduler.Advanced.ScheduleOnce(Second, () => done.Add("once"));
        Scheduler.Advanced.ScheduleRepeatedly(2 * Second, Second, () => done.Add("repeated"));
        Scheduler.Advanced.ScheduleRepeatedly(2 * Second, Second, () => done.Add("cancelled"), cancelable);

        Scheduler.Advance(Second);
        Scheduler.Advance(Second);
        cancelable.Cancel();
        Scheduler.Advance(Second);

        Assert.Equal(["once", "repeated", "cancelled", "repeated"], done);
    }

    [Fact]
    public void What_is_scheduled_on_the_way_comes_with_a_later_advance()
    {
        var done = new List<int>();
        Scheduler.Advanced.ScheduleOnce(Second, () =>
        {
            done.Add(1);
            Scheduler.Advanced.ScheduleOnce(Second, () => done.Add(2));
        });

        Scheduler.Advance(10 * Second);
        Assert.Equal([1], done);

        Scheduler.Advance(Second);
        Assert.Equal([1, 2], done);
    }

    [Fact]
    public void One_advance_over_several_intervals_is_one_run()
    {
        Scheduler.ScheduleTellRepeatedly(Second, Second, TestActor, "tick", TestActor);

        Scheduler.Advance(10 * Second);
        Assert.Equal(["tick"], ReceiveN(1));
        Assert.False(HasMessages);

        Scheduler.Advance(Second);
        ExpectMsg("tick");
    }

    [Fact]
    public async Task Timers_and_receive_timeouts_of_actors_follow_the_test()
    {
        var actor = ActorOf(Props.Create(() => new Clockwork(TestActor)).WithDispatcher(CallingThreadDispatcher.Id));
        await actor.Ask<ActorIdentity>(new Identify(1), TimeSpan.FromSeconds(10));

        Scheduler.Advance(2 * Second);
        ExpectMsg("timer");

        Scheduler.Advance(Second);
        ExpectMsg("silence");
    }

    private sealed class Clockwork : ReceiveActor, IWithTimers
    {
        private readonly IActorRef _observer;

        public Clockwork(IActorRef observer)
        {
            _observer = observer;
            Receive<Tick>(_ =>
            {
                Context.SetReceiveTimeout(Second);
                _observer.Tell("timer");
            });
            Receive<ReceiveTimeout>(_ => _observer.Tell("silence"));
        }

        public ITimerScheduler Timers { get; set; } = null!;

        protected override void PreStart() => Timers.StartSingleTimer("tick", new Tick(), 2 * Second);
    }

    public sealed record Tick;
}
