using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>A message with the entity that it is for; regions understand it whatever their extractor.</summary>
public sealed class ShardingEnvelope : IClusterShardingSerializable, IWrappedMessage, IEquatable<ShardingEnvelope>
{
    /// <summary>Puts a message into an envelope.</summary>
    public ShardingEnvelope(string entityId, object message)
    {
        EntityId = entityId;
        Message = message;
    }

    /// <summary>The entity that the message is for.</summary>
    public string EntityId { get; }

    /// <summary>What the entity gets.</summary>
    public object Message { get; }

    /// <inheritdoc/>
    public bool Equals(ShardingEnvelope? other) =>
        other is not null && EntityId == other.EntityId && Equals(Message, other.Message);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShardingEnvelope);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EntityId, Message);

    /// <inheritdoc/>
    public override string ToString() => $"ShardingEnvelope({EntityId}, {Message})";
}
