using Akka.Util;

namespace Akka.Actor;

/// <summary>The handle of an actor: the only way to reach it, wherever it is. Equal handles have equal path and uid.</summary>
public interface IActorRef : ICanTell, IEquatable<IActorRef>, IComparable<IActorRef>, ISurrogated, IComparable
{
    ActorPath Path { get; }
}
