using Akka.Actor;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>Remembers entities and shards as events in a journal.</summary>
internal sealed class EventSourcedRememberEntitiesProvider(string typeName, ClusterShardingSettings settings) : IRememberEntitiesProvider
{
    public Props CoordinatorStoreProps() =>
        Props.Create(() => new RememberedShardsStore(typeName, settings)).WithDeploy(Deploy.Local);

    public Props ShardStoreProps(string shardId) =>
        Props.Create(() => new RememberedEntitiesStore(typeName, shardId, settings)).WithDeploy(Deploy.Local);
}
