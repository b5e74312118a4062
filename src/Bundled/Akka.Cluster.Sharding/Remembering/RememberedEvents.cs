using System.Collections.Immutable;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>Marks the events of a shard's store.</summary>
internal interface IRememberedChange : IClusterShardingSerializable;

/// <summary>Entities were started: from now on they start with their shard.</summary>
internal sealed record EntitiesStarted(IImmutableSet<string> Entities) : IRememberedChange;

/// <summary>Entities were passivated, or moved to another shard.</summary>
internal sealed record EntitiesStopped(IImmutableSet<string> Entities) : IRememberedChange;

/// <summary>Snapshot of a shard's store.</summary>
internal sealed record RememberedEntitiesState(IImmutableSet<string> Entities) : IClusterShardingSerializable;

/// <summary>
/// The first event of the coordinator's store: what follows under this persistence id are names of shards, no longer the
/// coordinator's own events.
/// </summary>
internal sealed class MigrationMarker : IClusterShardingSerializable
{
    public static readonly MigrationMarker Instance = new();

    private MigrationMarker()
    {
    }
}

/// <summary>Snapshot of the coordinator's store.</summary>
internal sealed record RememberedShardsState(IImmutableSet<string> Shards, bool WrittenMigrationMarker) : IClusterShardingSerializable;
