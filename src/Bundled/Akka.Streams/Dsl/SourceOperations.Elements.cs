using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>What can be done with the elements of a source.</summary>
public static partial class SourceOperations
{
    /// <inheritdoc cref="FlowOperations.Select{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Select<TIn, TOut, TMat>(this Source<TIn, TMat> flow, Func<TIn, TOut> mapper) =>
        flow.Via(new Select<TIn, TOut>(mapper));

    /// <inheritdoc cref="FlowOperations.Where{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Where<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(predicate));

    /// <inheritdoc cref="FlowOperations.WhereNot{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> WhereNot<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(new Where<TIn>(element => !predicate(element)));

    /// <inheritdoc cref="FlowOperations.Collect{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Collect<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, bool> isDefined, Func<TIn, TOut> collector) =>
        flow.Via(new Collect<TIn, TOut>(isDefined, collector));

    /// <inheritdoc cref="FlowOperations.SelectMany{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> SelectMany<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<TIn, IEnumerable<TOut>> mapConcater) =>
        flow.Via(new SelectMany<TIn, TOut>(() => mapConcater));

    /// <inheritdoc cref="FlowOperations.StatefulSelectMany{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> StatefulSelectMany<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, Func<Func<TIn, IEnumerable<TOut>>> mapConcaterFactory) =>
        flow.Via(new SelectMany<TIn, TOut>(mapConcaterFactory));

    /// <inheritdoc cref="FlowOperations.SelectAsync{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> SelectAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsync<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    /// <inheritdoc cref="FlowOperations.SelectAsyncUnordered{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> SelectAsyncUnordered<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, int parallelism, Func<TIn, Task<TOut>> asyncMapper) =>
        flow.Via(new SelectAsyncUnordered<TIn, TOut>(OperationArguments.Positive(parallelism), asyncMapper));

    /// <inheritdoc cref="FlowOperations.Scan{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Scan<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> scan) =>
        flow.Via(new Scan<TIn, TOut>(zero, scan));

    /// <inheritdoc cref="FlowOperations.ScanAsync{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> ScanAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> scan) =>
        flow.Via(new ScanAsync<TIn, TOut>(zero, scan));

    /// <inheritdoc cref="FlowOperations.Aggregate{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> Aggregate<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, TOut> fold) =>
        flow.Via(new Aggregate<TIn, TOut>(zero, fold));

    /// <inheritdoc cref="FlowOperations.AggregateAsync{TFlowIn, TIn, TOut, TMat}"/>
    public static Source<TOut, TMat> AggregateAsync<TIn, TOut, TMat>(
        this Source<TIn, TMat> flow, TOut zero, Func<TOut, TIn, Task<TOut>> fold) =>
        flow.Via(new AggregateAsync<TIn, TOut>(zero, fold));

    /// <inheritdoc cref="FlowOperations.Sum{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Sum<TIn, TMat>(this Source<TIn, TMat> flow, Func<TIn, TIn, TIn> reduce) =>
        flow.Via(new Sum<TIn>(reduce));

    /// <inheritdoc cref="FlowOperations.Grouped{TFlowIn, TIn, TMat}"/>
    public static Source<IEnumerable<TIn>, TMat> Grouped<TIn, TMat>(this Source<TIn, TMat> flow, int n) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), n));

    /// <inheritdoc cref="FlowOperations.Sliding{TFlowIn, TIn, TMat}"/>
    public static Source<IEnumerable<TIn>, TMat> Sliding<TIn, TMat>(this Source<TIn, TMat> flow, int n, int step = 1) =>
        flow.Via(new Grouped<TIn>(OperationArguments.Positive(n), OperationArguments.Positive(step)));

    /// <inheritdoc cref="FlowOperations.Take{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Take<TIn, TMat>(this Source<TIn, TMat> flow, long n) =>
        flow.Via(new Take<TIn>(n));

    /// <inheritdoc cref="FlowOperations.TakeWhile{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> TakeWhile<TIn, TMat>(
        this Source<TIn, TMat> flow, Predicate<TIn> predicate, bool inclusive = false) =>
        flow.Via(Takes.While(predicate, inclusive));

    /// <inheritdoc cref="FlowOperations.Skip{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Skip<TIn, TMat>(this Source<TIn, TMat> flow, long n) =>
        flow.Via(Takes.Skip<TIn>(n));

    /// <inheritdoc cref="FlowOperations.SkipWhile{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> SkipWhile<TIn, TMat>(this Source<TIn, TMat> flow, Predicate<TIn> predicate) =>
        flow.Via(Takes.SkipWhile(predicate));

    /// <inheritdoc cref="FlowOperations.Limit{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> Limit<TIn, TMat>(this Source<TIn, TMat> flow, long max) =>
        flow.Via(Takes.Limit<TIn>(max, _ => 1));

    /// <inheritdoc cref="FlowOperations.LimitWeighted{TFlowIn, TIn, TMat}"/>
    public static Source<TIn, TMat> LimitWeighted<TIn, TMat>(
        this Source<TIn, TMat> flow, long max, Func<TIn, long> costFunc) =>
        flow.Via(Takes.Limit(max, costFunc));

    /// <inheritdoc cref="FlowOperations.ZipWithIndex{TFlowIn, TIn, TMat}"/>
    public static Source<(TIn, long), TMat> ZipWithIndex<TIn, TMat>(this Source<TIn, TMat> flow) =>
        flow.Via(new SelectMany<TIn, (TIn, long)>(Takes.Indexed<TIn>));
}
