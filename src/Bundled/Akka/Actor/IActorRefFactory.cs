namespace Akka.Actor;

/// <summary>Where actors are created and looked up: an actor system or the context of an actor.</summary>
public interface IActorRefFactory
{
    IActorRef ActorOf(Props props, string name = null!);

    ActorSelection ActorSelection(ActorPath actorPath);

    ActorSelection ActorSelection(string actorPath);
}
