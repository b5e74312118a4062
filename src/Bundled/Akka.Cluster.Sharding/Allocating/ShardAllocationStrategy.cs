namespace Akka.Cluster.Sharding;

/// <summary>The strategies that come with sharding.</summary>
public static class ShardAllocationStrategy
{
    /// <summary>
    /// A shard goes to the region with the fewest; shards move until all regions have equally many, as far as the limits
    /// allow.
    /// </summary>
    /// <param name="absoluteLimit">The most shards that move at a time.</param>
    /// <param name="relativeLimit">The largest part of all shards that moves at a time.</param>
    public static IShardAllocationStrategy LeastShardAllocationStrategy(int absoluteLimit, double relativeLimit) =>
        new EvenAllocationStrategy(absoluteLimit, relativeLimit);
}
