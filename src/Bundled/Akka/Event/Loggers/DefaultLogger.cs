using Akka.Actor;
using Akka.Dispatch;

namespace Akka.Event;

/// <summary>The logger of an actor system that configures no other: an actor in front of the standard output.</summary>
public class DefaultLogger : ActorBase, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private MinimalLogger? _stdout;

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                _stdout = Context.System.Settings.StdoutLogger;
                Sender.Tell(new LoggerInitialized());
                return true;
            case LogEvent logEvent:
                Print(logEvent);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes one event, on the logger's own thread of control.</summary>
    /// <exception cref="InvalidOperationException">The logger was not initialised.</exception>
    protected virtual void Print(LogEvent logEvent)
    {
        if (_stdout is null)
            throw new InvalidOperationException("Logger has not been initialized yet.");
        _stdout.Tell(logEvent, ActorRefs.NoSender);
    }
}
