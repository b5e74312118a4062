namespace Akka.Event;

/// <summary>The filters of an actor system's loggers.</summary>
public sealed class LogFilterSetup(LogFilterBase[] filters) : Actor.Setup.Setup
{
    public LogFilterBase[] Filters { get; } = filters;

    public LogFilterEvaluator CreateEvaluator() => new(Filters);
}
