using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class ElementSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly Attributes Resuming = ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider);
    private static readonly Attributes Restarting = ActorAttributes.CreateSupervisionStrategy(Deciders.RestartingDecider);

    [Fact]
    public async Task Select_and_where_keep_the_order() =>
        Assert.Equal([4, 8, 12], await AllOf(Numbers(6).Select(x => x * 2).Where(x => x % 4 == 0)));

    [Fact]
    public async Task A_blueprint_runs_more_than_once()
    {
        var source = Numbers(3).Select(x => x + 1);
        Assert.Equal([2, 3, 4], await AllOf(source));
        Assert.Equal([2, 3, 4], await AllOf(source));
    }

    [Fact]
    public async Task Collect_takes_what_it_is_defined_for() =>
        Assert.Equal(["2", "4"], await AllOf(Numbers(5).Collect(x => x % 2 == 0, x => x.ToString())));

    [Fact]
    public async Task Select_many_flattens_and_may_give_nothing() =>
        Assert.Equal([2, 2, 3, 3, 3], await AllOf(Numbers(3).SelectMany(x => x == 1 ? [] : Enumerable.Repeat(x, x))));

    [Fact]
    public async Task Scan_gives_its_zero_first_and_every_step() =>
        Assert.Equal([0, 1, 3, 6], await AllOf(Numbers(3).Scan(0, (sum, x) => sum + x)));

    [Fact]
    public async Task Scan_of_nothing_gives_its_zero() =>
        Assert.Equal([7], await AllOf(Source.Empty<int>().Scan(7, (sum, x) => sum + x)));

    [Fact]
    public async Task Aggregate_gives_one_result()
    {
        Assert.Equal([5050], await AllOf(Numbers(100).Aggregate(0, (sum, x) => sum + x)));
        Assert.Equal(5050, await Numbers(100).RunAggregate(0, (sum, x) => sum + x, Materializer).WaitAsync(Patience));
        Assert.Equal(5050, await Numbers(100).RunSum((left, right) => left + right, Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task The_sum_of_nothing_fails() =>
        await FailsWith<NoSuchElementException>(() => Source.Empty<int>().RunSum((a, b) => a + b, Materializer).WaitAsync(Patience));

    [Fact]
    public async Task Grouped_gives_what_is_left_at_the_end()
    {
        var groups = await AllOf(Numbers(7).Grouped(3));
        Assert.Equal([[1, 2, 3], [4, 5, 6], [7]], groups.Select(g => g.ToArray()));
    }

    [Fact]
    public async Task Sliding_windows_overlap()
    {
        var groups = await AllOf(Numbers(5).Sliding(3, 2));
        Assert.Equal([[1, 2, 3], [3, 4, 5]], groups.Select(g => g.ToArray()));
    }

    [Fact]
    public async Task Take_cancels_what_it_does_not_need() =>
        Assert.Equal([1, 1, 1], await AllOf(Source.Repeat(1).Take(3)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Taking_nothing_completes_without_demand(int count) =>
        Assert.Empty(await AllOf(Source.Never<int>().Take(count)));

    [Fact]
    public async Task Skip_and_the_while_forms_start_and_stop_where_they_should()
    {
        Assert.Equal([4, 5], await AllOf(Numbers(5).Skip(3)));
        Assert.Equal([1, 2], await AllOf(Numbers(5).TakeWhile(x => x < 3)));
        Assert.Equal([1, 2, 3], await AllOf(Numbers(5).TakeWhile(x => x < 3, inclusive: true)));
        Assert.Equal([3, 1], await AllOf(Source.From([1, 2, 3, 1]).SkipWhile(x => x < 3)));
    }

    [Fact]
    public async Task Limit_fails_with_the_first_element_too_many()
    {
        Assert.Equal(5, (await AllOf(Numbers(5).Limit(5))).Count);
        await FailsWith<StreamLimitReachedException>(() => AllOf(Numbers(6).Limit(5)));
    }

    [Fact]
    public async Task A_function_that_throws_fails_the_stream()
    {
        var cause = await Assert.ThrowsAnyAsync<Exception>(() => AllOf(Numbers(5).Select(x => x == 3 ? throw Boom : x)));
        Assert.Contains("boom", cause.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resuming_decider_drops_the_element() =>
        Assert.Equal([1, 2, 4, 5], await AllOf(Numbers(5).Select(x => x == 3 ? throw Boom : x).WithAttributes(Resuming)));

    [Fact]
    public async Task A_restarting_decider_drops_what_was_gathered() =>
        Assert.Equal([4 + 5], await AllOf(Numbers(5).Aggregate(0, (sum, x) => x == 3 ? throw Boom : sum + x).WithAttributes(Restarting)));

    [Fact]
    public async Task A_resuming_decider_keeps_what_was_gathered() =>
        Assert.Equal([1 + 2 + 4 + 5], await AllOf(Numbers(5).Aggregate(0, (sum, x) => x == 3 ? throw Boom : sum + x).WithAttributes(Resuming)));

    [Fact]
    public async Task Zip_with_index_counts_from_zero() =>
        Assert.Equal([("a", 0L), ("b", 1L)], await AllOf(Source.From(["a", "b"]).ZipWithIndex()));

    [Fact]
    public async Task An_asynchronous_boundary_changes_nothing_but_the_actor()
    {
        var across = await AllOf(Numbers(5_000).Select(x => x + 1).Async().Select(x => x - 1).Async().Where(_ => true));
        Assert.Equal(Enumerable.Range(1, 5_000), across);
    }

    [Fact]
    public async Task A_failure_crosses_an_asynchronous_boundary() =>
        await FailsWith<InvalidOperationException>(() => AllOf(Source.Failed<int>(Boom).Async().Select(x => x)));

    [Fact]
    public async Task A_cancellation_crosses_an_asynchronous_boundary()
    {
        var (ended, first) = Source.Repeat(1).WatchTermination(Keep.Right).Async()
            .ToMaterialized(Sink.First<int>(), Keep.Both).Run(Materializer);
        Assert.Equal(1, await first.WaitAsync(Patience));
        await ended.WaitAsync(Patience);
    }

    [Fact]
    public async Task An_asynchronous_boundary_holds_back_a_fast_producer()
    {
        var produced = 0;
        var queue = Numbers(1_000).Select(x => Interlocked.Increment(ref produced)).Async()
            .RunWith(Sink.Queue<int>().WithAttributes(Attributes.CreateInputBuffer(1, 1)), Materializer);
        Assert.Equal(1, (await queue.PullAsync().WaitAsync(Patience)).Value);
        await Task.Delay(100);
        Assert.InRange(Volatile.Read(ref produced), 1, 100);
    }
}
