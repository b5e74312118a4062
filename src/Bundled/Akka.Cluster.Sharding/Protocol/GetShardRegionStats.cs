namespace Akka.Cluster.Sharding;

/// <summary>Asks a region for its shards with the number of their entities; the answer is <see cref="ShardRegionStats"/>.</summary>
public sealed class GetShardRegionStats : IShardRegionQuery, IClusterShardingSerializable
{
    /// <summary>The only one.</summary>
    public static readonly GetShardRegionStats Instance = new();

    private GetShardRegionStats()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(GetShardRegionStats);
}
