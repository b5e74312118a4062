using System.Diagnostics;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class RateSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 8, 9, 10 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 2, 3, 10 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 8, 9, 10 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 2, 3, 4 })]
    public async Task A_full_buffer_drops_what_its_strategy_says(OverflowStrategy strategy, int[] left)
    {
        var gate = new TaskCompletionSource();
        var busy = new TaskCompletionSource();
        var ((queue, taken), result) = Source.Queue<int>(10, OverflowStrategy.Fail)
            .WatchTermination(Keep.Both)
            .Buffer(3, strategy)
            .SelectAsync(1, async x =>
            {
                busy.TrySetResult();
                await gate.Task;
                return x;
            })
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        await queue.OfferAsync(1).WaitAsync(Patience);
        await busy.Task.WaitAsync(Patience);
        for (var i = 2; i <= 10; i++)
            await queue.OfferAsync(i).WaitAsync(Patience);
        queue.Complete();
        await taken.WaitAsync(Patience);
        gate.SetResult();
        Assert.Equal([1, .. left], await result.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_full_buffer_can_fail_or_hold_back()
    {
        var never = new TaskCompletionSource<int>();
        await FailsWith<BufferOverflowException>(() =>
            AllOf(Numbers(10).Buffer(3, OverflowStrategy.Fail).SelectAsync(1, x => x < 0 ? Task.FromResult(x) : never.Task)));
        Assert.Equal(Enumerable.Range(1, 100), await AllOf(Numbers(100).Buffer(3, OverflowStrategy.Backpressure)));
    }

    [Fact]
    public async Task Conflate_and_batch_lose_nothing_to_a_slow_downstream()
    {
        var conflated = await AllOf(Numbers(1_000).Conflate((a, b) => a + b).Async().SelectAsync(1, Slowly));
        Assert.Equal(500_500, conflated.Sum());
        Assert.True(conflated.Count < 1_000);

        var seeded = await AllOf(Numbers(1_000)
            .ConflateWithSeed(x => new List<int> { x }, (list, x) => [.. list, x]).Async().SelectAsync(1, Slowly));
        Assert.Equal(Enumerable.Range(1, 1_000), seeded.SelectMany(x => x));

        var batches = await AllOf(Numbers(1_000)
            .Batch(10, x => new List<int> { x }, (list, x) => [.. list, x]).SelectAsync(1, Slowly));
        Assert.Equal(Enumerable.Range(1, 1_000), batches.SelectMany(x => x));
        Assert.All(batches, batch => Assert.InRange(batch.Count, 1, 10));
    }

    [Fact]
    public async Task Expand_repeats_for_a_fast_downstream() =>
        Assert.Equal([1, 1, 1, 1], await AllOf(Numbers(1).Concat(Source.Never<int>()).Expand(Endless).Take(4)));

    [Fact]
    public async Task Grouped_within_closes_full_groups_and_late_ones()
    {
        var full = await AllOf(Numbers(10).GroupedWithin(4, TimeSpan.FromMinutes(1)));
        Assert.Equal([[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]], full.Select(g => g.ToArray()));

        var late = await AllOf(Numbers(3).Concat(Source.Never<int>()).GroupedWithin(100, TimeSpan.FromMilliseconds(50)).Take(1));
        Assert.Equal([1, 2, 3], late.Single());
    }

    [Fact]
    public async Task Throttle_lets_a_burst_through_and_then_keeps_its_pace()
    {
        var start = Stopwatch.GetTimestamp();
        var got = await AllOf(Numbers(15).Throttle(1, TimeSpan.FromMilliseconds(20), 5, ThrottleMode.Shaping));
        Assert.Equal(Enumerable.Range(1, 15), got);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromMilliseconds(150), Patience);
    }

    [Fact]
    public async Task An_enforcing_throttle_fails_what_is_too_fast() =>
        await FailsWith<Exception>(() => AllOf(Numbers(10).Throttle(1, TimeSpan.FromMinutes(1), 2, ThrottleMode.Enforcing)));

    [Fact]
    public async Task Take_within_ends_in_time() =>
        Assert.Equal([1], await AllOf(Numbers(1).Concat(Source.Never<int>()).TakeWithin(TimeSpan.FromMilliseconds(50))));

    [Fact]
    public async Task Time_outs_fail_the_stream()
    {
        var soon = TimeSpan.FromMilliseconds(50);
        await FailsWith<TimeoutException>(() => AllOf(Source.Never<int>().InitialTimeout(soon)));
        await FailsWith<TimeoutException>(() => AllOf(Numbers(1).Concat(Source.Never<int>()).IdleTimeout(soon)));
        await FailsWith<TimeoutException>(() => AllOf(Source.Tick(TimeSpan.Zero, TimeSpan.FromMilliseconds(5), 1).CompletionTimeout(soon)));
        Assert.Equal([1, 2], await AllOf(Numbers(2).InitialTimeout(Patience).IdleTimeout(Patience).CompletionTimeout(Patience)));
    }

    private static async Task<T> Slowly<T>(T element)
    {
        await Task.Delay(1);
        return element;
    }

    private static IEnumerator<int> Endless(int element)
    {
        while (true)
            yield return element;
    }
}
