using Akka.Actor;

namespace Akka.Routing;

/// <summary>Someone whom a <see cref="RoutingLogic"/> can choose.</summary>
public class Routee
{
    /// <summary>Nobody: what is sent to it is dropped.</summary>
    public static readonly Routee NoRoutee = new();

    /// <summary>An actor to choose.</summary>
    public static Routee FromActorRef(IActorRef actorRef) => new ActorRefRoutee(actorRef);

    /// <summary>Passes a message on.</summary>
    public virtual void Send(object message, IActorRef sender)
    {
    }

    /// <summary>Asks, and gives the answer; null where nobody is asked.</summary>
    public virtual Task<object> Ask(object message, TimeSpan? timeout) => null!;
}
