using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Makes an actor of this node reachable by its path; it ends with the actor or a <see cref="Remove"/>.</summary>
public sealed class Put : IEquatable<Put>
{
    /// <summary>Makes the message.</summary>
    public Put(IActorRef @ref) => Ref = @ref;

    /// <summary>The actor.</summary>
    public IActorRef Ref { get; }

    /// <summary>Same content.</summary>
    public bool Equals(Put? other) => other is not null && Equals(Ref, other.Ref);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Put);

    /// <inheritdoc/>
    public override int GetHashCode() => Ref?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"Put<ref:{Ref}>";
}
