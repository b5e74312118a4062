using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>A message of the runtime itself; it overtakes all ordinary messages of its receiver.</summary>
public interface ISystemMessage : INoSerializationVerificationNeeded;

/// <summary>A system message that is its own node in the list of its mailbox.</summary>
public abstract class SystemMessage : ISystemMessage
{
    [NonSerialized]
    internal SystemMessage? Next;

    public bool Unlinked => Next is null;

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
    public ActorTask(Task task) => Task = task;

    public Task Task { get; }
}
