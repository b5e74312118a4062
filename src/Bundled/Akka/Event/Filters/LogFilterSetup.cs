namespace Akka.Event;

/// <summary>The filters of an actor system's loggers.</summary>
public sealed class LogFilterSetup(LogFilterBase[] filters) : Actor.Setup.Setup
{
    /// <summary>The filters. Not to be changed once a system has them.</summary>
    public LogFilterBase[] Filters { get; } = filters;

    /// <summary>What asks these filters.</summary>
    public LogFilterEvaluator CreateEvaluator() => new(Filters);
}
