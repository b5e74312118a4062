using Akka.Actor;

namespace Akka.TestKit;

/// <summary>An auto-pilot as a function: handles a message and names the pilot for the next one.</summary>
public delegate AutoPilot AutoPilotDelegate(IActorRef sender, object message);
