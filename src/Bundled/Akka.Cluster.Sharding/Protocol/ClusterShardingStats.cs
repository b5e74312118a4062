using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>The shards of all regions of a type, by node.</summary>
public sealed class ClusterShardingStats(IImmutableDictionary<Address, ShardRegionStats> regions)
    : IClusterShardingSerializable, IEquatable<ClusterShardingStats>
{
    /// <summary>The shards of each node.</summary>
    public readonly IImmutableDictionary<Address, ShardRegionStats> Regions = regions;

    /// <inheritdoc/>
    public bool Equals(ClusterShardingStats? other) => other is not null && Unordered.SameEntries(Regions, other.Regions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClusterShardingStats);

    /// <inheritdoc/>
    public override int GetHashCode() => Unordered.HashOf(Regions.Keys);

    /// <inheritdoc/>
    public override string ToString() =>
        $"ClusterShardingStats({string.Join(", ", Regions.Select(region => $"[{region.Key}]:[{region.Value}]"))})";
}
