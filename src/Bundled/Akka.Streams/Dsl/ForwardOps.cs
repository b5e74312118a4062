namespace Akka.Streams.Dsl;

/// <summary>Connects an outlet of a graph under construction to what comes after it.</summary>
public static class ForwardOps
{
    /// <summary>Connects it to the inlet.</summary>
    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, Inlet<TIn> inlet)
        where TIn : TOut
    {
        ops.Builder.Connect(ops.Out, inlet);
        return ops.Builder;
    }

    /// <summary>Connects it to the sink.</summary>
    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, SinkShape<TIn> sink)
        where TIn : TOut =>
        ops.To(sink.Inlet);

    /// <summary>Connects it to the start of the flow.</summary>
    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat>(this GraphDsl.ForwardOps<TOut, TMat> ops, FlowShape<TIn, TOut> flow)
        where TIn : TOut =>
        ops.To(flow.Inlet);

    /// <summary>Adds the sink and connects the outlet to it.</summary>
    public static GraphDsl.Builder<TMat> To<TIn, TOut, TMat, TMat2>(this GraphDsl.ForwardOps<TOut, TMat> ops,
        IGraph<SinkShape<TIn>, TMat2> sink) where TIn : TOut =>
        ops.To(ops.Builder.Add(sink).Inlet);

    /// <summary>Connects it to the first inlet of the junction that is free.</summary>
    /// <exception cref="ArgumentException">None is free.</exception>
    public static GraphDsl.Builder<TMat> To<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanInShape<TIn, TOut2> junction) where TIn : TOut1 =>
        ops.To(GraphDsl.FreeIn(ops.Builder, junction));

    /// <summary>Connects it to the inlet of the junction.</summary>
    /// <exception cref="ArgumentException">It is connected already.</exception>
    public static GraphDsl.Builder<TMat> To<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanOutShape<TIn, TOut2> junction) where TIn : TOut1 =>
        ops.Builder.IsFree(junction.In)
            ? ops.To(junction.In)
            : throw new ArgumentException("No more inlets free on junction", nameof(junction));

    /// <summary>Connects it to the flow, and goes on from there.</summary>
    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        FlowShape<TIn, TOut2> flow) where TIn : TOut1 =>
        ops.To(flow.Inlet).From(flow.Outlet);

    /// <summary>Adds the flow, connects the outlet to it, and goes on from there.</summary>
    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        IGraph<FlowShape<TIn, TOut2>, NotUsed> flow) where TIn : TOut1 =>
        ops.Via(ops.Builder.Add(flow));

    /// <summary>Connects it to the first inlet of the junction that is free, and goes on from the outlet.</summary>
    /// <exception cref="ArgumentException">None is free.</exception>
    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanInShape<TIn, TOut2> junction) where TIn : TOut1 =>
        ops.To(junction).From(junction.Out);

    /// <summary>Connects it to the junction, and goes on from the first outlet that is free.</summary>
    /// <exception cref="ArgumentException">The inlet is connected already, or no outlet is free.</exception>
    public static GraphDsl.ForwardOps<TOut2, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ForwardOps<TOut1, TMat> ops,
        UniformFanOutShape<TIn, TOut2> junction) where TIn : TOut1 =>
        ops.To(junction.In).From(junction);
}
