using Akka.Dispatch.SysMsg;

namespace Akka.Actor;

/// <summary>Tells whether an actor lives in this process.</summary>
public interface IActorRefScope
{
    /// <summary>True if the actor lives in this process.</summary>
    bool IsLocal { get; }
}

/// <summary>What every handle can do for the runtime itself: lifecycle, system messages, walking the tree.</summary>
public interface IInternalActorRef : IActorRef, IActorRefScope
{
    /// <summary>Whose child the actor is; <see cref="ActorRefs.Nobody"/> where there is no actor.</summary>
    IInternalActorRef Parent { get; }

    /// <summary>What made this reference, and resolves others of its system.</summary>
    IActorRefProvider Provider { get; }

    /// <summary>True once the actor has stopped. False is only a guess where others may stop it.</summary>
    bool IsTerminated { get; }

    /// <summary>
    /// Follows names downward, with <c>..</c> up and empty names skipped; <see cref="ActorRefs.Nobody"/> where they
    /// lead nowhere.
    /// </summary>
    IActorRef GetChild(IReadOnlyList<string> name);

    /// <summary>Asks the actor to go on; the cause is set where its own failure is forgiven.</summary>
    void Resume(Exception causedByFailure = null!);

    /// <summary>Starts to process the mailbox. To be called once.</summary>
    void Start();

    /// <summary>Asks the actor to stop after its current message. Does not wait.</summary>
    void Stop();

    /// <summary>Asks for a new instance because of this failure. Does not wait.</summary>
    void Restart(Exception cause);

    /// <summary>Asks the actor to stop handling user messages until it is resumed as often. Does not wait.</summary>
    void Suspend();

    /// <summary>Sends a message of the runtime; references of this process have no use for the sender.</summary>
    void SendSystemMessage(ISystemMessage message, IActorRef sender);

    /// <summary>Sends a message of the runtime, which the actor handles before all user messages.</summary>
    void SendSystemMessage(ISystemMessage message);
}
