using System.Collections.Immutable;
using Akka.Actor;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>Makes sinks.</summary>
public static class Sink
{
    /// <summary>The graph as a sink: itself if it is one.</summary>
    public static Sink<TIn, TMat> FromGraph<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> graph) =>
        graph as Sink<TIn, TMat> ?? new Sink<TIn, TMat>(graph.Blueprint);

    /// <inheritdoc cref="FromGraph{TIn, TMat}"/>
    public static Sink<TIn, TMat> Wrap<TIn, TMat>(IGraph<SinkShape<TIn>, TMat> graph) => FromGraph(graph);

    /// <summary>
    /// Runs the action for each element. The task completes with the stream, or fails with it or with the action.
    /// </summary>
    public static Sink<TIn, Task<Done>> ForEach<TIn>(Action<TIn> action) => FromGraph(new ForEachSink<TIn>(action));

    /// <summary>
    /// Runs a task for each element, at most so many at once. The task completes when all have, or fails with the
    /// stream.
    /// </summary>
    /// <exception cref="ArgumentException">The parallelism is less than 1.</exception>
    public static Sink<TIn, Task<Done>> ForEachAsync<TIn>(int parallelism, Func<TIn, Task> action) =>
        Flow.Create<TIn>()
            .SelectAsyncUnordered(parallelism, async element =>
            {
                await action(element).ConfigureAwait(false);
                return Done.Instance;
            })
            .ToMaterialized(Ignore<Done>(), Keep.Right)
            .Named("forEachAsyncSink");

    /// <summary>Takes all elements and drops them. The task completes or fails with the stream.</summary>
    public static Sink<TIn, Task<Done>> Ignore<TIn>() => FromGraph(new ForEachSink<TIn>(null));

    /// <summary>Cancels at once, without any demand.</summary>
    public static Sink<TIn, NotUsed> Cancelled<TIn>() => FromGraph(new CancelledSink<TIn>());

    /// <summary>
    /// Yields the first element and cancels; NoSuchElementException if the stream completes without one.
    /// </summary>
    public static Sink<TIn, Task<TIn>> First<TIn>() => FromGraph(new FirstSink<TIn>(orDefault: false));

    /// <summary>
    /// Yields the first element and cancels; the default of the type, null for a class, if there is none.
    /// </summary>
    public static Sink<TIn, Task<TIn>> FirstOrDefault<TIn>() => FromGraph(new FirstSink<TIn>(orDefault: true));

    /// <summary>Yields the last element when the stream completes; NoSuchElementException if there is none.</summary>
    public static Sink<TIn, Task<TIn>> Last<TIn>() => FromGraph(new LastSink<TIn>(orDefault: false));

    /// <summary>
    /// Yields the last element when the stream completes; the default of the type, null for a class, if there is none.
    /// </summary>
    public static Sink<TIn, Task<TIn>> LastOrDefault<TIn>() => FromGraph(new LastSink<TIn>(orDefault: true));

    /// <summary>
    /// Yields all elements in their order when the stream completes; keeps them all in memory until then.
    /// </summary>
    public static Sink<TIn, Task<IImmutableList<TIn>>> Seq<TIn>() => FromGraph(new SeqSink<TIn>());

    /// <summary>Folds all elements into one result, which is zero for none. The task fails with the stream.</summary>
    public static Sink<TIn, Task<TOut>> Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> aggregate) =>
        Flow.Create<TIn>().Aggregate(zero, aggregate).ToMaterialized(First<TOut>(), Keep.Right).Named("aggregateSink");

    /// <summary>Folds all elements into one result by tasks, one after the other; zero for none.</summary>
    public static Sink<TIn, Task<TOut>> AggregateAsync<TIn, TOut>(TOut zero, Func<TOut, TIn, Task<TOut>> aggregate) =>
        Flow.Create<TIn>().AggregateAsync(zero, aggregate).ToMaterialized(First<TOut>(), Keep.Right).Named("aggregateAsyncSink");

    /// <summary>Reduces all elements to one; the task fails with NoSuchElementException for no element.</summary>
    public static Sink<TIn, Task<TIn>> Sum<TIn>(Func<TIn, TIn, TIn> reduce) =>
        Flow.Create<TIn>().Sum(reduce).ToMaterialized(First<TIn>(), Keep.Right).Named("sumSink");

    /// <summary>
    /// Hands out elements as they are asked for; as many as the input buffer holds are fetched ahead.
    /// </summary>
    public static Sink<TIn, ISinkQueue<TIn>> Queue<TIn>() => FromGraph(new QueueSink<TIn>());

    /// <summary>Drops all elements and calls one of the two actions at the end; an abrupt stop is a failure.</summary>
    public static Sink<TIn, NotUsed> OnComplete<TIn>(Action success, Action<Exception> failure) =>
        FromGraph(new OnCompleteSink<TIn>(success, failure));

    /// <summary>
    /// Tells each element to the actor without back-pressure, then one of the two messages; cancels when it terminates.
    /// </summary>
    public static Sink<TIn, NotUsed> ActorRef<TIn>(IActorRef actorRef, object onCompleteMessage, Func<Exception, object> onFailureMessage) =>
        FromGraph(new ActorRefSink<TIn>(actorRef, onCompleteMessage, onFailureMessage));

    /// <summary>
    /// Tells the actor the first message and then each element when it has acknowledged the one before. Cancels when it
    /// terminates. A failure is told as the function says; null for a <see cref="Status.Failure"/>.
    /// </summary>
    public static Sink<TIn, NotUsed> ActorRefWithAck<TIn>(IActorRef actorRef, object onInitMessage, object ackMessage,
        object onCompleteMessage, Func<Exception, object> onFailureMessage = null!) =>
        FromGraph(new ActorRefAckSink<TIn>(actorRef, onInitMessage, ackMessage, onCompleteMessage,
            onFailureMessage ?? (cause => new Status.Failure(cause))));

    /// <summary>One fan-out into several sinks.</summary>
    public static Sink<TIn, NotUsed> Combine<TIn, TOut, TMat>(Func<int, IGraph<UniformFanOutShape<TIn, TOut>, TMat>> strategy,
        Sink<TOut, NotUsed> first, Sink<TOut, NotUsed> second, params Sink<TOut, NotUsed>[] rest) =>
        new(new Materializing.Scattered(GraphJunctions.Of(strategy(rest.Length + 2)),
            [first.Blueprint, second.Blueprint, .. rest.Select(sink => sink.Blueprint)]));
}
