using Akka.Actor;

namespace Akka.Event;

/// <summary>
/// A logger without an actor, for the times when none runs: before the loggers are started and after they are stopped.
/// </summary>
public abstract class MinimalLogger : MinimalActorRef
{
    /// <summary>The filters of the system; everything is kept before the system sets them.</summary>
    public LogFilterEvaluator Filter { get; internal set; } = LogFilterEvaluator.NoFilters;

    /// <inheritdoc/>
    public sealed override IActorRefProvider Provider => throw new NotSupportedException("This logger does not provide.");

    /// <inheritdoc/>
    public sealed override ActorPath Path { get; } = new RootActorPath(Address.AllSystems, "/StandardOutLogger");

    /// <inheritdoc/>
    protected sealed override void TellInternal(object message, IActorRef sender)
    {
        if (message is null)
            throw new ArgumentNullException(nameof(message), "The message to log must not be null.");
        Log(message);
    }

    /// <summary>Writes an event or another message, on the thread of whoever logs: possibly several at once.</summary>
    protected abstract void Log(object message);
}
