using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>Marks what changes the state of the coordinator.</summary>
internal interface ICoordinatorEvent : IClusterShardingSerializable;

internal sealed record ShardRegionRegistered(IActorRef Region) : ICoordinatorEvent;

internal sealed record ShardRegionProxyRegistered(IActorRef RegionProxy) : ICoordinatorEvent;

internal sealed record ShardRegionTerminated(IActorRef Region) : ICoordinatorEvent;

internal sealed record ShardRegionProxyTerminated(IActorRef RegionProxy) : ICoordinatorEvent;

internal sealed record ShardHomeAllocated(string Shard, IActorRef Region) : ICoordinatorEvent;

internal sealed record ShardHomeDeallocated(string Shard) : ICoordinatorEvent;
