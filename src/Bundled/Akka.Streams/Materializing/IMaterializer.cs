using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Streams;

/// <summary>Makes blueprints run.</summary>
public interface IMaterializer
{
    /// <summary>The dispatcher of streams that do not say otherwise.</summary>
    MessageDispatcher ExecutionContext { get; }

    /// <summary>The same materializer with another start of the names of its actors.</summary>
    IMaterializer WithNamePrefix(string namePrefix);

    /// <summary>Starts the graph and returns its value at once; elements may flow before that.</summary>
    /// <exception cref="Pattern.IllegalStateException">The materializer was shut down.</exception>
    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    /// <summary>Starts the graph with attributes that its own ones override.</summary>
    /// <exception cref="Pattern.IllegalStateException">The materializer was shut down.</exception>
    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    /// <summary>Runs the action once on a thread of the scheduler, not within a stage.</summary>
    ICancelable ScheduleOnce(TimeSpan delay, Action action);

    /// <summary>Runs the action again and again on a thread of the scheduler, until it is cancelled.</summary>
    ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);
}

/// <summary>Gives stages their loggers.</summary>
public interface IMaterializerLoggingProvider
{
    /// <summary>A logger for the type of the source.</summary>
    ILoggingAdapter MakeLogger(object logSource);
}

/// <summary>Where a part of a graph is being made to run.</summary>
public struct MaterializationContext
{
    /// <summary>What makes it run.</summary>
    public readonly IMaterializer Materializer;

    /// <summary>The attributes of the part, defaults and enclosing graphs included.</summary>
    public readonly Attributes EffectiveAttributes;

    /// <summary>What the part is called; used in names of actors.</summary>
    public readonly string StageName;

    /// <summary>Nothing is checked.</summary>
    public MaterializationContext(IMaterializer materializer, Attributes effectiveAttributes, string stageName)
    {
        Materializer = materializer;
        EffectiveAttributes = effectiveAttributes;
        StageName = stageName;
    }
}
