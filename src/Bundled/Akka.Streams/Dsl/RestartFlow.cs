using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A flow that is started anew, after a while, when it ends or fails.</summary>
public static class RestartFlow
{
    /// <summary>
    /// Starts the flow anew whenever it ends or fails by itself, until the restarts are used up. An element on its way
    /// to an instance that ends is lost.
    /// </summary>
    public static Flow<TIn, TOut, NotUsed> WithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        RestartSettings settings) =>
        Flow.FromGraph(new RestartFlowStage<TIn, TOut, TMat>(flowFactory, settings, onlyOnFailures: false));

    /// <summary>As with settings, without a bound on restarts; 0.2 adds up to a fifth to a delay at random.</summary>
    public static Flow<TIn, TOut, NotUsed> WithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        WithBackoff(flowFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    /// <summary>
    /// As with settings; an instance that outlives the least delay sets the count of restarts back to zero.
    /// </summary>
    public static Flow<TIn, TOut, NotUsed> WithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts) =>
        WithBackoff(flowFactory,
            RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));

    /// <summary>Starts the flow anew whenever it fails, until the restarts are used up; completes with it.</summary>
    public static Flow<TIn, TOut, NotUsed> OnFailuresWithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        RestartSettings settings) =>
        Flow.FromGraph(new RestartFlowStage<TIn, TOut, TMat>(flowFactory, settings, onlyOnFailures: true));

    /// <summary>As with settings, without a bound on restarts; 0.2 adds up to a fifth to a delay at random.</summary>
    public static Flow<TIn, TOut, NotUsed> OnFailuresWithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        OnFailuresWithBackoff(flowFactory, RestartSettings.Create(minBackoff, maxBackoff, randomFactor));

    /// <summary>
    /// As with settings; an instance that outlives the least delay sets the count of restarts back to zero.
    /// </summary>
    public static Flow<TIn, TOut, NotUsed> OnFailuresWithBackoff<TIn, TOut, TMat>(Func<Flow<TIn, TOut, TMat>> flowFactory,
        TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts) =>
        OnFailuresWithBackoff(flowFactory,
            RestartSettings.Create(minBackoff, maxBackoff, randomFactor).WithMaxRestarts(maxRestarts, minBackoff));
}
