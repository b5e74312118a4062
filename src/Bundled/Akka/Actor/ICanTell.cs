namespace Akka.Actor;

/// <summary>Something that takes a message and the sender that an answer should go to.</summary>
public interface ICanTell
{
    /// <summary>Sends without waiting, from any thread; a null sender means that no answer is expected.</summary>
    /// <exception cref="InvalidMessageException">
    /// The message is null and the receiver has no mailbox to refuse it.
    /// </exception>
    void Tell(object message, IActorRef sender);
}
