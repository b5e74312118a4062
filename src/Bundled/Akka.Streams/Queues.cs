namespace Akka.Streams;

/// <summary>The handle of a queue that a stream reads from.</summary>
public interface ISourceQueue<in T>
{
    /// <summary>Completes when the element was taken, dropped or refused.</summary>
    Task<IQueueOfferResult> OfferAsync(T element);

    Task WatchCompletionAsync();
}

/// <summary>A queue that can be ended from outside.</summary>
public interface ISourceQueueWithComplete<in T> : ISourceQueue<T>
{
    void Complete();

    void Fail(Exception ex);

    new Task WatchCompletionAsync();
}

/// <summary>The handle of a queue that a stream writes to.</summary>
public interface ISinkQueue<T>
{
    /// <summary>The next element; nothing when the stream has ended.</summary>
    Task<Util.Option<T>> PullAsync();
}

/// <summary>What became of an offer.</summary>
public interface IQueueOfferResult;

/// <inheritdoc cref="IQueueOfferResult"/>
public sealed class QueueOfferResult
{
    public sealed class Enqueued : IQueueOfferResult
    {
        public static readonly Enqueued Instance = new();

        private Enqueued()
        {
        }
    }

    public sealed class Dropped : IQueueOfferResult
    {
        public static readonly Dropped Instance = new();

        private Dropped()
        {
        }
    }

    public sealed class Failure : IQueueOfferResult
    {
        public Failure(Exception cause) => Cause = cause;

        public Exception Cause { get; }
    }

    public sealed class QueueClosed : IQueueOfferResult
    {
        public static readonly QueueClosed Instance = new();

        private QueueClosed()
        {
        }
    }
}
