using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Drives a test actor: it sees every message on arrival and may answer or pass it on.</summary>
public abstract class AutoPilot
{
    /// <summary>To be returned by a pilot that has finished.</summary>
    public static NoAutoPilot NoAutoPilot => NoAutoPilot.Instance;

    /// <summary>To be returned by a pilot that takes the next message as well.</summary>
    public static KeepRunning KeepRunning => KeepRunning.Instance;

    /// <summary>Handles a message and names the pilot for the next one.</summary>
    public abstract AutoPilot Run(IActorRef sender, object message);
}
