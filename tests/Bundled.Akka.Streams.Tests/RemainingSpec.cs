using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Operators that no other specification names.</summary>
public class RemainingSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task Sources_from_functions_are_asked_on_demand()
    {
        Assert.Equal([1, 2, 4, 8], await AllOf(Source.UnfoldInfinite(1, x => (x * 2, x)).Take(4)));
        var blueprint = Source.FromEnumerator(() => Enumerable.Range(1, 3).GetEnumerator());
        Assert.Equal([1, 2, 3], await AllOf(blueprint));
        Assert.Equal([1, 2, 3], await AllOf(blueprint));
    }

    [Fact]
    public async Task Sinks_fold_their_elements()
    {
        Assert.Equal(6, await Numbers(3).RunWith(Sink.Sum<int>((a, b) => a + b), Materializer).WaitAsync(Patience));
        await FailsWith<NoSuchElementException>(() => Source.Empty<int>().RunWith(Sink.Sum<int>((a, b) => a + b), Materializer).WaitAsync(Patience));
        Assert.Equal(16, await Numbers(3).RunWith(Sink.AggregateAsync<int, int>(10, async (sum, x) =>
        {
            await Task.Yield();
            return sum + x;
        }), Materializer).WaitAsync(Patience));
        Assert.Equal(10, await Source.Empty<int>().RunWith(Sink.AggregateAsync<int, int>(10, (sum, x) => Task.FromResult(sum + x)), Materializer)
            .WaitAsync(Patience));
    }

    [Fact]
    public async Task On_complete_tells_how_it_ended()
    {
        var ended = new TaskCompletionSource();
        Numbers(3).RunWith(Sink.OnComplete<int>(ended.SetResult, ended.SetException), Materializer);
        await ended.Task.WaitAsync(Patience);
        var failed = new TaskCompletionSource();
        Source.Failed<int>(Boom).RunWith(Sink.OnComplete<int>(failed.SetResult, failed.SetException), Materializer);
        await FailsWith<InvalidOperationException>(() => failed.Task.WaitAsync(Patience));
    }

    [Fact]
    public async Task Weighted_groups_close_before_they_are_too_heavy_and_hold_what_is_too_heavy_alone()
    {
        var groups = await AllOf(Source.From([3L, 4L, 5L, 20L, 1L, 1L])
            .GroupedWeightedWithin(8, 100, TimeSpan.FromMinutes(1), x => x));
        Assert.Equal([[3, 4], [5], [20], [1, 1]], groups.Select(g => g.ToArray()));
        var counted = await AllOf(Numbers(5).GroupedWeightedWithin(100, 2, TimeSpan.FromMinutes(1), _ => 1L));
        Assert.Equal([[1, 2], [3, 4], [5]], counted.Select(g => g.ToArray()));
    }

    [Fact]
    public async Task Values_of_merged_sources_are_combined()
    {
        var (value, got) = Numbers(2).MapMaterializedValue(_ => "left")
            .MergeMaterialized(Source.Single(3).MapMaterializedValue(_ => "right"), (left, right) => $"{left}-{right}")
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Assert.Equal("left-right", value);
        Assert.Equal([1, 2, 3], (await got.WaitAsync(Patience)).Order());
    }

    [Fact]
    public async Task An_element_can_be_divided_by_a_function()
    {
        var graph = GraphDsl.Create(Sink.Seq<int>(), Sink.Seq<string>(), Keep.Both, (b, numbers, words) =>
        {
            var divide = b.Add(new UnzipWith<int, int, string>(x => (x * 2, $"<{x}>")));
            b.From(b.Add(Numbers(3))).To(divide.In);
            b.From(divide.Out0).To(numbers);
            b.From(divide.Out1).To(words);
            return ClosedShape.Instance;
        });
        var (left, right) = RunnableGraph.FromGraph(graph).Run(Materializer);
        Assert.Equal([2, 4, 6], await left.WaitAsync(Patience));
        Assert.Equal(["<1>", "<2>", "<3>"], await right.WaitAsync(Patience));
    }

    [Fact]
    public async Task An_element_that_cannot_be_divided_fails_the_stream()
    {
        var graph = GraphDsl.Create(Sink.Seq<int>(), Sink.Seq<int>(), Keep.Both, (b, first, second) =>
        {
            var divide = b.Add(new UnzipWith<int, int, int>(x => x == 2 ? throw Boom : (x, x)));
            b.From(b.Add(Numbers(3))).To(divide.In);
            b.From(divide.Out0).To(first);
            b.From(divide.Out1).To(second);
            return ClosedShape.Instance;
        });
        var (left, right) = RunnableGraph.FromGraph(graph).Run(Materializer);
        await FailsWith<InvalidOperationException>(() => left.WaitAsync(Patience));
        await FailsWith<InvalidOperationException>(() => right.WaitAsync(Patience));
    }
}
