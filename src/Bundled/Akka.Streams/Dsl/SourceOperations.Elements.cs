using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>What can be done with the elements of a source.</summary>
public static partial class SourceOperations
{
    public static Source<TOut, TMat> Select<TIn, TOut, TMat>(this Source<TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Via(new Select<TIn, TOut>(mapper));

    public static Source<TIn, TMat> Where<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(predicate));

    public static Source<TIn, TMat> WhereNot<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(element => !predicate(element)));

    public static Source<TOut, TMat> Collect<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, bool> isDefined, Func<TIn, TOut> collector) =>
        flow.Via(new Collect<TIn, TOut>(isDefined, collector));

    public static Source<TOut, TMat> SelectMany<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Via(new SelectMany<TIn, TOut>(() => mapConcater));

    public static Source<TOut, TMat> StatefulSelectMany<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<Func<TIn, IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Via(new SelectMany<TIn, TOut>(mapConcaterFactory));

    public static Source<TOut, TMat> SelectAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    public static Source<TOut, TMat> SelectAsyncUnordered<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    public static Source<TOut, TMat> Scan<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> scan) =>
        flow.Via(new Scan<TIn, TOut>(zero, scan));

    public static Source<TOut, TMat> Aggregate<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> fold) =>
        flow.Via(new Aggregate<TIn, TOut>(zero, fold));

    public static Source<TOut, TMat> AggregateAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> fold) =>
        flow.Via(new AggregateAsync<TIn, TOut>(zero, fold));

    public static Source<TIn, TMat> Sum<TIn, TMat>(this Source<TIn, TMat> flow, Func<TIn, TIn, TIn> reduce) =>
        flow.Via(new Sum<TIn>(reduce));

    public static Source<IEnumerable<TIn>, TMat> Grouped<TIn, TMat>(this Source<TIn, TMat> flow, int n) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), n));

    public static Source<IEnumerable<TIn>, TMat> Sliding<TIn, TMat>(this Source<TIn, TMat> flow, int n, int step = 1) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), OperationArguments.Positive(step)));

    public static Source<TIn, TMat> Take<TIn, TMat>(this Source<TIn, TMat> flow, long n) =>
        flow.Via(new Take<TIn>(n));

    public static Source<TIn, TMat> TakeWhile<TIn, TMat>(
        this Source<TIn, TMat> flow, Predicate<TIn> predicate, bool inclusive = false) =>
        flow.Via(Takes.While(predicate, inclusive));

    public static Source<TIn, TMat> Skip<TIn, TMat>(this Source<TIn, TMat> flow, long n) =>
        flow.Via(Takes.Skip<TIn>(n));

    public static Source<TIn, TMat> SkipWhile<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(Takes.SkipWhile(predicate));

    public static Source<TIn, TMat> Limit<TIn, TMat>(this Source<TIn, TMat> flow, long max) =>
        flow.Via(Takes.Limit<TIn>(max, _ => 1));

    public static Source<TIn, TMat> LimitWeighted<TIn, TMat>(
        this Source<TIn, TMat> flow, long max, Func<TIn, long> costFunc) =>
        flow.Via(Takes.Limit(max, costFunc));

    public static Source<(TIn, long), TMat> ZipWithIndex<TIn, TMat>(this Source<TIn, TMat> flow) =>
        flow.Via(new SelectMany<TIn, (TIn, long)>(Takes.Indexed<TIn>));
}
