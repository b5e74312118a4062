using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A source that any number of streams feed, which may come and go while it runs.</summary>
public static class MergeHub
{
    /// <summary>
    /// Each run yields a sink to materialise once for each producer. A producer may be so many elements ahead of the hub,
    /// then it is held back; its elements keep their order. When the hub ends, its producers are cancelled, at once those
    /// that come later; one that completes or fails does not end the hub.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public static Source<T, Sink<T, NotUsed>> Source<T>(int perProducerBufferSize) =>
        Dsl.Source.FromGraph(new MergeHubStage<T>(perProducerBufferSize));

    /// <summary>With room for 16 elements of each producer.</summary>
    public static Source<T, Sink<T, NotUsed>> Source<T>() => Source<T>(16);

    /// <summary>A producer failed: in the log, since the hub goes on without it.</summary>
    public sealed class ProducerFailed : Exception
    {
        /// <summary>With why it failed.</summary>
        public ProducerFailed(string message, Exception cause) : base(message, cause)
        {
        }
    }
}
