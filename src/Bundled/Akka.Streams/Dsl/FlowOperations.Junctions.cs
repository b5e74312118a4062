using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

public static partial class FlowOperations
{
    /// <summary>
    /// Emits the elements of both as they come. Completes when both have; eagerly when the first has.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> Merge<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other, bool eagerComplete = false)
        where TIn : TOut =>
        flow.Via(GraphJunctions.Merge<TIn, TOut, TMat>(other, eagerComplete));

    /// <summary>Like Merge; the function makes one of both materialised values.</summary>
    public static Flow<TFlowIn, TOut, TMat3> MergeMaterialized<TFlowIn, TIn, TOut, TMat, TMat2, TMat3>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat2> that, Func<TMat, TMat2, TMat3> combine)
        where TIn : TOut =>
        flow.ViaMaterialized(GraphJunctions.Merge<TIn, TOut, TMat2>(that, eagerComplete: false), combine);

    /// <summary>
    /// Emits its own elements and, when they have ended, those of the other, which runs from the start.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> Concat<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TIn>, TMat> other) =>
        flow.Via(GraphJunctions.Concat(other));

    /// <summary>
    /// Emits pairs when both have an element; completes when either has ended and its last element is paired.
    /// </summary>
    public static Flow<TFlowIn, (TIn, TOut), TMat> Zip<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<TOut>, TMat> other) =>
        flow.Via(GraphJunctions.ZipWith<TIn, TOut, (TIn, TOut), TMat>(other, (left, right) => (left, right)));

    /// <summary>Like Zip, with a result of the function in place of the pair.</summary>
    public static Flow<TFlowIn, TOut, TMat> ZipWith<TFlowIn, TIn, T2, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SourceShape<T2>, TMat> other, Func<TIn, T2, TOut> combine) =>
        flow.Via(GraphJunctions.ZipWith(other, combine));

    /// <summary>
    /// Sends each element to the sink as well; back-pressures when either does, cancels when either cancels.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> AlsoTo<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat> that) =>
        flow.Via(GraphJunctions.AlsoTo(that));

    /// <summary>Like AlsoTo; the function makes one of both materialised values.</summary>
    public static Flow<TFlowIn, TIn, TMat3> AlsoToMaterialized<TFlowIn, TIn, TMat, TMat2, TMat3>(
        this Flow<TFlowIn, TIn, TMat> flow, IGraph<SinkShape<TIn>, TMat2> that,
        Func<TMat, TMat2, TMat3> materializerFunction) =>
        flow.ViaMaterialized(GraphJunctions.AlsoTo(that), materializerFunction);

    /// <summary>
    /// In place of a failure, emits the element that the function yields and completes; fails on if it yields none.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> Recover<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, Option<TIn>> partialFunc) =>
        flow.Via(new Recover<TIn>(partialFunc));

    /// <summary>
    /// After a failure goes on with the source that the function yields; fails on if that is null, or after so many
    /// attempts. A negative number sets no bound.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> RecoverWithRetries<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, IGraph<SourceShape<TIn>, TMat>> partialFunc, int attempts) =>
        flow.Via(new RecoverWith<TIn, TMat>(partialFunc, attempts));

    /// <summary>Fails with what the function makes of a failure; nothing else changes.</summary>
    public static Flow<TFlowIn, TIn, TMat> SelectError<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Via(new SelectError<TIn>(selector));

    /// <summary>
    /// Hands the function a task that completes when the stream completes or is cancelled, and fails when it fails.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat2> WatchTermination<TFlowIn, TIn, TMat, TMat2>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TMat, Task<Done>, TMat2> materializerFunction) =>
        flow.ViaMaterialized(new TerminationWatcher<TIn>(), materializerFunction);
}
