using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with a stash; the runtime sets the property when it has made the actor.</summary>
public interface IActorStash
{
    /// <summary>The stash, to be used by the actor itself only. The runtime sets it.</summary>
    IStash Stash { get; set; }
}

/// <summary>An actor with a stash and a mailbox of its own choice, which must have a front to put messages back to.</summary>
public interface IWithUnrestrictedStash : IActorStash;

/// <summary>An actor whose stash takes as many messages as its configuration allows; unlimited by default.</summary>
public interface IWithStash : IWithUnrestrictedStash, IRequiresMessageQueue<IDequeBasedMessageQueueSemantics>;

/// <summary>An actor whose stash is never full.</summary>
public interface IWithUnboundedStash : IWithUnrestrictedStash,
    IRequiresMessageQueue<IUnboundedDequeBasedMessageQueueSemantics>;

/// <summary>An actor with a bounded mailbox and stash.</summary>
[Obsolete("Use `IWithStash` with a configured BoundedDeque-based mailbox instead.")]
public interface IWithBoundedStash : IWithUnrestrictedStash,
    IRequiresMessageQueue<IBoundedDequeBasedMessageQueueSemantics>;
