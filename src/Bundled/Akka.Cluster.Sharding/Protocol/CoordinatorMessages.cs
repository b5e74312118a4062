using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>Marks what the coordinator is told.</summary>
internal interface ICoordinatorCommand : IClusterShardingSerializable;

/// <summary>Marks what the coordinator tells a region.</summary>
internal interface ICoordinatorMessage : IClusterShardingSerializable;

/// <summary>A region is there and can host shards.</summary>
internal sealed record Register(IActorRef ShardRegion) : ICoordinatorCommand, IDeadLetterSuppression;

/// <summary>A region is there that only forwards.</summary>
internal sealed record RegisterProxy(IActorRef ShardRegionProxy) : ICoordinatorCommand, IDeadLetterSuppression;

/// <summary>The coordinator knows the region.</summary>
internal sealed record RegisterAck(IActorRef Coordinator) : ICoordinatorMessage;

/// <summary>A region has messages for a shard and wants to know where it is.</summary>
internal sealed record GetShardHome(string Shard) : ICoordinatorCommand, IDeadLetterSuppression;

/// <summary>The shard is in that region.</summary>
internal sealed record ShardHome(string Shard, IActorRef Ref) : ICoordinatorMessage;

/// <summary>The region is to host the shard.</summary>
internal sealed record HostShard(string Shard) : ICoordinatorMessage;

/// <summary>The region hosts the shard.</summary>
internal sealed record ShardStarted(string Shard) : ICoordinatorMessage;

/// <summary>The shard is going to move: keep its messages from now on. Told to all regions.</summary>
internal sealed record BeginHandOff(string Shard) : ICoordinatorMessage;

/// <summary>The region keeps the messages of the shard.</summary>
internal sealed record BeginHandOffAck(string Shard) : ICoordinatorCommand;

/// <summary>All regions keep the messages of the shard: its own one is to stop it.</summary>
internal sealed record HandOff(string Shard) : ICoordinatorMessage;

/// <summary>The shard and all its entities are gone.</summary>
internal sealed record ShardStopped(string Shard) : ICoordinatorCommand;

/// <summary>The region wants its shards moved before it stops.</summary>
internal sealed record GracefulShutdownRequest(IActorRef ShardRegion) : ICoordinatorCommand, IDeadLetterSuppression;

/// <summary>The region has stopped.</summary>
internal sealed record RegionStopped(IActorRef ShardRegion) : ICoordinatorCommand;

/// <summary>Tells a coordinator to stop; sent when it moves to another node.</summary>
internal sealed class Terminate : IDeadLetterSuppression
{
    public static readonly Terminate Instance = new();

    private Terminate()
    {
    }
}
