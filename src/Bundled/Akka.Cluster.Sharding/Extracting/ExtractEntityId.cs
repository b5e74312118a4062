using Akka.Util;

namespace Akka.Cluster.Sharding;

/// <summary>The entity that a message is for and what it gets; none when the message is not for any.</summary>
[Obsolete("Use HashCodeMessageExtractor or IMessageExtractor instead.")]
public delegate Option<(string, object)> ExtractEntityId(object message);
