using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A sink that is started anew, after a while, when it ends or fails.</summary>
public static class RestartSink
{
    /// <summary>
    /// Starts the sink anew whenever it cancels. Ends with its upstream; cancels when the restarts are used up. An
    /// element on its way to an instance that ends is lost.
    /// </summary>
    public static Sink<T, NotUsed> WithBackoff<T, TMat>(Func<Sink<T, TMat>> sinkFactory,
        RestartSettings settings) =>
        Sink.FromGraph(new RestartSinkStage<T, TMat>(sinkFactory, settings));

    /// <summary>As with settings, without a bound on restarts; 0.2 adds up to a fifth to a delay at random.</summary>
    public static Sink<T, NotUsed> WithBackoff<T, TMat>(Func<Sink<T, TMat>> sinkFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        WithBackoff(sinkFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    /// <summary>
    /// As with settings; an instance that outlives the least delay sets the count of restarts back to zero.
    /// </summary>
    public static Sink<T, NotUsed> WithBackoff<T, TMat>(Func<Sink<T, TMat>> sinkFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts) =>
        WithBackoff(sinkFactory,
            RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));
}
