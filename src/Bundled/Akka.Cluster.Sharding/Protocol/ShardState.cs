using System.Collections.Immutable;

namespace Akka.Cluster.Sharding;

/// <summary>One shard with its running entities.</summary>
public sealed class ShardState(string shardId, IImmutableSet<string> entityIds)
    : IClusterShardingSerializable, IEquatable<ShardState>
{
    /// <summary>The shard.</summary>
    public readonly string ShardId = shardId;

    /// <summary>The ids of the entities that run.</summary>
    public readonly IImmutableSet<string> EntityIds = entityIds;

    /// <inheritdoc/>
    public bool Equals(ShardState? other) =>
        other is not null && ShardId == other.ShardId && EntityIds.SetEquals(other.EntityIds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShardState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ShardId, Unordered.HashOf(EntityIds));

    /// <inheritdoc/>
    public override string ToString() => $"ShardState[shardId={ShardId}, entityIds={string.Join(", ", EntityIds)}]";
}
