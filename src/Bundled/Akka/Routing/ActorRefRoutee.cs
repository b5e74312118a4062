using Akka.Actor;

namespace Akka.Routing;

/// <summary>An actor whom a <see cref="RoutingLogic"/> can choose.</summary>
public class ActorRefRoutee : Routee
{
    /// <summary>Makes an actor eligible.</summary>
    public ActorRefRoutee(IActorRef actor) => Actor = actor;

    /// <summary>The actor.</summary>
    public IActorRef Actor { get; }

    /// <inheritdoc/>
    public override void Send(object message, IActorRef sender) => Actor.Tell(message, sender);

    /// <inheritdoc/>
    public override Task<object> Ask(object message, TimeSpan? timeout) => Actor.Ask(message, timeout);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ActorRefRoutee other && Equals(Actor, other.Actor);

    /// <inheritdoc/>
    public override int GetHashCode() => Actor.GetHashCode();
}
