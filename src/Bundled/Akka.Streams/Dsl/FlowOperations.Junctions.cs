using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

public static partial class FlowOperations
{
    public static Flow<TFlowIn, TOut, TMat> Merge<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other, bool eagerComplete = false)
        where TIn : TOut =>
        flow.Via(GraphJunctions.Merge<TIn, TOut, TMat>(other, eagerComplete));

    public static Flow<TFlowIn, TIn, TMat> Concat<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TIn>, TMat> other) =>
        flow.Via(GraphJunctions.Concat(other));

    public static Flow<TFlowIn, (TIn, TOut), TMat> Zip<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) =>
        flow.Via(GraphJunctions.ZipWith<TIn, TOut, (TIn, TOut), TMat>(other, (left, right) => (left, right)));

    public static Flow<TFlowIn, TOut, TMat> ZipWith<TFlowIn, TIn, T2, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<TIn, T2, TOut> combine) =>
        flow.Via(GraphJunctions.ZipWith(other, combine));

    public static Flow<TFlowIn, TIn, TMat> AlsoTo<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat> that) =>
        flow.Via(GraphJunctions.AlsoTo(that));

    public static Flow<TFlowIn, TIn, TMat3> AlsoToMaterialized<TFlowIn, TIn, TMat, TMat2, TMat3>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(GraphJunctions.AlsoTo(that), materializerFunction);

    public static Flow<TFlowIn, TIn, TMat> Recover<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, Option<TIn>> partialFunc) =>
        flow.Via(new Recover<TIn>(partialFunc));

    public static Flow<TFlowIn, TIn, TMat> RecoverWithRetries<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, IGraph<SourceShape<TIn>, TMat>> partialFunc, int attempts) =>
        flow.Via(new RecoverWith<TIn, TMat>(partialFunc, attempts));

    public static Flow<TFlowIn, TIn, TMat> SelectError<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Via(new SelectError<TIn>(selector));

    public static Flow<TFlowIn, TIn, TMat2> WatchTermination<TFlowIn, TIn, TMat, TMat2>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TMat, Task<Done>, TMat2> materializerFunction) =>
        flow.ViaMaterialized(new TerminationWatcher<TIn>(), materializerFunction);
}
