using Akka.Event;

namespace Akka.TestKit;

/// <summary>Judges log events.</summary>
public interface IEventFilter
{
    /// <summary>Whether the event is to be kept out of the log.</summary>
    bool Apply(LogEvent logEvent);
}
