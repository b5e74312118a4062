using Akka.Actor;
using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>Makes sources.</summary>
public static class Source
{
    /// <summary>The graph as a source: itself if it is one.</summary>
    public static Source<T, TMat> FromGraph<T, TMat>(IGraph<SourceShape<T>, TMat> source) =>
        source as Source<T, TMat> ?? new Source<T, TMat>(source.Blueprint);

    /// <summary>
    /// Emits the elements and completes; enumerated anew for each run. A throw of the enumerator fails the stream.
    /// </summary>
    public static Source<T, NotUsed> From<T>(IEnumerable<T> enumerable) => FromGraph(new EnumerableSource<T>(enumerable.GetEnumerator));

    /// <summary>
    /// Emits the elements and completes; the function is called for each run. Its token is cancelled when the stream
    /// ends.
    /// </summary>
    public static Source<T, NotUsed> From<T>(Func<IAsyncEnumerable<T>> asyncEnumerable) =>
        FromGraph(new AsyncEnumerableSource<T>(asyncEnumerable));

    /// <summary>
    /// Emits the elements and completes; the function is called for each run, and its enumerator disposed of after it.
    /// </summary>
    public static Source<T, NotUsed> FromEnumerator<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        FromGraph(new EnumerableSource<T>(enumeratorFactory));

    /// <summary>
    /// Emits the elements over and over, with a new enumerator each time. An empty one fails the stream.
    /// </summary>
    public static Source<T, NotUsed> Cycle<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        FromGraph(new EnumerableSource<T>(() => Endlessly(enumeratorFactory).GetEnumerator())).Named("cycle");

    /// <summary>Emits the result of the task and completes; fails as the task fails or is cancelled.</summary>
    public static Source<T, NotUsed> FromTask<T>(Task<T> task) => FromGraph(new TaskSource<T>(task));

    /// <summary>Emits this element and completes.</summary>
    public static Source<T, NotUsed> Single<T>(T element) => From(new[] { element }).Named("singleSource");

    /// <summary>Emits this element whenever one is wanted; never completes.</summary>
    public static Source<T, NotUsed> Repeat<T>(T element) => FromGraph(new RepeatSource<T>(element));

    /// <summary>Completes at once.</summary>
    public static Source<T, NotUsed> Empty<T>() => FromGraph(EmptySource<T>.Instance);

    /// <summary>Fails at once for this reason.</summary>
    public static Source<T, NotUsed> Failed<T>(Exception cause) => FromGraph(new FailedSource<T>(cause));

    /// <summary>Emits nothing and never ends.</summary>
    public static Source<T, NotUsed> Never<T>() => FromTask(new TaskCompletionSource<T>().Task).Named("neverSource");

    /// <summary>
    /// Emits what the promise is set to and completes; just completes for the default of the type, fails as the promise
    /// fails. If the downstream cancels first, the promise gets the default.
    /// </summary>
    public static Source<T, TaskCompletionSource<T>> Maybe<T>() => FromGraph(new MaybeSource<T>());

    /// <summary>
    /// Emits the element each interval; a tick that nobody waits for is lost. Completes when the handle is cancelled.
    /// </summary>
    public static Source<T, ICancelable> Tick<T>(TimeSpan initialDelay, TimeSpan interval, T tick) =>
        FromGraph(new TickSource<T>(initialDelay, interval, tick));

    /// <summary>Emits elements made of a state that the function hands on; completes when it yields none.</summary>
    public static Source<TElem, NotUsed> Unfold<TState, TElem>(TState state, Func<TState, Option<(TState, TElem)>> unfold) =>
        FromGraph(new UnfoldSource<TState, TElem>(state, unfold));

    /// <summary>
    /// Emits elements made of a state by one task after the other; completes when one yields none, fails as one fails.
    /// </summary>
    public static Source<TElem, NotUsed> UnfoldAsync<TState, TElem>(TState state, Func<TState, Task<Option<(TState, TElem)>>> unfoldAsync) =>
        FromGraph(new UnfoldAsyncSource<TState, TElem>(state, unfoldAsync));

    /// <summary>Emits elements made of a state that the function hands on; never completes.</summary>
    public static Source<TElem, NotUsed> UnfoldInfinite<TState, TElem>(TState state, Func<TState, (TState, TElem)> unfold) =>
        FromGraph(new UnfoldSource<TState, TElem>(state, s => unfold(s)));

    /// <summary>
    /// Emits what is offered to the handle. Size 0 holds no more than one offer, until it is wanted; the strategy
    /// settles the next.
    /// </summary>
    /// <exception cref="ArgumentException">The size is negative.</exception>
    public static Source<T, ISourceQueueWithComplete<T>> Queue<T>(int bufferSize, OverflowStrategy overflowStrategy) =>
        bufferSize < 0
            ? throw new ArgumentException("Buffer size must be greater than or equal 0", nameof(bufferSize))
            : FromGraph(new QueueSource<T>(bufferSize, overflowStrategy));

    /// <summary>
    /// Emits what is told to the actor; what does not fit the buffer is settled by the strategy, dropped with size 0.
    /// <see cref="Status.Success"/> completes the stream after the buffer is empty, <see cref="Status.Failure"/> fails
    /// it at once.
    /// </summary>
    /// <exception cref="ArgumentException">The size is negative.</exception>
    /// <exception cref="NotSupportedException">The strategy is back-pressure.</exception>
    public static Source<T, IActorRef> ActorRef<T>(int bufferSize, OverflowStrategy overflowStrategy)
    {
        if (bufferSize < 0)
            throw new ArgumentException("Buffer size must be greater than or equal 0", nameof(bufferSize));
        if (overflowStrategy == OverflowStrategy.Backpressure)
            throw new NotSupportedException("Backpressure overflow strategy is not supported: an actor's messages cannot be held back.");
        return FromGraph(new ActorRefSource<T>(bufferSize, overflowStrategy));
    }

    /// <summary>Several sources through one fan-in.</summary>
    public static Source<TOut, NotUsed> Combine<T, TOut>(Source<T, NotUsed> first, Source<T, NotUsed> second,
        Func<int, IGraph<UniformFanInShape<T, TOut>, NotUsed>> strategy, params Source<T, NotUsed>[] rest) =>
        new(new Materializing.Gathered(GraphJunctions.Of(strategy(rest.Length + 2)),
            [first.Blueprint, second.Blueprint, .. rest.Select(source => source.Blueprint)]));

    private static IEnumerable<T> Endlessly<T>(Func<IEnumerator<T>> factory)
    {
        while (true)
        {
            using var elements = factory();
            if (!elements.MoveNext())
                throw new ArgumentException("empty iterator");
            do
                yield return elements.Current;
            while (elements.MoveNext());
        }
    }
}
