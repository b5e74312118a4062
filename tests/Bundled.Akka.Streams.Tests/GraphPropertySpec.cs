using Akka.Streams;
using Akka.Streams.Dsl;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Whatever junctions a stream goes through, and whoever fails or leaves: nothing is lost, nothing comes twice.</summary>
public class GraphPropertySpec(ITestOutputHelper output) : StreamSpec(output)
{
    private const int Many = 120;

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(25);

    [Fact]
    public void What_is_divided_and_put_together_is_whole() =>
        Prop.ForAll(Widths(), Kinds(), (width, kinds) =>
        {
            var flow = kinds.Aggregate(Flow.Create<int>(), (soFar, kind) => soFar.Via(Divided(kind, width)));
            var got = AllOf(Numbers(Many).Via(flow)).GetAwaiter().GetResult();
            Assert.Equal(Enumerable.Range(1, Many), got.Order());
        }).Check(Runs);

    [Fact]
    public void Both_halves_of_a_pair_stay_together() =>
        Prop.ForAll(Kinds(), kinds =>
        {
            var flow = kinds.Aggregate(Flow.Create<int>(), (soFar, kind) => soFar.Via(Slowed(kind)));
            var graph = Flow.FromGraph(GraphDsl.Create(b =>
            {
                var unzip = b.Add(new UnZip<int, int>());
                var zip = b.Add(new Zip<int, int>());
                var start = b.Add(Flow.Create<int>().Select(x => new KeyValuePair<int, int>(x, -x)));
                b.From(start).To(unzip.In);
                b.From(unzip.Out0).Via(flow).To(zip.In0);
                b.From(unzip.Out1).To(zip.In1);
                return new FlowShape<int, (int, int)>(start.Inlet, zip.Out);
            }));
            Assert.Equal(Enumerable.Range(1, Many).Select(x => (x, -x)), AllOf(Numbers(Many).Via(graph)).GetAwaiter().GetResult());
        }).Check(Runs);

    [Fact]
    public void A_failure_anywhere_fails_the_whole_and_gives_a_prefix_before() =>
        Prop.ForAll(Kinds(), Gen.Choose(1, Many).ToArbitrary(), (kinds, bad) =>
        {
            var got = new List<int>();
            var failing = kinds.Aggregate(Numbers(Many).Select(x => x == bad ? throw Boom : x), (source, kind) => source.Via(Slowed(kind)));
            var (ended, done) = failing.WatchTermination(Keep.Right).ToMaterialized(Sink.ForEach<int>(got.Add), Keep.Both).Run(Materializer);
            FailsWith<InvalidOperationException>(() => done.WaitAsync(Patience)).GetAwaiter().GetResult();
            FailsWith<InvalidOperationException>(() => ended.WaitAsync(Patience)).GetAwaiter().GetResult();
            Assert.True(got.Count < bad);
            Assert.Equal(Enumerable.Range(1, got.Count), got);
        }).Check(Runs);

    [Fact]
    public void A_cancellation_anywhere_reaches_the_source() =>
        Prop.ForAll(Kinds(), Gen.Choose(0, 50).ToArbitrary(), (kinds, count) =>
        {
            var endless = Source.From(Enumerable.Range(1, int.MaxValue)).WatchTermination(Keep.Right);
            var (ended, got) = kinds.Aggregate(endless, (source, kind) => source.Via(Slowed(kind))).Take(count)
                .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
            Assert.Equal(Enumerable.Range(1, count), got.WaitAsync(Patience).GetAwaiter().GetResult());
            ended.WaitAsync(Patience).GetAwaiter().GetResult();
        }).Check(Runs);

    [Fact]
    public void Consumers_that_leave_a_broadcast_take_nothing_from_the_others() =>
        Prop.ForAll(Widths(), Kinds(), Gen.Choose(0, Many).ToArbitrary(), (width, kinds, leavesAfter) =>
        {
            var slowed = kinds.Aggregate(Flow.Create<int>(), (soFar, kind) => soFar.Via(Slowed(kind)));
            var graph = GraphDsl.Create(Sink.Seq<int>(), Sink.Seq<int>(), Keep.Both, (b, leaving, staying) =>
            {
                var broadcast = b.Add(new Broadcast<int>(width + 2));
                b.From(b.Add(Numbers(Many))).To(broadcast.In);
                b.From(broadcast.Out(0)).Via(Flow.Create<int>().Take(leavesAfter)).To(leaving);
                b.From(broadcast.Out(1)).Via(slowed).To(staying);
                for (var i = 0; i < width; i++)
                    b.From(broadcast.Out(i + 2)).To(b.Add(Sink.Ignore<int>()));
                return ClosedShape.Instance;
            });
            var (left, stayed) = RunnableGraph.FromGraph(graph).Run(Materializer);
            Assert.Equal(Enumerable.Range(1, leavesAfter), left.WaitAsync(Patience).GetAwaiter().GetResult());
            Assert.Equal(Enumerable.Range(1, Many), stayed.WaitAsync(Patience).GetAwaiter().GetResult());
        }).Check(Runs);

    [Fact]
    public void Producers_that_fail_or_leave_take_nothing_else_from_a_merge_hub() =>
        Prop.ForAll(Gen.Choose(0, 3).ArrayOf().Resize(6).ToArbitrary(), Kinds(), (producers, kinds) =>
        {
            var (sink, hub) = MergeHub.Source<int>(4).Via(kinds.Aggregate(Flow.Create<int>(), (soFar, kind) => soFar.Via(Slowed(kind))))
                .TakeWhile(x => x != 0).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
            var expected = new List<int>();
            var ends = new List<Task>();
            for (var p = 0; p < producers.Length; p++)
            {
                var own = Enumerable.Range((p + 1) * 1_000, Many);
                var source = Source.From(own);
                source = producers[p] switch
                {
                    0 => source,
                    1 => source.SelectAsync(3, Unevenly),
                    2 => source.Async(),
                    _ => source.Select(x => x % 1_000 == 50 ? throw Boom : x)
                };
                expected.AddRange(producers[p] == 3 ? own.Take(50) : own);
                ends.Add(source.WatchTermination(Keep.Right).To(sink).Run(Materializer));
            }
            Task.WhenAll(ends).WaitAsync(Patience).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
            Source.Single(0).RunWith(sink, Materializer);
            var got = hub.WaitAsync(Patience).GetAwaiter().GetResult();
            foreach (var own in got.GroupBy(x => x / 1_000))
                Assert.Equal(own.Order(), own);
            // The mark may overtake the tail of a producer that was held back: what came before it is whole and in order.
            Assert.Equal(got.Count, got.Distinct().Count());
            Assert.Subset(expected.ToHashSet(), got.ToHashSet());
        }).Check(Runs);

    private static Arbitrary<int> Widths() => Gen.Choose(1, 5).ToArbitrary();

    private static Arbitrary<int[]> Kinds() => Gen.Choose(0, 5).ArrayOf().Resize(4).ToArbitrary();

    private static Flow<int, int, NotUsed> Divided(int kind, int width) => Flow.FromGraph(GraphDsl.Create(b =>
    {
        var divide = b.Add(kind % 2 == 0 ? (IGraph<UniformFanOutShape<int, int>, NotUsed>)new Balance<int>(width) : new Partition<int>(width, x => x % width));
        var merge = b.Add(new Merge<int>(width));
        for (var i = 0; i < width; i++)
            b.From(divide.Out(i)).Via(Slowed(kind + i)).To(merge.In(i));
        return new FlowShape<int, int>(divide.In, merge.Out);
    }));

    private static Flow<int, int, NotUsed> Slowed(int kind) => (kind % 6) switch
    {
        0 => Flow.Create<int>().Select(x => x).Async(),
        1 => Flow.Create<int>().SelectAsync(1, Unevenly),
        2 => Flow.Create<int>().Buffer(2, OverflowStrategy.Backpressure),
        3 => Flow.Create<int>().Batch(5, x => new List<int> { x }, (list, x) => [.. list, x]).SelectMany(list => list),
        4 => Flow.Create<int>().GroupedWithin(3, TimeSpan.FromMilliseconds(1)).SelectMany(group => group),
        _ => Flow.Create<int>().StatefulSelectMany<int, int, int, NotUsed>(() => x => [x])
    };

    private static async Task<int> Unevenly(int element)
    {
        if (element % 13 == 0)
            await Task.Delay(1).ConfigureAwait(false);
        else if (element % 2 == 0)
            await Task.Yield();
        return element;
    }
}
