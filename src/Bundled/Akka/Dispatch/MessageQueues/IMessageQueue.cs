using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>The user messages of one actor. Many threads enqueue, one at a time dequeues.</summary>
public interface IMessageQueue
{
    /// <summary>Whether messages wait; only a snapshot.</summary>
    bool HasMessages { get; }

    /// <summary>How many messages wait; only a snapshot while others send.</summary>
    int Count { get; }

    /// <summary>
    /// Puts a message at the end, from any thread; the receiver is for the dead letters of a full queue.
    /// </summary>
    void Enqueue(IActorRef receiver, Envelope envelope);

    /// <summary>Takes the next message out; false if there is none. Only the actor's own thread may call it.</summary>
    bool TryDequeue(out Envelope envelope);

    /// <summary>Sends everything that is left to the other queue, when the owner has stopped.</summary>
    void CleanUp(IActorRef owner, IMessageQueue deadletters);
}
