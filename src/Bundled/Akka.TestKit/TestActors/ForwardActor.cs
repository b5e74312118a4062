using Akka.Actor;

namespace Akka.TestKit.TestActors;

/// <summary>Forwards every message to another actor.</summary>
public class ForwardActor : ReceiveActor
{
    /// <summary>A forwarder to <paramref name="target"/>.</summary>
    public ForwardActor(IActorRef target) => ReceiveAny(target.Forward);

    /// <summary>Props for one.</summary>
    public static Props Props(IActorRef target) => Actor.Props.Create(() => new ForwardActor(target));
}
