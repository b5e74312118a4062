using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Junctions with their neighbours moved by hand.</summary>
public class JunctionStageSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task A_broadcast_waits_for_its_slowest_output()
    {
        var (source, left, right) = OneToTwo(new Broadcast<int>(2));
        await left.Request();
        Assert.False(source.HasDemand);
        await right.Request();
        await source.Push(1);
        Assert.Equal((1, 1), (await left.Next(), await right.Next()));
        await left.Cancel();
        await right.Request();
        await source.Push(2);
        Assert.Equal(2, await right.Next());
        await right.Cancel();
        await source.Cancelled;
    }

    [Fact]
    public async Task A_broadcast_cancels_with_its_first_output_if_told_so()
    {
        var (source, left, right) = OneToTwo(new Broadcast<int>(2, eagerCancel: true));
        await left.Cancel();
        await source.Cancelled;
        await right.Ended;
    }

    [Fact]
    public async Task A_broadcast_hands_on_end_and_failure_to_all()
    {
        var (source, left, right) = OneToTwo(new Broadcast<int>(2));
        await source.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => left.Ended);
        await FailsWith<InvalidOperationException>(() => right.Ended);
    }

    [Fact]
    public async Task A_balance_gives_to_whom_has_asked()
    {
        var (source, left, right) = OneToTwo(new Balance<int>(2));
        await left.Request();
        await source.Push(1);
        Assert.Equal(1, await left.Next());
        await right.Request();
        await source.Push(2);
        Assert.Equal(2, await right.Next());
        await left.Cancel();
        await right.Request();
        await source.Push(3);
        Assert.Equal(3, await right.Next());
        await source.Complete();
        await right.Ended;
    }

    [Fact]
    public async Task A_balance_waits_until_all_have_asked_if_told_so()
    {
        var (source, left, right) = OneToTwo(new Balance<int>(2, waitForAllDownstreams: true));
        await left.Request();
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        await right.Request();
        await source.Push(1);
        Assert.Equal(1, await left.Next());
    }

    [Fact]
    public async Task A_partition_sends_elements_where_the_function_says()
    {
        var (source, odd, even) = OneToTwo(new Partition<int>(2, x => (x + 1) % 2));
        await odd.Request();
        await source.Push(1);
        Assert.Equal(1, await odd.Next());
        await odd.Request();
        await source.Push(2);
        await odd.ExpectNothing();
        Assert.Equal(2, await even.Pull());
        await source.Push(3);
        Assert.Equal(3, await odd.Next());
    }

    [Fact]
    public async Task A_partition_gives_a_waiting_element_before_it_ends()
    {
        var (source, odd, even) = OneToTwo(new Partition<int>(2, x => (x + 1) % 2));
        await odd.Request();
        await source.Push(2);
        await source.Complete();
        await odd.ExpectNothing();
        Assert.False(odd.HasEnded);
        Assert.Equal(2, await even.Pull());
        await odd.Ended;
        await even.Ended;
    }

    [Fact]
    public async Task A_partition_drops_what_is_for_an_output_that_has_cancelled()
    {
        var (source, odd, even) = OneToTwo(new Partition<int>(2, x => (x + 1) % 2));
        await odd.Request();
        await source.Push(2);
        await even.Cancel();
        await source.Push(4);
        await source.Push(5);
        Assert.Equal(5, await odd.Next());
        await odd.Cancel();
        await source.Cancelled;
    }

    [Fact]
    public async Task A_partition_to_nowhere_fails()
    {
        var (source, odd, even) = OneToTwo(new Partition<int>(2, _ => 2));
        await odd.Request();
        await source.Push(1);
        await FailsWith<PartitionOutOfBoundsException>(() => odd.Ended);
        await FailsWith<PartitionOutOfBoundsException>(() => even.Ended);
    }

    [Fact]
    public async Task An_unzip_takes_pairs_apart_for_whom_is_left()
    {
        var (source, keys, values) = RunnableGraph.FromGraph(GraphDsl.Create(new ManualSource<KeyValuePair<int, string>>(),
            new ManualSink<int>(), new ManualSink<string>(), (a, b, c) => (a, b, c), (b, from, left, right) =>
            {
                var unzip = b.Add(new UnZip<int, string>());
                b.From(from).To(unzip.In);
                b.From(unzip.Out0).To(left);
                b.From(unzip.Out1).To(right);
                return ClosedShape.Instance;
            })).Run(Materializer);
        await keys.Request();
        Assert.False(source.HasDemand);
        await values.Request();
        await source.Push(new(1, "a"));
        Assert.Equal((1, "a"), (await keys.Next(), await values.Next()));
        await keys.Cancel();
        await values.Request();
        await source.Push(new(2, "b"));
        Assert.Equal("b", await values.Next());
        await values.Cancel();
        await source.Cancelled;
    }

    [Fact]
    public async Task A_zip_waits_for_both_and_ends_with_the_first()
    {
        var (left, right, sink) = TwoToOne<(int, int)>((b, x, y) =>
        {
            var zip = b.Add(new Zip<int, int>());
            b.From(x).To(zip.In0);
            b.From(y).To(zip.In1);
            return zip.Out;
        });
        await sink.Request();
        await left.Push(1);
        await sink.ExpectNothing();
        await right.Push(2);
        Assert.Equal((1, 2), await sink.Next());
        await left.Push(3);
        await left.Complete();
        await right.Push(4);
        Assert.False(sink.HasEnded);
        Assert.Equal((3, 4), await sink.Pull());
        await sink.Ended;
        await right.Cancelled;
    }

    [Fact]
    public async Task A_merge_takes_from_whom_has_and_ends_with_the_last()
    {
        var (left, right, sink) = TwoToOne<int>((b, x, y) =>
        {
            var merge = b.Add(new Merge<int>(2));
            b.From(x).To(merge.In(0));
            b.From(y).To(merge.In(1));
            return merge.Out;
        });
        await right.Push(2);
        Assert.Equal(2, await sink.Pull());
        await left.Push(1);
        await left.Complete();
        await right.Push(3);
        Assert.Equal((1, 3), (await sink.Pull(), await sink.Pull()));
        Assert.False(sink.HasEnded);
        await right.Push(4);
        await right.Complete();
        Assert.Equal(4, await sink.Pull());
        await sink.Ended;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_merge_that_is_eager_ends_with_the_first(bool leftEnds)
    {
        var (left, right, sink) = TwoToOne<int>((b, x, y) =>
        {
            var merge = b.Add(new Merge<int>(2, eagerComplete: true));
            b.From(x).To(merge.In(0));
            b.From(y).To(merge.In(1));
            return merge.Out;
        });
        await sink.Request();
        await (leftEnds ? left : right).Complete();
        await sink.Ended;
        await (leftEnds ? right : left).Cancelled;
    }

    [Fact]
    public async Task A_merge_fails_with_any_input_and_cancels_the_others()
    {
        var (left, right, sink) = TwoToOne<int>((b, x, y) =>
        {
            var merge = b.Add(new Merge<int>(2));
            b.From(x).To(merge.In(0));
            b.From(y).To(merge.In(1));
            return merge.Out;
        });
        await left.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
        await right.Cancelled;
    }

    [Fact]
    public async Task A_preferred_input_goes_first()
    {
        var graph = GraphDsl.Create(Sink.Seq<int>(), (b, sink) =>
        {
            var merge = b.Add(new MergePreferred<int>(2));
            b.From(b.Add(Numbers(100))).To(merge.Preferred);
            b.From(b.Add(Source.From(Enumerable.Range(101, 100)))).To(merge.In(0));
            b.From(b.Add(Source.From(Enumerable.Range(201, 100)))).To(merge.In(1));
            b.From(merge.Out).To(sink);
            return ClosedShape.Instance;
        });
        var got = await RunnableGraph.FromGraph(graph).Run(Materializer).WaitAsync(Patience);
        Assert.Equal(Enumerable.Range(1, 300), got.Order());
        Assert.Equal(Enumerable.Range(1, 99), got.Where(x => x < 100));
        // What was on its way before the preferred input had something may overtake it, no more.
        Assert.True(got.Take(103).Count(x => x <= 100) >= 99);
    }

    [Fact]
    public async Task A_concatenation_takes_from_one_input_after_the_other()
    {
        var (left, right, sink) = TwoToOne<int>((b, x, y) =>
        {
            var concat = b.Add(new Concat<int, int>());
            b.From(x).To(concat.In(0));
            b.From(y).To(concat.In(1));
            return concat.Out;
        });
        await left.Push(await Asking(sink, 1));
        Assert.Equal(1, await sink.Next());
        Assert.False(right.HasDemand);
        await sink.Request();
        await left.Complete();
        await right.Push(2);
        Assert.Equal(2, await sink.Next());
        await right.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task A_concatenation_whose_later_input_fails_fails_at_once()
    {
        var (left, right, sink) = TwoToOne<int>((b, x, y) =>
        {
            var concat = b.Add(new Concat<int, int>());
            b.From(x).To(concat.In(0));
            b.From(y).To(concat.In(1));
            return concat.Out;
        });
        await right.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
        await left.Cancelled;
    }

    private static async Task<int> Asking(ManualSink<int>.Handle sink, int element)
    {
        await sink.Request();
        return element;
    }

    private (ManualSource<int>.Handle, ManualSink<int>.Handle, ManualSink<int>.Handle) OneToTwo(
        IGraph<UniformFanOutShape<int, int>, NotUsed> junction) =>
        RunnableGraph.FromGraph(GraphDsl.Create(new ManualSource<int>(), new ManualSink<int>(), new ManualSink<int>(),
            (a, b, c) => (a, b, c), (b, source, left, right) =>
            {
                var fanOut = b.Add(junction);
                b.From(source).To(fanOut.In);
                b.From(fanOut.Out(0)).To(left);
                b.From(fanOut.Out(1)).To(right);
                return ClosedShape.Instance;
            })).Run(Materializer);

    private (ManualSource<int>.Handle, ManualSource<int>.Handle, ManualSink<T>.Handle) TwoToOne<T>(
        Func<GraphDsl.Builder<(ManualSource<int>.Handle, ManualSource<int>.Handle, ManualSink<T>.Handle)>, SourceShape<int>,
            SourceShape<int>, Outlet<T>> join) =>
        RunnableGraph.FromGraph(GraphDsl.Create(new ManualSource<int>(), new ManualSource<int>(), new ManualSink<T>(),
            (a, b, c) => (a, b, c), (b, left, right, sink) =>
            {
                b.From(join(b, left, right)).To(sink);
                return ClosedShape.Instance;
            })).Run(Materializer);
}
