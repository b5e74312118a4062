namespace Akka.Cluster.Sharding;

/// <summary>Marks what a region, or a shard, is told to do.</summary>
public interface IShardRegionCommand;
