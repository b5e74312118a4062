using System.Collections.Immutable;

namespace Akka.Cluster.Sharding;

/// <summary>The shards of one region with their running entities.</summary>
public sealed class CurrentShardRegionState : IClusterShardingSerializable, IEquatable<CurrentShardRegionState>
{
    /// <summary>The shards that answered.</summary>
    public readonly IImmutableSet<ShardState> Shards;

    /// <summary>The shards that did not answer in time.</summary>
    public readonly IImmutableSet<string> Failed;

    /// <summary>The state of shards that all answered.</summary>
    [Obsolete("Use constructor with `failed` argument. Obsolete since 1.5.0-alpha1")]
    public CurrentShardRegionState(IImmutableSet<ShardState> shards)
        : this(shards, ImmutableHashSet<string>.Empty)
    {
    }

    /// <summary>The state of some shards, with those that did not answer.</summary>
    public CurrentShardRegionState(IImmutableSet<ShardState> shards, IImmutableSet<string> failed)
    {
        Shards = shards;
        Failed = failed;
    }

    /// <inheritdoc/>
    public bool Equals(CurrentShardRegionState? other) =>
        other is not null && Shards.SetEquals(other.Shards) && Failed.SetEquals(other.Failed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CurrentShardRegionState);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unordered.HashOf(Shards), Failed.Count);

    /// <inheritdoc/>
    public override string ToString() =>
        $"CurrentShardRegionState[shards={string.Join(", ", Shards)}, failed={string.Join(", ", Failed)}]";
}
