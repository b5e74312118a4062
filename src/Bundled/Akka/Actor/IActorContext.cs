using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>Handles one message and tells whether it was known.</summary>
public delegate bool Receive(object message);

/// <summary>Handles every message.</summary>
public delegate void UntypedReceive(object message);

/// <summary>Death watch: <see cref="Terminated"/>, or a message of one's own, when another actor stops.</summary>
public interface ICanWatch
{
    /// <summary>
    /// Asks for one <see cref="Terminated"/> when the other actor stops, at once if it has. A second watch changes
    /// nothing.
    /// </summary>
    IActorRef Watch(IActorRef subject);

    /// <summary>
    /// Asks for this message instead of <see cref="Terminated"/>; of several watches for one actor the first counts.
    /// </summary>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    IActorRef WatchWith(IActorRef subject, object message);

    /// <summary>Ends a watch; a notice that waits in the mailbox already is not delivered any more.</summary>
    IActorRef Unwatch(IActorRef subject);
}

/// <summary>What an actor sees of itself and its surroundings while it handles a message.</summary>
public interface IActorContext : IActorRefFactory, ICanWatch
{
    /// <summary>The handle of this actor, the same through all restarts.</summary>
    IActorRef Self { get; }

    /// <summary>How this actor was made and is made again.</summary>
    Props Props { get; }

    /// <summary>Who sent the current message; the dead letters if nobody did.</summary>
    IActorRef Sender { get; }

    /// <summary>The system that the actor belongs to. Usable from every thread.</summary>
    ActorSystem System { get; }

    /// <summary>The actor that created this one and supervises it.</summary>
    IActorRef Parent { get; }

    /// <summary>What runs the mailbox of this actor.</summary>
    MessageDispatcher Dispatcher { get; }

    /// <summary>
    /// How long the actor waits for a message before it gets <see cref="Akka.Actor.ReceiveTimeout"/>; null for ever.
    /// </summary>
    TimeSpan? ReceiveTimeout { get; }

    /// <summary>Replaces the current behaviour from the next message on. A restart returns to the first one.</summary>
    void Become(Receive receive);

    /// <summary>
    /// Puts a behaviour over the current one, until <see cref="UnbecomeStacked"/> takes it off again.
    /// </summary>
    void BecomeStacked(Receive receive);

    /// <summary>Takes the last stacked behaviour off; without one the actor has its first behaviour again.</summary>
    void UnbecomeStacked();

    /// <summary>The child with this name; <see cref="ActorRefs.Nobody"/> if there is none.</summary>
    IActorRef Child(string name);

    /// <summary>The children at this moment, those that are stopping included.</summary>
    IEnumerable<IActorRef> GetChildren();

    /// <summary>Asks for a receive timeout after so long without another message, repeatedly; null ends it.</summary>
    void SetReceiveTimeout(TimeSpan? timeout);

    /// <summary>Stops an actor, usually a child or oneself, after its current message. Does not wait for it.</summary>
    void Stop(IActorRef child);
}

/// <summary>The context of an <see cref="UntypedActor"/>, whose behaviours return nothing.</summary>
public interface IUntypedActorContext : IActorContext
{
    /// <summary>Replaces the current behaviour by one that takes every message.</summary>
    void Become(UntypedReceive receive);

    /// <summary>Puts a behaviour that takes every message over the current one.</summary>
    void BecomeStacked(UntypedReceive receive);
}
