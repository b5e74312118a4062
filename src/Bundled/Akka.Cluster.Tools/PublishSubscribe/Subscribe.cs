using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Subscribes an actor to a topic; the sender gets a <see cref="SubscribeAck"/> when that holds.</summary>
public sealed class Subscribe : IEquatable<Subscribe>
{
    /// <summary>Makes the message.</summary>
    /// <exception cref="ArgumentException">There is no topic.</exception>
    public Subscribe(string topic, IActorRef @ref, string? group = null)
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
    public bool Equals(Subscribe? other) =>
        other is not null &&
        Topic == other.Topic &&
        Equals(Ref, other.Ref) &&
        Group == other.Group;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Subscribe);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic, Ref, Group);

    /// <inheritdoc/>
    public override string ToString() => $"Subscribe<topic:{Topic}, group:{Group}, ref:{Ref}>";
}
