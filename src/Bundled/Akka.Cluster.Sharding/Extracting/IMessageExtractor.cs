namespace Akka.Cluster.Sharding;

/// <summary>Says which entity a message is for, in which shard that entity lives, and what the entity gets.</summary>
public interface IMessageExtractor
{
    /// <summary>The entity that the message is for; null when it is not for any.</summary>
    string EntityId(object message);

    /// <summary>What the entity gets: the message, or what is in it.</summary>
    object EntityMessage(object message);

    /// <summary>The shard that the message goes to.</summary>
    [Obsolete("Use ShardId(EntityId, object) instead.")]
    string ShardId(object message);

    /// <summary>The shard of an entity; every node must come to the same one.</summary>
    string ShardId(string entityId, object messageHint = null!);
}
