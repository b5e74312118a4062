namespace Akka.Actor;

/// <summary>Something that takes a message and the sender that an answer should go to.</summary>
public interface ICanTell
{
    /// <summary>Sends without waiting, from any thread; a null sender means that no answer is expected.</summary>
    /// <exception cref="ArgumentNullException">The message is null and goes to an actor of this process.</exception>
    /// <exception cref="InvalidMessageException">The message is null and goes to a path without an actor.</exception>
    void Tell(object message, IActorRef sender);
}
