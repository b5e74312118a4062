namespace Akka.Cluster.Sharding;

/// <summary>
/// Asks a region for the shards of all regions with the number of their entities; the answer is
/// <see cref="ClusterShardingStats"/>.
/// </summary>
public sealed class GetClusterShardingStats(TimeSpan timeout)
    : IShardRegionQuery, IClusterShardingSerializable, IEquatable<GetClusterShardingStats>
{
    /// <summary>How long to wait for a region; those that do not answer are left out.</summary>
    public readonly TimeSpan Timeout = timeout;

    /// <inheritdoc/>
    public bool Equals(GetClusterShardingStats? other) => other is not null && Timeout == other.Timeout;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GetClusterShardingStats);

    /// <inheritdoc/>
    public override int GetHashCode() => Timeout.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"GetClusterShardingStats({Timeout})";
}
