using Akka.Streams.Materializing;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

public static partial class GraphDsl
{
    /// <summary>A graph under construction: what was added to it and how it is connected.</summary>
    public sealed class Builder<T>
    {
        private readonly List<Part> _parts = [];
        private readonly Dictionary<Outlet, Inlet> _wires = [];
        private readonly HashSet<Inlet> _fed = [];

        internal Builder()
        {
        }

        /// <summary>
        /// An outlet that emits the value of this graph, once, and completes; a new one each time. What waits for it must
        /// not be what the value waits for.
        /// </summary>
        public Outlet<T> MaterializedValue => Add(new MaterializedValueSource<T>()).Outlet;

        /// <summary>
        /// Puts the graph in and returns its ports, which are new ones: the same graph can be added again. Its value is
        /// dropped.
        /// </summary>
        public TShape Add<TShape, TMat>(IGraph<TShape, TMat> graph) where TShape : Shape
        {
            var shape = (TShape)graph.Shape.DeepCopy();
            _parts.Add(new Part(graph.Blueprint, shape.Inlets, shape.Outlets));
            return shape;
        }

        /// <summary>Goes on from this outlet.</summary>
        public ForwardOps<TOut, T> From<TOut>(Outlet<TOut> outlet) => new(this, outlet);

        /// <summary>Goes on from the source.</summary>
        public ForwardOps<TOut, T> From<TOut>(SourceShape<TOut> source) => new(this, source.Outlet);

        /// <summary>Adds the source and goes on from it.</summary>
        public ForwardOps<TOut, T> From<TOut>(IGraph<SourceShape<TOut>, T> source) => new(this, Add(source).Outlet);

        /// <summary>Goes on from the end of the flow.</summary>
        public ForwardOps<TOut, T> From<TIn, TOut>(FlowShape<TIn, TOut> flow) => new(this, flow.Outlet);

        /// <summary>Adds the flow and goes on from its end.</summary>
        public ForwardOps<TOut, T> From<TIn, TOut>(IGraph<FlowShape<TIn, TOut>, T> flow) => new(this, Add(flow).Outlet);

        /// <summary>Goes on from the outlet of the junction.</summary>
        public ForwardOps<TOut, T> From<TIn, TOut>(UniformFanInShape<TIn, TOut> fanIn) => new(this, fanIn.Out);

        /// <summary>Goes on from the first outlet of the junction that is free.</summary>
        /// <exception cref="ArgumentException">None is free.</exception>
        public ForwardOps<TOut, T> From<TIn, TOut>(UniformFanOutShape<TIn, TOut> fanOut) => new(this, FreeOut(this, fanOut));

        /// <summary>Goes back from this inlet.</summary>
        public ReverseOps<TIn, T> To<TIn>(Inlet<TIn> inlet) => new(this, inlet);

        /// <summary>Goes back from the sink.</summary>
        public ReverseOps<TIn, T> To<TIn>(SinkShape<TIn> sink) => new(this, sink.Inlet);

        /// <summary>Adds the sink and goes back from it.</summary>
        public ReverseOps<TIn, T> To<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> sink) => new(this, Add(sink).Inlet);

        /// <summary>Adds the flow and goes back from its start.</summary>
        public ReverseOps<TIn, T> To<TIn, TOut, TMat>(IGraph<FlowShape<TIn, TOut>, TMat> flow) => new(this, Add(flow).Inlet);

        /// <summary>Goes back from the start of the flow.</summary>
        public ReverseOps<TIn, T> To<TIn, TOut>(FlowShape<TIn, TOut> flow) => new(this, flow.Inlet);

        /// <summary>Goes back from the inlet of the junction.</summary>
        public ReverseOps<TIn, T> To<TIn, TOut>(UniformFanOutShape<TIn, TOut> fanOut) => new(this, fanOut.In);

        /// <summary>Goes back from the first inlet of the junction that is free.</summary>
        /// <exception cref="ArgumentException">None is free.</exception>
        public ReverseOps<TIn, T> To<TIn, TOut>(UniformFanInShape<TIn, TOut> fanOut) => new(this, FreeIn(this, fanOut));

        internal bool IsFree(Outlet outlet) => !_wires.ContainsKey(outlet);

        internal bool IsFree(Inlet inlet) => !_fed.Contains(inlet);

        internal void Connect(Outlet from, Inlet to)
        {
            if (!_parts.Any(part => part.Outlets.Contains(from)))
                throw new ArgumentException($"The output port [{from}] is not part of the underlying graph.", nameof(from));
            if (!_parts.Any(part => part.Inlets.Contains(to)))
                throw new ArgumentException($"The input port [{to}] is not part of the underlying graph.", nameof(to));
            if (!IsFree(from))
                throw new ArgumentException($"The output port [{from}] is already connected.", nameof(from));
            if (!_fed.Add(to))
                throw new ArgumentException($"The input port [{to}] is already connected.", nameof(to));
            _wires.Add(from, to);
        }

        internal IGraph<TShape, T> Finish<TShape>(TShape shape, Func<object[], object> value) where TShape : Shape =>
            new PlainGraph<TShape, T>(shape, new Wired(_parts, _wires, shape, value));
    }

    /// <summary>An outlet that is to be connected; see <see cref="Dsl.ForwardOps"/>.</summary>
    public sealed class ForwardOps<TOut, TMat>
    {
        internal readonly Builder<TMat> Builder;

        /// <summary>For this outlet of what the builder makes.</summary>
        public ForwardOps(Builder<TMat> builder, Outlet<TOut> outlet)
        {
            Builder = builder;
            Out = outlet;
        }

        /// <summary>The outlet.</summary>
        public Outlet<TOut> Out { get; }
    }

    /// <summary>An inlet that is to be connected; see <see cref="Dsl.ReverseOps"/>.</summary>
    public sealed class ReverseOps<TIn, TMat>
    {
        internal readonly Builder<TMat> Builder;

        /// <summary>For this inlet of what the builder makes.</summary>
        public ReverseOps(Builder<TMat> builder, Inlet<TIn> inlet)
        {
            Builder = builder;
            In = inlet;
        }

        /// <summary>The inlet.</summary>
        public Inlet<TIn> In { get; }
    }
}
