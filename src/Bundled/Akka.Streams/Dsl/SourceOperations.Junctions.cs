using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

public static partial class SourceOperations
{
    /// <inheritdoc cref="FlowOperations.Merge{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Merge<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other, bool eagerComplete = false)
        where TIn : TOut =>
        flow.Via(GraphJunctions.Merge<TIn, TOut, TMat>(other, eagerComplete));

    /// <inheritdoc cref="FlowOperations.MergeMaterialized{TFlowIn, TIn, TOut, TMat, TMat2, TMat3}"/>
    public static Source<TOut, TMat3> MergeMaterialized<TIn, TOut, TMat, TMat2, TMat3>(
        this Source<TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> combine)
        where TIn : TOut =>
        flow.ViaMaterialized(GraphJunctions.Merge<TIn, TOut, TMat2>(that, eagerComplete: false), combine);

    /// <inheritdoc cref="FlowOperations.Concat{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Concat<TIn, TMat>(
        this Source<TIn, TMat> flow, IGraph<SourceShape<TIn>, TMat> other) =>
        flow.Via(GraphJunctions.Concat(other));

    /// <inheritdoc cref="FlowOperations.Zip{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<(TIn, TOut), TMat> Zip<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) =>
        flow.Via(GraphJunctions.ZipWith<TIn, TOut, (TIn, TOut), TMat>(other, (left, right) => (left, right)));

    /// <inheritdoc cref="FlowOperations.ZipWith{TFlowIn, TIn, T2, TOut, TMat}"/>
    public static Source<TOut, TMat> ZipWith<TIn, T2, TOut, TMat>(
        this Source<TIn, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<TIn, T2, TOut> combine) =>
        flow.Via(GraphJunctions.ZipWith(other, combine));

    /// <inheritdoc cref="FlowOperations.AlsoTo{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> AlsoTo<TIn, TMat>(this Source<TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat> that) =>
        flow.Via(GraphJunctions.AlsoTo(that));

    /// <inheritdoc cref="FlowOperations.AlsoToMaterialized{TFlowIn, TIn, TMat, TMat2, TMat3}"/>
    public static Source<TIn, TMat3> AlsoToMaterialized<TIn, TMat, TMat2, TMat3>(
        this Source<TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat2> that, Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(GraphJunctions.AlsoTo(that), materializerFunction);

    /// <inheritdoc cref="FlowOperations.Recover{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Recover<TIn, TMat>(
        this Source<TIn, TMat> flow, Func<Exception, Option<TIn>> partialFunc) =>
        flow.Via(new Recover<TIn>(partialFunc));

    /// <inheritdoc cref="FlowOperations.RecoverWithRetries{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> RecoverWithRetries<TIn, TMat>(
        this Source<TIn, TMat> flow, Func<Exception, IGraph<SourceShape<TIn>, TMat>> partialFunc, int attempts) =>
        flow.Via(new RecoverWith<TIn, TMat>(partialFunc, attempts));

    /// <inheritdoc cref="FlowOperations.SelectError{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> SelectError<TIn, TMat>(
        this Source<TIn, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Via(new SelectError<TIn>(selector));

    /// <inheritdoc cref="FlowOperations.WatchTermination{TFlowIn, TIn, TMat, TMat2}"/>
    public static Source<TIn, TMat2> WatchTermination<TIn, TMat, TMat2>(
        this Source<TIn, TMat> flow, Func<TMat, Task<Done>, TMat2> materializerFunction) =>
        flow.ViaMaterialized(new TerminationWatcher<TIn>(), materializerFunction);
}
