using System.Collections.Immutable;

namespace Akka.Cluster.Sharding;

/// <summary>The shards of one region with the number of their entities.</summary>
public sealed class ShardRegionStats : IClusterShardingSerializable, IEquatable<ShardRegionStats>
{
    /// <summary>The number of entities of each shard that answered.</summary>
    public readonly IImmutableDictionary<string, int> Stats;

    /// <summary>The shards that did not answer in time.</summary>
    public readonly IImmutableSet<string> Failed;

    /// <summary>Statistics of shards that all answered.</summary>
    [Obsolete("Use constructor with `failed` argument. Obsolete since 1.5.0-alpha1")]
    public ShardRegionStats(IImmutableDictionary<string, int> stats)
        : this(stats, ImmutableHashSet<string>.Empty)
    {
    }

    /// <summary>Statistics of some shards, with those that did not answer.</summary>
    public ShardRegionStats(IImmutableDictionary<string, int> stats, IImmutableSet<string> failed)
    {
        Stats = stats;
        Failed = failed;
    }

    /// <inheritdoc/>
    public bool Equals(ShardRegionStats? other) =>
        other is not null && Unordered.SameEntries(Stats, other.Stats) && Failed.SetEquals(other.Failed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShardRegionStats);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unordered.HashOf(Stats.Keys), Failed.Count);

    /// <inheritdoc/>
    public override string ToString() =>
        $"ShardRegionStats[stats={string.Join(", ", Stats.Select(shard => $"({shard.Key}:{shard.Value})"))}, failed={string.Join(", ", Failed)}]";
}
