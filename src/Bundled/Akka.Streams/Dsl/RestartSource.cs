using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A source that is started anew, after a while, when it ends or fails.</summary>
public static class RestartSource
{
    /// <summary>
    /// Starts the source anew whenever it completes or fails. Ends with its downstream or when the restarts are used
    /// up.
    /// </summary>
    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        RestartSettings settings) =>
        Source.FromGraph(new RestartSourceStage<T, TMat>(sourceFactory, settings, onlyOnFailures: false));

    /// <summary>As with settings, without a bound on restarts; 0.2 adds up to a fifth to a delay at random.</summary>
    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        WithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    /// <summary>
    /// As with settings; an instance that outlives the least delay sets the count of restarts back to zero.
    /// </summary>
    public static Source<T, NotUsed> WithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts) =>
        WithBackoff(sourceFactory,
            RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));

    /// <summary>
    /// Starts the source anew whenever it fails, and completes with it. Fails when the restarts are used up.
    /// </summary>
    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        RestartSettings settings) =>
        Source.FromGraph(new RestartSourceStage<T, TMat>(sourceFactory, settings, onlyOnFailures: true));

    /// <summary>As with settings, without a bound on restarts; 0.2 adds up to a fifth to a delay at random.</summary>
    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailuresWithBackoff(sourceFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    /// <summary>
    /// As with settings; an instance that outlives the least delay sets the count of restarts back to zero.
    /// </summary>
    public static Source<T, NotUsed> OnFailuresWithBackoff<T, TMat>(Func<Source<T, TMat>> sourceFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts) =>
        OnFailuresWithBackoff(sourceFactory,
            RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));
}
