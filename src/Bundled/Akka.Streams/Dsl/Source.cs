using Akka.Actor;
using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>Makes sources.</summary>
public static class Source
{
    public static Source<T, TMat> FromGraph<T, TMat>(IGraph<SourceShape<T>, TMat> source) =>
        source as Source<T, TMat> ?? new Source<T, TMat>(source.Blueprint);

    public static Source<T, NotUsed> From<T>(IEnumerable<T> enumerable) => FromGraph(new EnumerableSource<T>(enumerable.GetEnumerator));

    public static Source<T, NotUsed> From<T>(Func<IAsyncEnumerable<T>> asyncEnumerable) =>
        FromGraph(new AsyncEnumerableSource<T>(asyncEnumerable));

    public static Source<T, NotUsed> FromEnumerator<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        FromGraph(new EnumerableSource<T>(enumeratorFactory));

    public static Source<T, NotUsed> Cycle<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        FromGraph(new EnumerableSource<T>(() => Endlessly(enumeratorFactory).GetEnumerator())).Named("cycle");

    public static Source<T, NotUsed> FromTask<T>(Task<T> task) => FromGraph(new TaskSource<T>(task));

    public static Source<T, NotUsed> Single<T>(T element) => From(new[] { element }).Named("singleSource");

    public static Source<T, NotUsed> Repeat<T>(T element) => FromGraph(new RepeatSource<T>(element));

    public static Source<T, NotUsed> Empty<T>() => FromGraph(EmptySource<T>.Instance);

    public static Source<T, NotUsed> Failed<T>(Exception cause) => FromGraph(new FailedSource<T>(cause));

    public static Source<T, NotUsed> Never<T>() => FromTask(new TaskCompletionSource<T>().Task).Named("neverSource");

    public static Source<T, TaskCompletionSource<T>> Maybe<T>() => FromGraph(new MaybeSource<T>());

    public static Source<T, ICancelable> Tick<T>(TimeSpan initialDelay, TimeSpan interval, T tick) =>
        FromGraph(new TickSource<T>(initialDelay, interval, tick));

    public static Source<TElem, NotUsed> Unfold<TState, TElem>(TState state, Func<TState, Option<(TState, TElem)>> unfold) =>
        FromGraph(new UnfoldSource<TState, TElem>(state, unfold));

    public static Source<TElem, NotUsed> UnfoldAsync<TState, TElem>(TState state, Func<TState, Task<Option<(TState, TElem)>>> unfoldAsync) =>
        FromGraph(new UnfoldAsyncSource<TState, TElem>(state, unfoldAsync));

    public static Source<TElem, NotUsed> UnfoldInfinite<TState, TElem>(TState state, Func<TState, (TState, TElem)> unfold) =>
        FromGraph(new UnfoldSource<TState, TElem>(state, s => unfold(s)));

    public static Source<T, ISourceQueueWithComplete<T>> Queue<T>(int bufferSize, OverflowStrategy overflowStrategy) =>
        bufferSize < 0
            ? throw new ArgumentException("Buffer size must be greater than or equal 0", nameof(bufferSize))
            : FromGraph(new QueueSource<T>(bufferSize, overflowStrategy));

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
