using Akka.Actor;

namespace Akka.TestKit;

#pragma warning disable CS0660, CS0661 // Equals and GetHashCode are the base's, which the operators agree with.
/// <inheritdoc/>
public class TestActorRef<TActor> : TestActorRefBase<TActor>
#pragma warning restore CS0660, CS0661
    where TActor : ActorBase
{
    /// <summary>Starts the actor under a supervisor, or on the top level; returns when its constructor has run.</summary>
    public TestActorRef(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
        : base(system, actorProps, supervisor, name)
    {
    }

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(TestActorRef<TActor>? testActorRef, IActorRef? actorRef) =>
        (TestActorRefBase<TActor>?)testActorRef == actorRef;

    /// <summary>Whether they are different actors.</summary>
    public static bool operator !=(TestActorRef<TActor>? testActorRef, IActorRef? actorRef) =>
        !(testActorRef == actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(IActorRef? actorRef, TestActorRef<TActor>? testActorRef) =>
        testActorRef == actorRef;

    /// <summary>Whether they are different actors.</summary>
    public static bool operator !=(IActorRef? actorRef, TestActorRef<TActor>? testActorRef) =>
        !(testActorRef == actorRef);
}
