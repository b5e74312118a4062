using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>What is behind a reference of this process.</summary>
public interface ICell
{
    /// <summary>The handle that messages for this cell are sent to.</summary>
    IActorRef Self { get; }

    /// <summary>The system that the cell belongs to.</summary>
    ActorSystem System { get; }

    /// <summary>The system as the runtime sees it.</summary>
    ActorSystemImpl SystemImpl { get; }

    /// <summary>Whose child this is; the supervisor of its failures.</summary>
    IInternalActorRef Parent { get; }

    /// <summary>How to make the instance, at every restart again.</summary>
    Props Props { get; }

    /// <summary>True if the cell runs in this process.</summary>
    bool IsLocal { get; }

    /// <summary>True once the actor has stopped for good and its mailbox is closed.</summary>
    bool IsTerminated { get; }

    /// <summary>Whether user messages wait. Another thread may change that at once.</summary>
    bool HasMessages { get; }

    /// <summary>How many user messages wait; only a snapshot while others send.</summary>
    int NumberOfMessages { get; }

    /// <summary>Starts to process the mailbox. To be called once.</summary>
    void Start();

    /// <summary>Asks the actor to stop handling user messages; as many resumes undo it. Does not wait.</summary>
    void Suspend();

    /// <summary>Asks the actor to go on; the cause is set where its own failure is forgiven, else null.</summary>
    void Resume(Exception causedByFailure);

    /// <summary>Asks for a new instance because of this failure. Does not wait.</summary>
    void Restart(Exception cause);

    /// <summary>Asks the actor to stop after its current message. Does not wait.</summary>
    void Stop();

    /// <summary>Puts a message into the mailbox, from any thread; a null sender stands for the dead letters.</summary>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    void SendMessage(IActorRef sender, object message);

    /// <summary>Puts a message of the runtime in front of all user messages, from any thread.</summary>
    void SendSystemMessage(ISystemMessage message);

    /// <summary>The children at this moment, as a copy.</summary>
    IEnumerable<IInternalActorRef> GetChildren();

    /// <summary>
    /// The child with this name, which may end with #uid; <see cref="ActorRefs.Nobody"/> if there is none.
    /// </summary>
    IInternalActorRef GetSingleChild(string name);
}
