namespace Akka.Streams.Dsl;

/// <summary>Connects an inlet of a graph under construction to what comes before it.</summary>
public static class ReverseOps
{
    /// <summary>Connects it to the outlet.</summary>
    public static GraphDsl.Builder<TMat> From<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops, Outlet<TOut> outlet)
        where TIn : TOut
    {
        ops.Builder.Connect(outlet, ops.In);
        return ops.Builder;
    }

    /// <summary>Connects it to the source.</summary>
    public static GraphDsl.Builder<TMat> From<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops, SourceShape<TOut> source)
        where TIn : TOut =>
        ops.From(source.Outlet);

    /// <summary>Adds the source and connects the inlet to it.</summary>
    public static GraphDsl.Builder<TMat> From<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        IGraph<SourceShape<TOut>, TMat> source) where TIn : TOut =>
        ops.From(ops.Builder.Add(source).Outlet);

    /// <summary>Connects it to the end of the flow.</summary>
    public static GraphDsl.Builder<TMat> From<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops, FlowShape<TIn, TOut> flow)
        where TIn : TOut =>
        ops.From(flow.Outlet);

    /// <summary>Connects it to the outlet of the junction.</summary>
    public static GraphDsl.Builder<TMat> From<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        UniformFanInShape<TIn, TOut> junction) where TIn : TOut =>
        ops.From(junction.Out);

    /// <summary>Connects it to the first outlet of the junction that is free.</summary>
    /// <exception cref="ArgumentException">None is free.</exception>
    public static GraphDsl.Builder<TMat> From<TIn, TOut1, TOut2, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        UniformFanOutShape<TOut1, TOut2> junction) where TIn : TOut2 =>
        ops.From(GraphDsl.FreeOut(ops.Builder, junction));

    /// <summary>Connects it to the flow, and goes back from there.</summary>
    public static GraphDsl.ReverseOps<TOut1, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        FlowShape<TOut1, TOut2> flow) where TIn : TOut2 =>
        ops.From(flow.Outlet).To(flow.Inlet);

    /// <summary>Adds the flow, connects the inlet to it, and goes back from there.</summary>
    public static GraphDsl.ReverseOps<TOut1, TMat> Via<TIn, TOut1, TOut2, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        IGraph<FlowShape<TOut1, TOut2>, TMat> flow) where TIn : TOut2 =>
        ops.Via(ops.Builder.Add(flow));

    /// <summary>Connects it to the outlet of the junction, and goes back from the first inlet that is free.</summary>
    /// <exception cref="ArgumentException">None is free.</exception>
    public static GraphDsl.ReverseOps<TIn, TMat> Via<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        UniformFanInShape<TIn, TOut> junction) where TIn : TOut =>
        ops.From(junction).To(junction);

    /// <summary>Connects it to the first outlet of the junction that is free, and goes back from the inlet.</summary>
    /// <exception cref="ArgumentException">None is free.</exception>
    public static GraphDsl.ReverseOps<TIn, TMat> Via<TIn, TOut, TMat>(this GraphDsl.ReverseOps<TIn, TMat> ops,
        UniformFanOutShape<TIn, TOut> junction) where TIn : TOut =>
        ops.From(junction).To(junction.In);
}
