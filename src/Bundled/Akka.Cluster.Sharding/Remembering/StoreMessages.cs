using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>Asks a shard's store for the entities to start.</summary>
internal sealed class GetEntities : INoSerializationVerificationNeeded
{
    public static readonly GetEntities Instance = new();

    private GetEntities()
    {
    }
}

/// <summary>The entities that a shard has to start.</summary>
internal sealed record RememberedEntities(IImmutableSet<string> Entities) : INoSerializationVerificationNeeded;

/// <summary>Tells a shard's store which entities were started and which stopped for good.</summary>
internal sealed record UpdateEntities(IImmutableSet<string> Started, IImmutableSet<string> Stopped) : INoSerializationVerificationNeeded;

/// <summary>All of the update is written.</summary>
internal sealed record EntitiesUpdated(UpdateEntities Update) : INoSerializationVerificationNeeded;

/// <summary>Asks the coordinator's store for the shards to start.</summary>
internal sealed class GetShards : INoSerializationVerificationNeeded
{
    public static readonly GetShards Instance = new();

    private GetShards()
    {
    }
}

/// <summary>The shards that may have remembered entities.</summary>
internal sealed record RememberedShards(IImmutableSet<string> Shards) : INoSerializationVerificationNeeded;

/// <summary>Tells the coordinator's store that a shard got its home.</summary>
internal sealed record AddShard(string Shard) : INoSerializationVerificationNeeded;

/// <summary>The shard is written.</summary>
internal sealed record ShardAdded(string Shard) : INoSerializationVerificationNeeded;
