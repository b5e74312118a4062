using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A sink whose elements go to any number of streams, which may come and go while it runs.</summary>
public class BroadcastHub
{
    /// <summary>
    /// Each run yields a source to materialise once for each consumer. The slowest consumer may be so many elements behind,
    /// then the upstream is held back; without any, the buffer fills and waits. A consumer begins with what the slowest has
    /// still to get. All end or fail with the upstream, at once those that come later.
    /// </summary>
    /// <exception cref="ArgumentException">The size is not a power of two between 1 and 2048.</exception>
    public static Sink<T, Source<T, NotUsed>> Sink<T>(int bufferSize) => Dsl.Sink.FromGraph(new BroadcastHubStage<T>(bufferSize));

    /// <summary>With a buffer for 256 elements.</summary>
    public static Sink<T, Source<T, NotUsed>> Sink<T>() => Sink<T>(256);
}
