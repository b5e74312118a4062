using Akka.Actor;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>Makes the actors that remember entities and shards.</summary>
public interface IRememberEntitiesProvider
{
    /// <summary>The store of the coordinator: which shards have had entities.</summary>
    Props CoordinatorStoreProps();

    /// <summary>The store of one shard: which entities are to be started with it.</summary>
    Props ShardStoreProps(string shardId);
}
