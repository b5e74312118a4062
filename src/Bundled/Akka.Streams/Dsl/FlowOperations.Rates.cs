using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

public static partial class FlowOperations
{
    /// <summary>
    /// Holds up to so many elements for a slow downstream; the strategy settles what comes when it is full.
    /// </summary>
    /// <exception cref="ArgumentException">The size is less than 1.</exception>
    public static Flow<TFlowIn, TIn, TMat> Buffer<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int size, OverflowStrategy strategy) =>
        flow.Via(new Buffer<TIn>(OperationArguments.Positive(size), strategy));

    /// <summary>While the downstream is busy, puts up to so many elements together, then back-pressures.</summary>
    public static Flow<TFlowIn, TOut, TMat> Batch<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, _ => 1L, seed, aggregate));

    /// <summary>Like Batch, up to a sum of costs; a first element that is dearer goes out alone.</summary>
    public static Flow<TFlowIn, TOut, TMat> BatchWeighted<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max,
        Func<TIn, long> costFunction, Func<TIn, TOut> seed, Func<TOut, TIn, TOut> aggregate) =>
        flow.Via(new Batch<TIn, TOut>(max, costFunction, seed, aggregate));

    /// <summary>While the downstream is busy, puts elements together without a bound; never back-pressures.</summary>
    public static Flow<TFlowIn, TIn, TMat> Conflate<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TIn, TIn> aggregate) =>
        flow.Via(new Batch<TIn, TIn>(1L, _ => 0L, element => element, aggregate));

    /// <summary>Like Conflate; the first element of each batch goes through the seed.</summary>
    public static Flow<TFlowIn, TSeed, TMat> ConflateWithSeed<TFlowIn, TIn, TMat, TSeed>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TSeed> seed, Func<TSeed, TIn, TSeed> aggregate) =>
        flow.Via(new Batch<TIn, TSeed>(1L, _ => 0L, seed, aggregate));

    /// <summary>
    /// While the upstream is slow, emits what the function makes of the last element, and takes the next one
    /// when the first of that has gone out.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> Expand<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, IEnumerator<TOut>> extrapolate) =>
        flow.Via(new Expand<TIn, TOut>(extrapolate));

    /// <summary>
    /// Lets so many elements pass in a time, and up to the burst at once after a pause. Shaping delays what is too
    /// much; enforcing fails with <see cref="BufferOverflowException"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public static Flow<TFlowIn, TIn, TMat> Throttle<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int elements, TimeSpan per, int maximumBurst, ThrottleMode mode) =>
        flow.Throttle(elements, per, maximumBurst, _ => 1, mode);

    /// <summary>Like the one for elements, which here cost as much as the function says.</summary>
    /// <exception cref="ArgumentException">The cost is less than 1.</exception>
    public static Flow<TFlowIn, TIn, TMat> Throttle<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int cost, TimeSpan per, int maximumBurst,
        Func<TIn, int> calculateCost, ThrottleMode mode) =>
        flow.Via(new Throttle<TIn>(OperationArguments.Positive(cost), per, maximumBurst, calculateCost, mode));

    /// <summary>Emits a group when it has n elements or when the time is over; never an empty one.</summary>
    /// <exception cref="ArgumentException">The size is less than 1.</exception>
    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> GroupedWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n, TimeSpan timeout) =>
        flow.Via(new GroupedWithin<TIn>(long.MaxValue, OperationArguments.Positive(n), timeout, null));

    /// <summary>
    /// Emits a group when the next element would exceed the weight, at the number, or when the time is over. A negative
    /// weight fails the stream.
    /// </summary>
    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> GroupedWeightedWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long maxWeight, int maxNumber, TimeSpan interval, Func<TIn, long> costFn) =>
        flow.Via(new GroupedWithin<TIn>(maxWeight, maxNumber, interval, costFn));

    /// <summary>Emits what comes in this time from the start on, then completes and cancels.</summary>
    public static Flow<TFlowIn, TIn, TMat> TakeWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new TakeWithin<TIn>(duration));

    /// <summary>Drops what comes in this time from the start on, then emits what comes.</summary>
    public static Flow<TFlowIn, TIn, TMat> SkipWithin<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan duration) =>
        flow.Via(new SkipWithin<TIn>(duration));

    /// <summary>
    /// Fails with a TimeoutException if the first element has not come in this time from the start on.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> InitialTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Initial));

    /// <summary>Fails with a TimeoutException if the stream has not ended in this time from the start on.</summary>
    public static Flow<TFlowIn, TIn, TMat> CompletionTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Completion));

    /// <summary>
    /// Fails with a TimeoutException if no element passes for this time, at most an eighth of it late.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> IdleTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Idle));

    /// <summary>
    /// Fails with a TimeoutException if the downstream does not ask again in this time after an element.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> BackpressureTimeout<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TimeSpan timeout) =>
        flow.Via(new Timeout<TIn>(timeout, TimeoutOf.Backpressure));
}
