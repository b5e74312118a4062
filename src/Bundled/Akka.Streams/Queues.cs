namespace Akka.Streams;

/// <summary>The handle of a queue that a stream reads from.</summary>
public interface ISourceQueue<in T>
{
    /// <summary>Completes when the element was taken, dropped or refused.</summary>
    Task<IQueueOfferResult> OfferAsync(T element);

    /// <summary>Completes when the stream is done or cancelled; fails if the queue failed or was stopped.</summary>
    Task WatchCompletionAsync();
}

/// <summary>A queue that can be ended from outside.</summary>
public interface ISourceQueueWithComplete<in T> : ISourceQueue<T>
{
    /// <summary>Ends the stream once all accepted elements are out. Does not wait; from any thread.</summary>
    void Complete();

    /// <summary>Fails the stream at once; elements in the buffer are lost.</summary>
    void Fail(Exception ex);

    /// <inheritdoc cref="ISourceQueue{T}.WatchCompletionAsync"/>
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
    /// <summary>The stream will get the element, unless it ends or the strategy drops it later.</summary>
    public sealed class Enqueued : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly Enqueued Instance = new();

        private Enqueued()
        {
        }
    }

    /// <summary>The element, or the offer that waited, had to give way as the strategy says.</summary>
    public sealed class Dropped : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly Dropped Instance = new();

        private Dropped()
        {
        }
    }

    /// <summary>The stream failed on this element, usually because the buffer was full.</summary>
    public sealed class Failure : IQueueOfferResult
    {
        /// <summary>With the reason.</summary>
        public Failure(Exception cause) => Cause = cause;

        /// <summary>Why it failed.</summary>
        public Exception Cause { get; }
    }

    /// <summary>The stream ended before it took the element.</summary>
    public sealed class QueueClosed : IQueueOfferResult
    {
        /// <summary>The only instance.</summary>
        public static readonly QueueClosed Instance = new();

        private QueueClosed()
        {
        }
    }
}
