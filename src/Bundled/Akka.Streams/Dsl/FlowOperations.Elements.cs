using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>What can be done with the elements of a flow.</summary>
public static partial class FlowOperations
{
    /// <summary>
    /// Emits the result of the function for each element; a throw is left to the supervision strategy.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> Select<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Via(new Select<TIn, TOut>(mapper));

    /// <summary>Emits the elements that the predicate holds for; a throw is left to the supervision strategy.</summary>
    public static Flow<TFlowIn, TIn, TMat> Where<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(predicate));

    /// <summary>
    /// Emits the elements that the predicate does not hold for; a throw is left to the supervision strategy.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> WhereNot<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(element => !predicate(element)));

    /// <summary>
    /// Emits the result of the collector for each element that the predicate holds for, and drops the others.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> Collect<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, bool> isDefined, Func<TIn, TOut> collector) =>
        flow.Via(new Collect<TIn, TOut>(isDefined, collector));

    /// <summary>
    /// Emits what the function yields for each element, one by one; back-pressures until all of it has gone out.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> SelectMany<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Via(new SelectMany<TIn, TOut>(() => mapConcater));

    /// <summary>Like SelectMany, with a function made anew for each run and for each restart by supervision.</summary>
    public static Flow<TFlowIn, TOut, TMat> StatefulSelectMany<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Func<TIn, IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Via(new SelectMany<TIn, TOut>(mapConcaterFactory));

    /// <summary>
    /// Emits the results of tasks in the order of the elements; back-pressures when so many are not yet emitted. A
    /// failed task, or a null result, is left to the supervision strategy.
    /// </summary>
    /// <exception cref="ArgumentException">The parallelism is less than 1.</exception>
    public static Flow<TFlowIn, TOut, TMat> SelectAsync<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    /// <summary>Like SelectAsync, but emits each result as soon as it is there.</summary>
    /// <exception cref="ArgumentException">The parallelism is less than 1.</exception>
    public static Flow<TFlowIn, TOut, TMat> SelectAsyncUnordered<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    /// <summary>
    /// Emits zero and then the running fold after each element; a restart by supervision begins at zero again.
    /// </summary>
    public static Flow<TFlowIn, TOut, TMat> Scan<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> scan) =>
        flow.Via(new Scan<TIn, TOut>(zero, scan));

    /// <summary>Like Scan, by one task after the other; back-pressures while one runs.</summary>
    public static Flow<TFlowIn, TOut, TMat> ScanAsync<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> scan) =>
        flow.Via(new ScanAsync<TIn, TOut>(zero, scan));

    /// <summary>Emits the fold of all elements when the upstream completes; zero if there were none.</summary>
    public static Flow<TFlowIn, TOut, TMat> Aggregate<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> fold) =>
        flow.Via(new Aggregate<TIn, TOut>(zero, fold));

    /// <summary>Like Aggregate, by one task after the other; back-pressures while one runs.</summary>
    public static Flow<TFlowIn, TOut, TMat> AggregateAsync<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> fold) =>
        flow.Via(new AggregateAsync<TIn, TOut>(zero, fold));

    /// <summary>
    /// Emits the reduction of all elements when the upstream completes; fails with NoSuchElementException for none.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> Sum<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TIn, TIn> reduce) =>
        flow.Via(new Sum<TIn>(reduce));

    /// <summary>Emits groups of so many elements, the last one shorter if need be.</summary>
    /// <exception cref="ArgumentException">The size is less than 1.</exception>
    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> Grouped<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), n));

    /// <summary>
    /// Emits a window of n elements each step elements; a last, shorter one only for elements in none before it.
    /// </summary>
    /// <exception cref="ArgumentException">The size or the step is less than 1.</exception>
    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> Sliding<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n, int step = 1) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), OperationArguments.Positive(step)));

    /// <summary>Emits the first n elements, then completes and cancels; completes at once for 0 or less.</summary>
    public static Flow<TFlowIn, TIn, TMat> Take<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long n) =>
        flow.Via(new Take<TIn>(n));

    /// <summary>
    /// Emits elements until the predicate fails, then completes; inclusive emits that last element as well.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> TakeWhile<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate, bool inclusive = false) =>
        flow.Via(Takes.While(predicate, inclusive));

    /// <summary>Drops the first n elements, none for 0 or less, and emits the others.</summary>
    public static Flow<TFlowIn, TIn, TMat> Skip<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long n) =>
        flow.Via(Takes.Skip<TIn>(n));

    /// <summary>Drops elements until the predicate fails for one, which is the first to go out.</summary>
    public static Flow<TFlowIn, TIn, TMat> SkipWhile<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(Takes.SkipWhile(predicate));

    /// <summary>
    /// Emits all elements; fails with <see cref="StreamLimitReachedException"/> when there are more than the maximum.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> Limit<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long max) =>
        flow.Via(Takes.Limit<TIn>(max, _ => 1));

    /// <summary>
    /// Emits all elements; fails with <see cref="StreamLimitReachedException"/> when their costs exceed the maximum.
    /// </summary>
    public static Flow<TFlowIn, TIn, TMat> LimitWeighted<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max, Func<TIn, long> costFunc) =>
        flow.Via(Takes.Limit(max, costFunc));

    /// <summary>Emits each element with its place, counted from 0.</summary>
    public static Flow<TFlowIn, (TIn, long), TMat> ZipWithIndex<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow) =>
        flow.Via(new SelectMany<TIn, (TIn, long)>(Takes.Indexed<TIn>));
}
