namespace Akka.Cluster.Sharding;

/// <summary>The shard that a message goes to.</summary>
[Obsolete("Use HashCodeMessageExtractor or IMessageExtractor instead.")]
public delegate string ExtractShardId(object message);
