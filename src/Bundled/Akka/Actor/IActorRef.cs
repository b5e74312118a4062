using Akka.Util;

namespace Akka.Actor;

/// <summary>The handle of an actor: the only way to reach it, wherever it is. Equal handles have equal path and uid.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, ISurrogated, IComparable
{
    /// <summary>Where the actor is, its uid included. Never changes.</summary>
    ActorPath Path { get; }
}
