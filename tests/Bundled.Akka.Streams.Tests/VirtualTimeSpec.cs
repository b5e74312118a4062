using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Stages that wait for the system's scheduler, whose clock the test moves.</summary>
public class VirtualTimeSpec(ITestOutputHelper output)
    : StreamSpec(output, """akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private TestScheduler Clock => (TestScheduler)Sys.Scheduler;

    [Fact]
    public async Task Ticks_come_at_their_times_and_only_then()
    {
        var (ticks, sink) = Source.Tick(3 * Second, Second, "tick").ToMaterialized(new ManualSink<string>(), Keep.Both).Run(Materializer);
        await sink.Request();
        await Settle(sink);
        Clock.Advance(2.9 * Second);
        await sink.ExpectNothing();
        Clock.Advance(0.1 * Second);
        Assert.Equal("tick", await sink.Next());
        await sink.Request();
        await Settle(sink);
        Clock.Advance(Second);
        Assert.Equal("tick", await sink.Next());
        ticks.Cancel();
        await sink.Ended;
        Assert.True(ticks.IsCancellationRequested);
    }

    [Fact]
    public async Task A_tick_that_nobody_waits_for_is_lost()
    {
        var sink = Source.Tick(Second, Second, 1).Scan(0, (count, _) => count + 1).RunWith(new ManualSink<int>(), Materializer);
        Assert.Equal(0, await sink.Pull());
        await Settle(sink);
        for (var i = 0; i < 5; i++)
            Clock.Advance(Second);
        await sink.Request();
        await sink.ExpectNothing();
        Clock.Advance(Second);
        Assert.Equal(1, await sink.Next());
        await sink.Cancel();
    }

    [Fact]
    public async Task Ticks_that_are_cancelled_before_they_start_complete()
    {
        var got = Source.Tick(Second, Second, 1).MapMaterializedValue(ticks =>
        {
            ticks.Cancel();
            return ticks;
        }).RunWith(Sink.Seq<int>(), Materializer);
        Assert.Empty(await got.WaitAsync(Patience));
    }

    [Fact]
    public async Task Grouped_within_closes_a_group_when_its_time_is_over()
    {
        var (source, sink) = ByHand(Flow.Create<int>().GroupedWithin(10, Second));
        await source.Push(1);
        await source.Push(2);
        await sink.Request();
        await sink.ExpectNothing();
        Clock.Advance(Second);
        Assert.Equal([1, 2], await sink.Next());
        await sink.Request();
        await source.Push(3);
        await source.Complete();
        Assert.Equal([3], await sink.Next());
        await sink.Ended;
    }

    [Fact]
    public async Task Grouped_within_gives_no_empty_group()
    {
        var (source, sink) = ByHand(Flow.Create<int>().GroupedWithin(10, Second));
        await sink.Request();
        await source.Demand();
        Clock.Advance(Second);
        await sink.ExpectNothing();
        await source.Push(1);
        await sink.ExpectNothing();
        Clock.Advance(Second);
        Assert.Equal([1], await sink.Next());
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task Grouped_within_gathers_on_while_nobody_asks()
    {
        var (source, sink) = ByHand(Flow.Create<int>().GroupedWithin(4, Second));
        await source.Push(1);
        await source.Push(2);
        await source.Demand();
        Clock.Advance(Second);
        await source.Push(3);
        Assert.Equal([1, 2, 3], await sink.Pull());
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task Take_within_completes_when_its_time_is_over()
    {
        var (source, sink) = ByHand(Flow.Create<int>().TakeWithin(Second));
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        Clock.Advance(Second);
        await sink.Ended;
        await source.Cancelled;
    }

    [Fact]
    public async Task Skip_within_lets_through_what_comes_later()
    {
        var (source, sink) = ByHand(Flow.Create<int>().SkipWithin(Second));
        await sink.Request();
        await source.Push(1);
        await source.Push(2);
        await source.Demand();
        await sink.ExpectNothing();
        Clock.Advance(Second);
        await source.Push(3);
        Assert.Equal(3, await sink.Next());
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task An_initial_time_out_is_over_with_the_first_element()
    {
        var (source, sink) = ByHand(Flow.Create<int>().InitialTimeout(Second));
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        Clock.Advance(10 * Second);
        await source.Complete();
        await sink.Ended;

        var (silent, waiting) = ByHand(Flow.Create<int>().InitialTimeout(Second));
        await waiting.Request();
        await silent.Demand();
        Clock.Advance(Second);
        await FailsWith<TimeoutException>(() => waiting.Ended);
        Assert.IsType<TimeoutException>(await silent.Cancelled);
    }

    [Fact]
    public async Task A_completion_time_out_fails_whatever_still_flows()
    {
        var (source, sink) = ByHand(Flow.Create<int>().CompletionTimeout(2 * Second));
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        Clock.Advance(Second);
        await sink.Request();
        await source.Push(2);
        Assert.Equal(2, await sink.Next());
        Clock.Advance(Second);
        await FailsWith<TimeoutException>(() => sink.Ended);
    }

    [Fact]
    public async Task A_restart_waits_for_its_back_off()
    {
        var starts = new List<TaskCompletionSource> { new(), new(), new() };
        var count = 0;
        var sink = RestartSource.WithBackoff(() =>
        {
            starts[count++].SetResult();
            return Source.Failed<int>(Boom);
        }, RestartSettings.Create(Second, 10 * Second, 0)).RunWith(new ManualSink<int>(), Materializer);
        await sink.Request();
        await starts[0].Task.WaitAsync(Patience);
        await Settle(sink);
        Clock.Advance(0.9 * Second);
        await Settle(sink);
        Assert.Equal(1, count);
        Clock.Advance(0.1 * Second);
        await starts[1].Task.WaitAsync(Patience);
        await Settle(sink);
        Clock.Advance(1.9 * Second);
        await Settle(sink);
        Assert.Equal(2, count);
        Clock.Advance(0.1 * Second);
        await starts[2].Task.WaitAsync(Patience);
        await sink.Cancel();
    }

    [Fact]
    public async Task A_delayed_source_of_time_outs_leaves_no_timer_behind()
    {
        var (source, sink) = ByHand(Flow.Create<int>().CompletionTimeout(Second));
        await source.Complete();
        await sink.Ended;
        Clock.Advance(2 * Second);
        await sink.Ended;
    }

    // What a stage has sent itself by then has arrived.
    private static Task Settle<T>(ManualSink<T>.Handle sink) => sink.ExpectNothing();
}
