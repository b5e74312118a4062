namespace Akka.Actor;

/// <summary>Something that takes a message and the sender that an answer should go to.</summary>
public interface ICanTell
{
    void Tell(object message, IActorRef sender);
}
