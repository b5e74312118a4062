using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>Marks what a shard is asked.</summary>
internal interface IShardQuery : IClusterShardingSerializable;

/// <summary>Asks a shard for its running entities.</summary>
internal sealed class GetCurrentShardState : IShardQuery
{
    public static readonly GetCurrentShardState Instance = new();

    private GetCurrentShardState()
    {
    }
}

/// <summary>The running entities of a shard.</summary>
internal sealed record CurrentShardState(string ShardId, IImmutableSet<string> EntityIds) : IClusterShardingSerializable;

/// <summary>Asks a shard for the number of its entities.</summary>
internal sealed class GetShardStats : IShardQuery
{
    public static readonly GetShardStats Instance = new();

    private GetShardStats()
    {
    }
}

/// <summary>The number of entities of a shard, those included that are about to start or stop.</summary>
internal sealed record ShardStats(string ShardId, int EntityCount) : IClusterShardingSerializable;

/// <summary>
/// An entity that was to be started has been. Where remembered entities live now is known by the shard in it.
/// </summary>
internal sealed record StartEntityAck(string EntityId, string ShardId) : IClusterShardingSerializable, IDeadLetterSuppression
{
    public override string ToString() => $"StartEntityAck(entityId:{EntityId}, shardId:{ShardId})";
}

/// <summary>A shard is ready to take messages, by these entities of it.</summary>
internal sealed record ShardInitialized(string ShardId, ShardEntities Entities) : INoSerializationVerificationNeeded;
