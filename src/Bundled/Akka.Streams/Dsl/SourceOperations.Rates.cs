using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

public static partial class SourceOperations
{
    /// <inheritdoc cref="FlowOperations.Buffer{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Buffer<TIn, TMat>(
        this Source<TIn, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TIn>(OperationArguments.Positive(size), strategy));

    /// <inheritdoc cref="FlowOperations.Batch{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Batch<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, long max, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, _ => 1L, seed, aggregate));

    /// <inheritdoc cref="FlowOperations.BatchWeighted{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> BatchWeighted<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, long max,
        Func<TIn, long> costFunction, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, costFunction, seed, aggregate));

    /// <inheritdoc cref="FlowOperations.Conflate{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Conflate<TIn, TMat>(this Source<TIn, TMat> flow, Func<TIn, TIn, TIn> aggregate) =>
        flow.Via(new Batch<TIn, TIn>(1L, _ => 0L, element => element, aggregate));

    /// <inheritdoc cref="FlowOperations.ConflateWithSeed{TFlowIn, TIn, TMat, TSeed}"/>
    public static Source<TSeed, TMat> ConflateWithSeed<TIn, TMat, TSeed>(
        this Source<TIn, TMat> flow, Func<TIn, TSeed> seed, Func<TSeed, TIn, TSeed> aggregate) =>
        flow.Via(new Batch<TIn, TSeed>(1L, _ => 0L, seed, aggregate));

    /// <inheritdoc cref="FlowOperations.Expand{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Expand<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, IEnumerator<TOut>> extrapolate) =>
        flow.Via(new Expand<TIn, TOut>(extrapolate));

    /// <summary>
    /// Lets so many elements pass in a time, and up to the burst at once after a pause. Shaping delays what is too
    /// much; enforcing fails with <see cref="BufferOverflowException"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public static Source<TIn, TMat> Throttle<TIn, TMat>(
        this Source<TIn, TMat> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    /// <summary>Like the one for elements, which here cost as much as the function says.</summary>
    /// <exception cref="ArgumentException">The cost is less than 1.</exception>
    public static Source<TIn, TMat> Throttle<TIn, TMat>(
        this Source<TIn, TMat> flow, int cost, TimeSpan per, int maximumBurst,
        Func<TIn, int> calculateCost, ThrottleMode mode) =>
        flow.Via(new Throttle<TIn>(OperationArguments.Positive(cost), per, maximumBurst, calculateCost, mode));

    /// <inheritdoc cref="FlowOperations.GroupedWithin{TFlowIn, TIn, TMat}"/>
    public static Source<IEnumerable<TIn>, TMat> GroupedWithin<TIn, TMat>(
        this Source<TIn, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWithin<TIn>(long.MaxValue, OperationArguments.Positive(n), timeout, null));

    /// <inheritdoc cref="FlowOperations.GroupedWeightedWithin{TFlowIn, TIn, TMat}"/>
    public static Source<IEnumerable<TIn>, TMat> GroupedWeightedWithin<TIn, TMat>(
        this Source<TIn, TMat> flow, long maxWeight, int maxNumber, TimeSpan interval, Func<TIn, long> costFn) =>
        flow.Via(new GroupedWithin<TIn>(maxWeight, maxNumber, interval, costFn));

    /// <inheritdoc cref="FlowOperations.TakeWithin{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> TakeWithin<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new TakeWithin<TIn>(duration));

    /// <inheritdoc cref="FlowOperations.SkipWithin{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> SkipWithin<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new SkipWithin<TIn>(duration));

    /// <inheritdoc cref="FlowOperations.InitialTimeout{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> InitialTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Initial));

    /// <inheritdoc cref="FlowOperations.CompletionTimeout{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> CompletionTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Completion));

    /// <inheritdoc cref="FlowOperations.IdleTimeout{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> IdleTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Idle));

    /// <inheritdoc cref="FlowOperations.BackpressureTimeout{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> BackpressureTimeout<TIn, TMat>(this Source<TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Backpressure));
}
