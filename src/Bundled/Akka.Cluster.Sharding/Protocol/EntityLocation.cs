using Akka.Actor;
using Akka.Util;

namespace Akka.Cluster.Sharding;

/// <summary>Where an entity lives, as far as the asked region knows.</summary>
public sealed class EntityLocation(string entityId, string shardId, Address shardRegion, Option<IActorRef> entityRef)
{
    /// <summary>The entity that was looked for.</summary>
    public string EntityId { get; } = entityId;

    /// <summary>Its shard; empty when the extractor does not say.</summary>
    public string ShardId { get; } = shardId;

    /// <summary>The node of the shard; <see cref="Address.AllSystems"/> when it has none yet.</summary>
    public Address ShardRegion { get; } = shardRegion ?? Address.AllSystems;

    /// <summary>The entity, when it runs.</summary>
    public Option<IActorRef> EntityRef { get; } = entityRef;
}
