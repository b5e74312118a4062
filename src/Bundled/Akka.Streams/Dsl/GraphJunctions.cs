using Akka.Streams.Materializing;

namespace Akka.Streams.Dsl;

/// <summary>Junctions seen as flows: what else they need is connected already, and its value is theirs.</summary>
internal static class GraphJunctions
{
    public static IGraph<FlowShape<T, T>, TMat> Concat<T, TMat>(IGraph<SourceShape<T>, TMat> that) =>
        Flow<T, T, TMat>(new FedJunction(Of(new Concat<T, T>()), that.Blueprint));

    public static IGraph<FlowShape<T, TOut>, TMat> Concat<T, TOut, TMat>(IGraph<SourceShape<TOut>, TMat> that) where T : TOut =>
        Flow<T, TOut, TMat>(new FedJunction(Of(new Concat<TOut, TOut>()), that.Blueprint));

    public static IGraph<FlowShape<T, TOut>, TMat> Merge<T, TOut, TMat>(IGraph<SourceShape<TOut>, TMat> that, bool eagerComplete)
        where T : TOut =>
        Flow<T, TOut, TMat>(new FedJunction(Of(new Merge<TOut, TOut>(2, eagerComplete)), that.Blueprint));

    public static IGraph<FlowShape<T1, TOut>, TMat> ZipWith<T1, T2, TOut, TMat>(IGraph<SourceShape<T2>, TMat> that, Func<T1, T2, TOut> zip) =>
        Flow<T1, TOut, TMat>(new FedJunction(Of(new ZipWith<T1, T2, TOut>(zip)), that.Blueprint));

    public static IGraph<FlowShape<T, T>, TMat> AlsoTo<T, TMat>(IGraph<SinkShape<T>, TMat> that) =>
        Flow<T, T, TMat>(new TappedJunction(Of(new Broadcast<T>(2, eagerCancel: true)), that.Blueprint));

    public static Blueprint Of<TShape>(IGraph<TShape> graph) where TShape : Shape => graph.Blueprint;

    private static PlainGraph<FlowShape<TIn, TOut>, TMat> Flow<TIn, TOut, TMat>(Blueprint blueprint) =>
        new(new FlowShape<TIn, TOut>(new Inlet<TIn>("junction.in"), new Outlet<TOut>("junction.out")), blueprint);
}
