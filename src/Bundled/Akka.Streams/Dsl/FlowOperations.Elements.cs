using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>What can be done with the elements of a flow.</summary>
public static partial class FlowOperations
{
    public static Flow<TFlowIn, TOut, TMat> Select<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Via(new Select<TIn, TOut>(mapper));

    public static Flow<TFlowIn, TIn, TMat> Where<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(predicate));

    public static Flow<TFlowIn, TIn, TMat> WhereNot<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(element => !predicate(element)));

    public static Flow<TFlowIn, TOut, TMat> Collect<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, bool> isDefined, Func<TIn, TOut> collector) =>
        flow.Via(new Collect<TIn, TOut>(isDefined, collector));

    public static Flow<TFlowIn, TOut, TMat> SelectMany<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Via(new SelectMany<TIn, TOut>(() => mapConcater));

    public static Flow<TFlowIn, TOut, TMat> StatefulSelectMany<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<Func<TIn, IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Via(new SelectMany<TIn, TOut>(mapConcaterFactory));

    public static Flow<TFlowIn, TOut, TMat> SelectAsync<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    public static Flow<TFlowIn, TOut, TMat> SelectAsyncUnordered<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    public static Flow<TFlowIn, TOut, TMat> Scan<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> scan) =>
        flow.Via(new Scan<TIn, TOut>(zero, scan));

    public static Flow<TFlowIn, TOut, TMat> Aggregate<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> fold) =>
        flow.Via(new Aggregate<TIn, TOut>(zero, fold));

    public static Flow<TFlowIn, TOut, TMat> AggregateAsync<TFlowIn, TIn, TOut, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> fold) =>
        flow.Via(new AggregateAsync<TIn, TOut>(zero, fold));

    public static Flow<TFlowIn, TIn, TMat> Sum<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Func<TIn, TIn, TIn> reduce) =>
        flow.Via(new Sum<TIn>(reduce));

    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> Grouped<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), n));

    public static Flow<TFlowIn, IEnumerable<TIn>, TMat> Sliding<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, int n, int step = 1) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), OperationArguments.Positive(step)));

    public static Flow<TFlowIn, TIn, TMat> Take<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long n) =>
        flow.Via(new Take<TIn>(n));

    public static Flow<TFlowIn, TIn, TMat> TakeWhile<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate, bool inclusive = false) =>
        flow.Via(Takes.While(predicate, inclusive));

    public static Flow<TFlowIn, TIn, TMat> Skip<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long n) =>
        flow.Via(Takes.Skip<TIn>(n));

    public static Flow<TFlowIn, TIn, TMat> SkipWhile<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(Takes.SkipWhile(predicate));

    public static Flow<TFlowIn, TIn, TMat> Limit<TFlowIn, TIn, TMat>(this Flow<TFlowIn, TIn, TMat> flow, long max) =>
        flow.Via(Takes.Limit<TIn>(max, _ => 1));

    public static Flow<TFlowIn, TIn, TMat> LimitWeighted<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow, long max, Func<TIn, long> costFunc) =>
        flow.Via(Takes.Limit(max, costFunc));

    public static Flow<TFlowIn, (TIn, long), TMat> ZipWithIndex<TFlowIn, TIn, TMat>(
        this Flow<TFlowIn, TIn, TMat> flow) =>
        flow.Via(new SelectMany<TIn, (TIn, long)>(Takes.Indexed<TIn>));
}
