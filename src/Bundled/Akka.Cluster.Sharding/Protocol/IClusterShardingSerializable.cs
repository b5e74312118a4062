namespace Akka.Cluster.Sharding;

/// <summary>Marks what <see cref="Serialization.ClusterShardingMessageSerializer"/> writes.</summary>
public interface IClusterShardingSerializable;
