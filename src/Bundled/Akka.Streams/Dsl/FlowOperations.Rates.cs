using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

public static partial class FlowOperations
{
    public static Flow<TFlowIn, TIn, TMat> Buffer<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TIn>(OperationArguments.Positive(size), strategy));

    public static Flow<TFlowIn, TOut, TMat> Batch<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, _ => 1L, seed, aggregate));

    public static Flow<TFlowIn, TOut, TMat> BatchWeighted<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max,
        Func<TIn, long> costFunction, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, costFunction, seed, aggregate));

    public static Flow<TFlowIn, TIn, TMat> Conflate<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TIn, TIn> aggregate) =>
        flow.Via(new Batch<TIn, TIn>(1L, _ => 0L, element => element, aggregate));

    public static Flow<TFlowIn, TSeed, TMat> ConflateWithSeed<TFlowIn, TIn, TMat, TSeed>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TSeed> seed, Func<TSeed, TIn, TSeed> aggregate) =>
        flow.Via(new Batch<TIn, TSeed>(1L, _ => 0L, seed, aggregate));

    public static Flow<TFlowIn, TOut, TMat> Expand<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, IEnumerator<TOut>> extrapolate) =>
        flow.Via(new Expand<TIn, TOut>(extrapolate));

    public static Flow<TFlowIn, TIn, TMat> Throttle<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    public static Flow<TFlowIn, TIn, TMat> Throttle<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int cost, TimeSpan per, int maximumBurst,
        Func<TIn, int> calculateCost, ThrottleMode mode) =>
        flow.Via(new Throttle<TIn>(OperationArguments.Positive(cost), per, maximumBurst, calculateCost, mode));

    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> GroupedWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWithin<TIn>(long.MaxValue, OperationArguments.Positive(n), timeout, null));

    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> GroupedWeightedWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long maxWeight, int maxNumber, TimeSpan interval, Func<TIn, long> costFn) =>
        flow.Via(new GroupedWithin<TIn>(maxWeight, maxNumber, interval, costFn));

    public static Flow<TFlowIn, TIn, TMat> TakeWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new TakeWithin<TIn>(duration));

    public static Flow<TFlowIn, TIn, TMat> SkipWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new SkipWithin<TIn>(duration));

    public static Flow<TFlowIn, TIn, TMat> InitialTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Initial));

    public static Flow<TFlowIn, TIn, TMat> CompletionTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Completion));

    public static Flow<TFlowIn, TIn, TMat> IdleTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Idle));

    public static Flow<TFlowIn, TIn, TMat> BackpressureTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Backpressure));
}
