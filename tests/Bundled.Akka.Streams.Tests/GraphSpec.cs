using System.Collections.Immutable;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class GraphSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task A_graph_divides_a_stream_and_puts_it_together_again()
    {
        var graph = GraphDsl.Create(Sink.Seq<(int, int)>(), (b, sink) =>
        {
            var broadcast = b.Add(new Broadcast<int>(2));
            var zip = b.Add(new Zip<int, int>());
            b.From(b.Add(Numbers(100))).To(broadcast.In);
            b.From(broadcast.Out(0)).Via(Flow.Create<int>().Select(x => x * 2)).To(zip.In0);
            b.From(broadcast.Out(1)).Via(Flow.Create<int>().Select(x => x * 3)).To(zip.In1);
            b.From(zip.Out).To(sink);
            return ClosedShape.Instance;
        });
        Assert.Equal(Enumerable.Range(1, 100).Select(x => (x * 2, x * 3)),
            await RunnableGraph.FromGraph(graph).Run(Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task Junctions_are_wired_by_their_free_ports_in_order()
    {
        var graph = GraphDsl.Create(Sink.Seq<int>(), (b, sink) =>
        {
            var broadcast = b.Add(new Broadcast<int>(2));
            var concat = b.Add(new Concat<int, int>(3));
            b.From(b.Add(Source.Single(1))).To(concat);
            b.From(b.Add(Numbers(2))).Via(broadcast).Via(Flow.Create<int>().Buffer(10, OverflowStrategy.Backpressure)).Via(concat).To(sink);
            b.From(broadcast).Via(Flow.Create<int>().Buffer(10, OverflowStrategy.Backpressure)).To(concat);
            return ClosedShape.Instance;
        });
        Assert.Equal([1, 1, 2, 1, 2], await RunnableGraph.FromGraph(graph).Run(Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_graph_can_be_wired_from_its_end()
    {
        var graph = GraphDsl.Create(Sink.Seq<int>(), (b, sink) =>
        {
            var merge = b.Add(new Merge<int>(2));
            var plus = b.Add(Flow.Create<int>().Select(x => x + 1));
            b.To(sink).Via(merge).Via(plus).From(b.Add(Source.Single(1)));
            b.To(merge).From(b.Add(Source.Single(10)));
            return ClosedShape.Instance;
        });
        Assert.Equal([2, 10], (await RunnableGraph.FromGraph(graph).Run(Materializer).WaitAsync(Patience)).Order());
    }

    [Fact]
    public async Task Open_ports_make_a_source_a_flow_or_a_sink()
    {
        var source = Source.FromGraph(GraphDsl.Create(b =>
        {
            var merge = b.Add(new Concat<int, int>());
            b.From(b.Add(Numbers(2))).To(merge.In(0));
            b.From(b.Add(Numbers(3))).To(merge.In(1));
            return new SourceShape<int>(merge.Out);
        }));
        Assert.Equal([1, 2, 1, 2, 3], await AllOf(source));

        var flow = Flow.FromGraph(GraphDsl.Create(b =>
        {
            var twice = b.Add(Flow.Create<int>().Select(x => x * 2));
            var plus = b.Add(Flow.Create<int>().Select(x => $"{x + 1}"));
            b.From(twice).To(plus.Inlet);
            return new FlowShape<int, string>(twice.Inlet, plus.Outlet);
        }));
        Assert.Equal(["3", "5", "3", "5", "7"], await AllOf(source.Via(flow)));
        Assert.Equal(["3", "5"], await AllOf(Numbers(2).Via(flow)));

        var sink = Sink.FromGraph(GraphDsl.Create(Sink.Seq<string>(), (b, seq) =>
        {
            var start = b.Add(flow);
            b.From(start).To(seq.Inlet);
            return new SinkShape<int>(start.Inlet);
        }));
        Assert.Equal(["3", "5"], await Numbers(2).RunWith(sink, Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task The_same_graph_can_be_added_twice()
    {
        var plus = Flow.Create<int>().Select(x => x + 1);
        var twice = Flow.FromGraph(GraphDsl.Create(b =>
        {
            var (first, second) = (b.Add(plus), b.Add(plus));
            b.From(first).To(second.Inlet);
            return new FlowShape<int, int>(first.Inlet, second.Outlet);
        }));
        Assert.Equal([5, 6, 7], await AllOf(Numbers(3).Via(twice).Via(twice)));
    }

    [Fact]
    public async Task A_graph_may_have_a_shape_of_its_own()
    {
        var picker = GraphDsl.Create(b =>
        {
            var zip = b.Add(ZipWith.Apply<int, int, int>(Math.Max));
            var broadcast = b.Add(new Broadcast<int>(2));
            b.From(zip.Out).To(broadcast.In);
            return new TwoAndTwo(zip.In0, zip.In1, broadcast.Out(0), broadcast.Out(1));
        });
        var graph = GraphDsl.Create(Sink.Seq<int>(), Sink.Seq<int>(), Keep.Both, (b, left, right) =>
        {
            var pick = b.Add(picker);
            b.From(b.Add(Source.From([1, 9, 3]))).To(pick.LeftIn);
            b.From(b.Add(Source.From([5, 2, 7]))).To(pick.RightIn);
            b.From(pick.LeftOut).To(left);
            b.From(pick.RightOut).To(right);
            return ClosedShape.Instance;
        });
        var (first, second) = RunnableGraph.FromGraph(graph).Run(Materializer);
        Assert.Equal([5, 9, 7], await first.WaitAsync(Patience));
        Assert.Equal([5, 9, 7], await second.WaitAsync(Patience));
    }

    [Fact]
    public void Values_of_imported_graphs_are_combined()
    {
        static Source<int, string> Named(string name) => Source.Empty<int>().MapMaterializedValue(_ => name);
        static Sink<int, string> End(string name) => Sink.Ignore<int>().MapMaterializedValue(_ => name);

        Assert.Equal("a", Run(GraphDsl.Create(Named("a"), (b, a) => Closed(b, [a.Outlet], []))));
        Assert.Equal("ab", Run(GraphDsl.Create(Named("a"), End("b"), (a, b) => a + b, (b, x, y) => Closed(b, [x.Outlet], [y.Inlet]))));
        Assert.Equal("abc", Run(GraphDsl.Create(Named("a"), End("b"), Named("c"), (a, b, c) => a + b + c,
            (b, x, y, z) => Closed(b, [x.Outlet, z.Outlet], [y.Inlet]))));
        Assert.Equal("abcd", Run(GraphDsl.Create(Named("a"), End("b"), Named("c"), End("d"), (a, b, c, d) => a + b + c + d,
            (b, x, y, z, u) => Closed(b, [x.Outlet, z.Outlet], [y.Inlet, u.Inlet]))));
        Assert.Equal("abcde", Run(GraphDsl.Create(Named("a"), End("b"), Named("c"), End("d"), Named("e"),
            (a, b, c, d, e) => a + b + c + d + e,
            (b, x, y, z, u, v) => Closed(b, [x.Outlet, z.Outlet, v.Outlet], [y.Inlet, u.Inlet]))));
    }

    [Fact]
    public async Task A_graph_can_use_its_own_value_as_an_element()
    {
        var folding = Sink.Aggregate<int, int>(0, (sum, x) => sum + x);
        var source = Source.FromGraph(GraphDsl.Create(folding, (b, fold) =>
        {
            b.From(b.Add(Numbers(10))).To(fold);
            return new SourceShape<Task<int>>(b.MaterializedValue);
        }));
        Assert.Equal([55], await AllOf(source.SelectAsync(1, x => x)));

        var doubled = Source.FromGraph(GraphDsl.Create(folding, (b, fold) =>
        {
            var zip = b.Add(new Zip<Task<int>, Task<int>>());
            b.From(b.Add(Numbers(10))).To(fold);
            b.From(b.MaterializedValue).To(zip.In0);
            b.From(b.MaterializedValue).To(zip.In1);
            return new SourceShape<(Task<int>, Task<int>)>(zip.Out);
        })).MapMaterializedValue(_ => "mapped");
        var (value, pair) = doubled.ToMaterialized(Sink.First<(Task<int>, Task<int>)>(), Keep.Both).Run(Materializer);
        Assert.Equal("mapped", value);
        var (left, right) = await pair.WaitAsync(Patience);
        Assert.Same(left, right);
        Assert.Equal(55, await left.WaitAsync(Patience));
    }

    [Fact]
    public async Task Elements_can_go_round_in_a_graph()
    {
        var collatz = Flow.FromGraph(GraphDsl.Create(b =>
        {
            var merge = b.Add(new MergePreferred<int>(1));
            var broadcast = b.Add(new Broadcast<int>(2));
            var step = b.Add(Flow.Create<int>().Where(x => x > 1).Select(x => x % 2 == 0 ? x / 2 : 3 * x + 1).Buffer(10, OverflowStrategy.Fail));
            b.From(merge.Out).To(broadcast.In);
            b.From(broadcast.Out(1)).To(step.Inlet);
            b.From(step).To(merge.Preferred);
            return new FlowShape<int, int>(merge.In(0), broadcast.Out(0));
        }));
        Assert.Equal([6, 3, 10, 5, 16, 8, 4, 2, 1], await AllOf(Source.Single(6).Concat(Source.Never<int>()).Via(collatz).Take(9)));
    }

    [Fact]
    public async Task Attributes_and_boundaries_apply_to_a_whole_graph()
    {
        var flow = Flow.FromGraph(GraphDsl.Create(b =>
        {
            var start = b.Add(Flow.Create<int>().Select(x => x == 2 ? throw Boom : x));
            var end = b.Add(Flow.Create<int>().Select(x => x).Async());
            b.From(start).To(end.Inlet);
            return new FlowShape<int, int>(start.Inlet, end.Outlet);
        }));
        var resuming = ActorAttributes.CreateSupervisionStrategy(Akka.Streams.Supervision.Deciders.ResumingDecider);
        Assert.Equal([1, 3], await AllOf(Numbers(3).Via(flow.WithAttributes(resuming).Named("resuming").Async())));
    }

    [Fact]
    public void A_shape_that_leaves_ports_open_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            b.Add(Numbers(1));
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            var flow = b.Add(Flow.Create<int>().Select(x => x));
            return new SourceShape<int>(flow.Outlet);
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            b.Add(Numbers(1));
            return new SourceShape<int>(new Outlet<int>("foreign"));
        }));
    }

    [Fact]
    public void A_port_is_connected_once()
    {
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            var source = b.Add(Numbers(1));
            b.From(source).To(b.Add(Sink.Ignore<int>()));
            b.From(source).To(b.Add(Sink.Ignore<int>()));
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            var sink = b.Add(Sink.Ignore<int>());
            b.From(b.Add(Numbers(1))).To(sink);
            b.From(b.Add(Numbers(1))).To(sink);
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            b.From(new Outlet<int>("foreign")).To(b.Add(Sink.Ignore<int>()));
            return ClosedShape.Instance;
        }));
        Assert.Throws<ArgumentException>(() => GraphDsl.Create(b =>
        {
            var merge = b.Add(new Merge<int>(1));
            b.From(b.Add(Numbers(1))).To(merge);
            b.From(b.Add(Numbers(1))).To(merge);
            return new SourceShape<int>(merge.Out);
        }));
    }

    private TMat Run<TMat>(IGraph<ClosedShape, TMat> graph) => RunnableGraph.FromGraph(graph).Run(Materializer);

    private static ClosedShape Closed<TMat>(GraphDsl.Builder<TMat> b, Outlet<int>[] outlets, Inlet<int>[] inlets)
    {
        foreach (var outlet in outlets.Skip(inlets.Length))
            b.From(outlet).To(b.Add(Sink.Ignore<int>()));
        for (var i = 0; i < inlets.Length; i++)
            if (i < outlets.Length)
                b.From(outlets[i]).To(inlets[i]);
            else
                b.To(inlets[i]).From(b.Add(Source.Empty<int>()).Outlet);
        return ClosedShape.Instance;
    }

    private sealed class TwoAndTwo(Inlet<int> leftIn, Inlet<int> rightIn, Outlet<int> leftOut, Outlet<int> rightOut) : Shape
    {
        public Inlet<int> LeftIn => leftIn;

        public Inlet<int> RightIn => rightIn;

        public Outlet<int> LeftOut => leftOut;

        public Outlet<int> RightOut => rightOut;

        public override ImmutableArray<Inlet> Inlets { get; } = [leftIn, rightIn];

        public override ImmutableArray<Outlet> Outlets { get; } = [leftOut, rightOut];

        public override Shape DeepCopy() => CopyFromPorts([.. Inlets.Select(x => x.CarbonCopy())], [.. Outlets.Select(x => x.CarbonCopy())]);

        public override Shape CopyFromPorts(ImmutableArray<Inlet> inlets, ImmutableArray<Outlet> outlets) =>
            new TwoAndTwo((Inlet<int>)inlets[0], (Inlet<int>)inlets[1], (Outlet<int>)outlets[0], (Outlet<int>)outlets[1]);
    }
}
