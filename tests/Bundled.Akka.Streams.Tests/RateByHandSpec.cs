using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Operators between a fast and a slow side, both moved by hand.</summary>
public class RateByHandSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Theory]
    [InlineData(OverflowStrategy.DropHead, 1, new[] { 5 })]
    [InlineData(OverflowStrategy.DropTail, 1, new[] { 5 })]
    [InlineData(OverflowStrategy.DropBuffer, 1, new[] { 5 })]
    [InlineData(OverflowStrategy.DropNew, 1, new[] { 1 })]
    [InlineData(OverflowStrategy.DropHead, 3, new[] { 3, 4, 5 })]
    [InlineData(OverflowStrategy.DropTail, 3, new[] { 1, 2, 5 })]
    [InlineData(OverflowStrategy.DropBuffer, 3, new[] { 4, 5 })]
    [InlineData(OverflowStrategy.DropNew, 3, new[] { 1, 2, 3 })]
    public async Task A_full_buffer_drops_what_its_strategy_says_and_gives_the_rest_after_the_end(
        OverflowStrategy strategy, int size, int[] left)
    {
        var (source, sink) = ByHand(Flow.Create<int>().Buffer(size, strategy));
        await source.PushAll(1, 2, 3, 4, 5);
        await source.Complete();
        await sink.ExpectNothing();
        Assert.False(sink.HasEnded);
        foreach (var element in left)
            Assert.Equal(element, await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task A_buffer_that_back_pressures_takes_as_many_as_it_has_room_for()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Buffer(3, OverflowStrategy.Backpressure));
        await source.PushAll(1, 2, 3);
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        Assert.Equal(1, await sink.Pull());
        await source.Push(4);
        foreach (var element in (int[])[2, 3, 4])
            Assert.Equal(element, await sink.Pull());
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task A_full_buffer_that_must_not_be_fails_and_cancels()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Buffer(2, OverflowStrategy.Fail));
        await source.PushAll(1, 2, 3);
        await FailsWith<BufferOverflowException>(() => sink.Ended);
        Assert.IsType<BufferOverflowException>(await source.Cancelled);
    }

    [Fact]
    public async Task A_failure_does_not_wait_for_what_is_buffered()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Buffer(5, OverflowStrategy.Backpressure));
        await source.PushAll(1, 2);
        await source.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
    }

    [Fact]
    public async Task Conflate_gathers_while_nobody_asks_and_passes_on_while_somebody_does()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Conflate((a, b) => a + b));
        for (var i = 1; i <= 3; i++)
        {
            await sink.Request();
            await source.Push(i);
            Assert.Equal(i, await sink.Next());
        }
        await sink.Request();
        await sink.ExpectNothing();
        await source.Push(4);
        Assert.Equal(4, await sink.Next());
        for (var i = 1; i <= 100; i++)
            await source.Push(i);
        await source.Demand();
        Assert.Equal(5050, await sink.Pull());
        await source.Push(7);
        await source.Complete();
        Assert.Equal(7, await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task Batch_gathers_so_many_and_holds_one_more_back()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Batch(3, x => $"{x}", (all, x) => all + x));
        await source.PushAll(1, 2, 3, 4);
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        Assert.Equal("123", await sink.Pull());
        await source.Push(5);
        await source.Complete();
        Assert.Equal("45", await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task A_weighted_batch_closes_before_its_weight_is_exceeded()
    {
        var (source, sink) = ByHand(Flow.Create<int>().BatchWeighted(10, x => x, x => $"{x}", (all, x) => $"{all}+{x}"));
        await source.PushAll(4, 5, 3);
        Assert.Equal("4+5", await sink.Pull());
        await source.PushAll(20);
        Assert.Equal("3", await sink.Pull());
        await source.Push(1);
        Assert.Equal("20", await sink.Pull());
        await source.Complete();
        Assert.Equal("1", await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task An_end_right_behind_a_held_back_element_loses_nothing()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Batch(1, x => $"{x}", (all, x) => all + x));
        await source.PushAll(1, 2);
        await source.Complete();
        Assert.Equal("1", await sink.Pull());
        Assert.Equal("2", await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task Expand_repeats_the_last_element_until_the_next_one_comes()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Expand(Endless));
        await source.Push(1);
        for (var i = 0; i < 5; i++)
            Assert.Equal(1, await sink.Pull());
        await source.Push(-42);
        // One of the last may have been got ready before.
        var next = await sink.Pull();
        Assert.Equal(-42, next == 1 ? await sink.Pull() : next);
        await source.Complete();
        await sink.Request();
        await sink.Ended;
    }

    [Fact]
    public async Task Expand_does_not_drop_the_last_element()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Expand(Endless));
        await source.Push(1);
        Assert.Equal(1, await sink.Pull());
        await source.Push(2);
        await source.Complete();
        Assert.Equal(2, await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task A_finite_expansion_waits_for_the_next_element()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Expand(x => Enumerable.Range(0, x).Select(i => (x, i)).GetEnumerator()));
        await source.Push(1);
        Assert.Equal((1, 0), await sink.Pull());
        await sink.Request();
        await sink.ExpectNothing();
        await source.Push(2);
        Assert.Equal((2, 0), await sink.Next());
        Assert.Equal((2, 1), await sink.Pull());
        await sink.Request();
        await source.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task Sliding_and_grouped_give_only_full_groups_until_the_end()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Grouped(2));
        await sink.Request();
        await source.PushAll(1, 2);
        Assert.Equal([1, 2], await sink.Next());
        await sink.Request();
        await source.Push(3);
        await source.Complete();
        Assert.Equal([3], await sink.Next());
        await sink.Ended;
    }

    [Fact]
    public async Task Scan_gives_its_zero_before_a_failure()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Scan(0, (a, b) => a + b));
        await sink.Request();
        Assert.Equal(0, await sink.Next());
        await source.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
    }

    [Fact]
    public async Task Scan_async_gives_its_zero_at_once_and_one_result_after_the_other()
    {
        var steps = new Queue<TaskCompletionSource<int>>();
        var (source, sink) = ByHand(Flow.Create<int>().ScanAsync(0, (_, _) =>
        {
            var step = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (steps)
                steps.Enqueue(step);
            return step.Task;
        }));
        Assert.Equal(0, await sink.Pull());
        await sink.Request();
        await source.Push(1);
        await sink.ExpectNothing();
        Assert.False(source.HasDemand);
        await source.Complete();
        lock (steps)
            steps.Dequeue().SetResult(10);
        Assert.Equal(10, await sink.Next());
        await sink.Ended;
    }

    [Fact]
    public async Task Scan_async_of_nothing_gives_its_zero()
    {
        Assert.Equal([7], await AllOf(Source.Empty<int>().ScanAsync(7, (a, b) => Task.FromResult(a + b))));
        Assert.Equal([0, 1, 3, 6], await AllOf(Numbers(3).ScanAsync(0, async (a, b) =>
        {
            await Task.Yield();
            return a + b;
        })));
        await FailsWith<InvalidOperationException>(() => AllOf(Source.Failed<int>(Boom).ScanAsync(0, (a, b) => Task.FromResult(a + b))));
    }

    [Fact]
    public async Task Throttle_by_cost_lets_dear_elements_wait_for_their_price()
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var got = await AllOf(Numbers(5).Throttle(20, TimeSpan.FromMilliseconds(100), 0, x => x * 4, ThrottleMode.Shaping));
        Assert.Equal(Enumerable.Range(1, 5), got);
        // The bucket is empty in the beginning: 60 tokens at 200 a second.
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(200), Patience);
    }

    [Fact]
    public async Task A_throttle_that_waits_when_the_upstream_ends_gives_its_element_first()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Throttle(1, TimeSpan.FromMilliseconds(150), 1, ThrottleMode.Shaping));
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        await sink.Request();
        await source.Push(2);
        await source.Complete();
        Assert.Equal(2, await sink.Next());
        await sink.Ended;
    }

    [Fact]
    public async Task An_enforcing_throttle_fails_an_element_that_costs_more_than_the_burst() =>
        await FailsWith<Exception>(() =>
            AllOf(Numbers(3).Throttle(1_000, TimeSpan.FromMilliseconds(10), 5, x => x * 3, ThrottleMode.Enforcing)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_throttle_needs_a_rate(int elements) =>
        Assert.ThrowsAny<ArgumentException>(() => Numbers(1).Throttle(elements, TimeSpan.FromSeconds(1), 1, ThrottleMode.Shaping));

    [Fact]
    public async Task A_throttle_whose_cost_throws_fails() =>
        await FailsWith<InvalidOperationException>(() =>
            AllOf(Numbers(3).Throttle(10, TimeSpan.FromMilliseconds(10), 5, x => throw Boom, ThrottleMode.Shaping)));

    [Fact]
    public async Task A_back_pressure_time_out_looks_at_the_downstream_only()
    {
        var soon = TimeSpan.FromMilliseconds(200);
        var (source, sink) = ByHand(Flow.Create<int>().BackpressureTimeout(soon));
        await sink.Request();
        await Task.Delay(400);
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        await FailsWith<TimeoutException>(() => sink.Ended);
        Assert.IsType<TimeoutException>(await source.Cancelled);
    }

    private static IEnumerator<int> Endless(int element)
    {
        while (true)
            yield return element;
    }
}
