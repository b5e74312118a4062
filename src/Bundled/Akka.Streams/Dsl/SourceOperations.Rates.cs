using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

public static partial class SourceOperations
{
    public static Source<TIn, TMat> Buffer<TIn, TMat>(
        this Source<TIn, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TIn>(OperationArguments.Positive(size), strategy));

    public static Source<TOut, TMat> Batch<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, long max, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, _ => 1L, seed, aggregate));

    public static Source<TOut, TMat> BatchWeighted<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, long max,
        Func<TIn, long> costFunction, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, costFunction, seed, aggregate));

    public static Source<TIn, TMat> Conflate<TIn, TMat>(this Source<TIn, TMat> flow, Func<TIn, TIn, TIn> aggregate) =>
        flow.Via(new Batch<TIn, TIn>(1L, _ => 0L, element => element, aggregate));

    public static Source<TSeed, TMat> ConflateWithSeed<TIn, TMat, TSeed>(
        this Source<TIn, TMat> flow, Func<TIn, TSeed> seed, Func<TSeed, TIn, TSeed> aggregate) =>
        flow.Via(new Batch<TIn, TSeed>(1L, _ => 0L, seed, aggregate));

    public static Source<TOut, TMat> Expand<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, IEnumerator<TOut>> extrapolate) =>
        flow.Via(new Expand<TIn, TOut>(extrapolate));

    public static Source<TIn, TMat> Throttle<TIn, TMat>(
        this Source<TIn, TMat> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    public static Source<TIn, TMat> Throttle<TIn, TMat>(
        this Source<TIn, TMat> flow, int cost, TimeSpan per, int maximumBurst,
        Func<TIn, int> calculateCost, ThrottleMode mode) =>
        flow.Via(new Throttle<TIn>(OperationArguments.Positive(cost), per, maximumBurst, calculateCost, mode));

    public static Source<IEnumerable<TIn>, TMat> GroupedWithin<TIn, TMat>(
        this Source<TIn, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWithin<TIn>(long.MaxValue, OperationArguments.Positive(n), timeout, null));

    public static Source<IEnumerable<TIn>, TMat> GroupedWeightedWithin<TIn, TMat>(
        this Source<TIn, TMat> flow, long maxWeight, int maxNumber, TimeSpan interval, Func<TIn, long> costFn) =>
        flow.Via(new GroupedWithin<TIn>(maxWeight, maxNumber, interval, costFn));

    public static Source<TIn, TMat> TakeWithin<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new TakeWithin<TIn>(duration));

    public static Source<TIn, TMat> SkipWithin<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new SkipWithin<TIn>(duration));

    public static Source<TIn, TMat> InitialTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Initial));

    public static Source<TIn, TMat> CompletionTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Completion));

    public static Source<TIn, TMat> IdleTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Idle));

    public static Source<TIn, TMat> BackpressureTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Backpressure));
}
