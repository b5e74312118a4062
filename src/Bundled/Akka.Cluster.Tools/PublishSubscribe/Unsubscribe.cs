using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Ends a subscription; the sender gets an <see cref="UnsubscribeAck"/> when that holds.</summary>
public sealed class Unsubscribe : IEquatable<Unsubscribe>
{
    /// <summary>Makes the message.</summary>
    /// <exception cref="ArgumentException">There is no topic.</exception>
    public Unsubscribe(string topic, IActorRef @ref, string? group = null)
    {
        if (string.IsNullOrEmpty(topic))
            throw new ArgumentException("topic must be defined", nameof(topic));

        Topic = topic;
        Ref = @ref;
        Group = group;
    }

    /// <summary>The topic.</summary>
    public string Topic { get; }

    /// <summary>The subscriber.</summary>
    public IActorRef Ref { get; }

    /// <summary>The group that the subscriber belongs to; null for none.</summary>
    public string? Group { get; }

    /// <summary>Same content.</summary>
    public bool Equals(Unsubscribe? other) =>
        other is not null &&
        Topic == other.Topic &&
        Equals(Ref, other.Ref) &&
        Group == other.Group;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unsubscribe);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic, Ref, Group);

    /// <inheritdoc/>
    public override string ToString() => $"Unsubscribe<topic:{Topic}, group:{Group}, ref:{Ref}>";
}
