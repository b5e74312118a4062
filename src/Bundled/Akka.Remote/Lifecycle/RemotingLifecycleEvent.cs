using Akka.Event;

namespace Akka.Remote;

/// <summary>What is published on the event stream about the transport.</summary>
public abstract class RemotingLifecycleEvent
{
    /// <summary>The level to log it at.</summary>
    public abstract LogLevel LogLevel();
}
