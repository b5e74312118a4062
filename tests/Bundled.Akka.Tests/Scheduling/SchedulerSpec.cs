using System.Diagnostics;
using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Scheduling;

public sealed class SchedulerSpec(ITestOutputHelper output) : ActorSpec(output)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_message_can_be_told_once()
    {
        Sys.Scheduler.ScheduleTellOnce(Soon, TestActor, "once", ActorRefs.NoSender);

        await ExpectMsgAsync("once");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_message_is_not_told_before_its_time()
    {
        var watch = Stopwatch.StartNew();
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(100), TestActor, "once", ActorRefs.NoSender);

        await ExpectMsgAsync("once");

        // One tick of the timer is 10 ms.
        Assert.InRange(watch.ElapsedMilliseconds, 90, 5_000);
    }

    [Fact]
    public async Task A_delay_of_zero_is_soon()
    {
        Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "told", ActorRefs.NoSender);
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => TestActor.Tell("done"));

        var first = await ExpectMsgAsync<string>();
        var second = await ExpectMsgAsync<string>();

        Assert.Equal(["done", "told"], new[] { first, second }.Order());
    }

    [Fact]
    public async Task A_message_can_be_told_again_and_again()
    {
        using var cancel = new Cancelable(Sys.Scheduler);
        Sys.Scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, Soon, TestActor, "again", ActorRefs.NoSender, cancel);

        for (var i = 0; i < 4; i++)
            await ExpectMsgAsync("again");
        cancel.Cancel();
    }

    [Fact]
    public async Task The_first_of_repeated_messages_may_come_later_or_sooner_than_the_others()
    {
        var cancel = Sys.Scheduler.ScheduleTellRepeatedlyCancelable(
            Soon, Later, TestActor, "sooner", ActorRefs.NoSender);

        await ExpectMsgAsync("sooner");
        await ExpectNoMsgAsync(Silence);
        cancel.Cancel();
    }

    [Fact]
    public async Task Messages_are_told_in_the_order_of_their_times()
    {
        foreach (var i in new[] { 3, 1, 2 })
            Sys.Scheduler.ScheduleTellOnce(i * 3 * Soon, TestActor, i, ActorRefs.NoSender);

        await ExpectInOrder(1, 2, 3);
    }

    [Fact]
    public async Task A_scheduled_message_has_the_sender_that_it_was_given()
    {
        var probe = CreateTestProbe();

        Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "hello", probe.Ref);

        await ExpectMsgAsync("hello");
        Assert.Equal(probe.Ref, LastSender);
    }

    [Fact]
    public async Task A_message_can_be_scheduled_for_a_selection()
    {
        Sys.ActorOf(Puppet.Props, "selected");

        Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, Sys.ActorSelection("/user/selected"), "hello", TestActor);

        await ExpectMsgAsync("hello");
    }

    [Fact]
    public async Task An_action_can_run_once_or_again_and_again()
    {
        using var cancel = new Cancelable(Sys.Scheduler);
        Sys.Scheduler.Advanced.ScheduleOnce(Soon, () => TestActor.Tell("once"));
        await ExpectMsgAsync("once");

        Sys.Scheduler.Advanced.ScheduleRepeatedly(TimeSpan.Zero, Soon, () => TestActor.Tell("again"), cancel);

        for (var i = 0; i < 3; i++)
            await ExpectMsgAsync("again");
        cancel.Cancel();
    }

    [Fact]
    public async Task What_is_cancelled_before_its_time_does_not_happen()
    {
        var delay = TimeSpan.FromMilliseconds(120);
        var tell = Sys.Scheduler.ScheduleTellOnceCancelable(delay, TestActor, "told", ActorRefs.NoSender);
        var repeat = Sys.Scheduler.ScheduleTellRepeatedlyCancelable(delay, Soon, TestActor, "told", ActorRefs.NoSender);
        var act = Sys.Scheduler.Advanced.ScheduleOnceCancelable(delay, () => TestActor.Tell("done"));

        foreach (var cancelable in new[] { tell, repeat, act })
            cancelable.Cancel();

        await ExpectNoMsgAsync(1.5 * delay);
    }

    [Fact]
    public async Task What_is_scheduled_with_a_cancelled_cancelable_does_not_happen()
    {
        var cancelled = Cancelable.CreateCanceled();

        Sys.Scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "told", ActorRefs.NoSender, cancelled);
        Sys.Scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, Soon, TestActor, "told", ActorRefs.NoSender, cancelled);
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => TestActor.Tell("done"), cancelled);
        Sys.Scheduler.Advanced.ScheduleRepeatedly(TimeSpan.Zero, Soon, () => TestActor.Tell("done"), cancelled);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task What_is_repeated_ends_when_it_is_cancelled()
    {
        var repeat = Sys.Scheduler.ScheduleTellRepeatedlyCancelable(TimeSpan.Zero, Soon, TestActor, "again",
            ActorRefs.NoSender);
        await ExpectMsgAsync("again");

        repeat.Cancel();
        TestActor.Tell("cancelled");

        await FishForMessageAsync(m => m is "cancelled");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public void Negative_delays_and_empty_intervals_are_refused()
    {
        var scheduler = Sys.Scheduler;
        var negative = TimeSpan.FromMilliseconds(-1);
        var none = ActorRefs.NoSender;

        Refused(() => scheduler.ScheduleTellOnce(negative, TestActor, "x", none));
        Refused(() => scheduler.ScheduleTellRepeatedly(negative, Soon, TestActor, "x", none));
        Refused(() => scheduler.ScheduleTellRepeatedly(Soon, negative, TestActor, "x", none));
        Refused(() => scheduler.ScheduleTellRepeatedly(Soon, TimeSpan.Zero, TestActor, "x", none));
        Refused(() => scheduler.Advanced.ScheduleOnce(negative, () => { }));
        Refused(() => scheduler.Advanced.ScheduleRepeatedly(negative, Soon, () => { }));
        Refused(() => scheduler.Advanced.ScheduleRepeatedly(Soon, TimeSpan.Zero, () => { }));

        static void Refused(Action schedule) => Assert.Throws<ArgumentOutOfRangeException>(schedule);
    }

    [Fact]
    public async Task An_action_that_fails_is_not_repeated_and_does_not_stop_the_others()
    {
        var calls = 0;
        Sys.Scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, () => throw new CrashException("once"));
        Sys.Scheduler.Advanced.ScheduleRepeatedly(TimeSpan.Zero, TimeSpan.FromMilliseconds(10), () =>
        {
            calls++;
            throw new CrashException("again");
        });

        Sys.Scheduler.ScheduleTellOnce(5 * Soon, TestActor, "still running", ActorRefs.NoSender);

        await ExpectMsgAsync("still running");
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Thousands_of_messages_come_each_once()
    {
        const int Count = 5_000;

        for (var i = 0; i < Count; i++)
            Sys.Scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(i % 150), TestActor, i, ActorRefs.NoSender);

        var received = new HashSet<int>();
        for (var i = 0; i < Count; i++)
            Assert.True(received.Add(await ExpectMsgAsync<int>()));
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public void The_clocks_of_the_scheduler_go_forward()
    {
        var now = Sys.Scheduler.Now;
        var monotonic = Sys.Scheduler.MonotonicClock;
        var fine = Sys.Scheduler.HighResMonotonicClock;

        SpinWait.SpinUntil(() => Sys.Scheduler.MonotonicClock > monotonic, Patience);

        Assert.InRange((DateTimeOffset.UtcNow - now).Duration(), TimeSpan.Zero, Patience);
        Assert.True(Sys.Scheduler.MonotonicClock > monotonic);
        Assert.True(Sys.Scheduler.HighResMonotonicClock > fine);
    }

    [Fact]
    public async Task A_terminated_systems_scheduler_takes_nothing_more_and_does_nothing_more()
    {
        var system = ActorSystem.Create("scheduled");
        var scheduler = system.Scheduler;
        scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, TimeSpan.FromMilliseconds(10), TestActor, "x", TestActor);
        await ExpectMsgAsync("x");

        await system.Terminate().WaitAsync(Patience);
        TestActor.Tell("terminated");
        await FishForMessageAsync(m => m is "terminated");

        await ExpectNoMsgAsync(Silence);
        Assert.Throws<SchedulerException>(() =>
            scheduler.ScheduleTellOnce(TimeSpan.Zero, TestActor, "y", ActorRefs.NoSender));
    }
}
