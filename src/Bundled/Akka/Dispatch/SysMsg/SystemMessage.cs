using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>A message of the runtime itself; it overtakes all ordinary messages of its receiver.</summary>
public interface ISystemMessage : INoSerializationVerificationNeeded;

/// <summary>A system message that is its own node in the list of its mailbox.</summary>
public abstract class SystemMessage : ISystemMessage
{
    [NonSerialized]
    internal SystemMessage? Next;

    /// <summary>True while the message is in no mailbox, and at the end of one's list.</summary>
    public bool Unlinked => Next is null;

    /// <summary>Takes the message out of its list; to be called by whoever drained the mailbox.</summary>
    public void Unlink() => Next = null;
}

/// <summary>Put off while the receiver waits for its children to stop.</summary>
internal interface IStashWhenWaitingForChildren;

/// <summary>Put off while the receiver has failed and its supervisor has not yet decided.</summary>
internal interface IStashWhenFailed;

/// <summary>Stands in the list of a closed mailbox.</summary>
public sealed class NoMessage : SystemMessage
{
    /// <inheritdoc/>
    public override string ToString() => "NoMessage";
}

/// <summary>Asks an actor to run something on its own thread of control.</summary>
public sealed class ActorTask : SystemMessage
{
    /// <summary>Makes the order.</summary>
    public ActorTask(Task task) => Task = task;

    /// <summary>What to run.</summary>
    public Task Task { get; }
}
