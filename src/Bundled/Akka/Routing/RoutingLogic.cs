using Akka.Actor;

namespace Akka.Routing;

/// <summary>Says who of several gets a message. Many threads may ask at once.</summary>
public abstract class RoutingLogic : INoSerializationVerificationNeeded
{
    /// <summary>Chooses among these; <see cref="Routee.NoRoutee"/> where there is nobody.</summary>
    public abstract Routee Select(object message, Routee[] routees);
}
