namespace Akka.Cluster.Sharding;

/// <summary>Marks what a region is asked.</summary>
public interface IShardRegionQuery;
