using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;
using Akka.Persistence;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>
/// Remembers which shards have had entities, so that they start before anybody sends them a message. Its persistence id is
/// that of a coordinator that writes its own events (<see cref="PersistentShardCoordinator"/>); after such events it goes
/// on from where they ended.
/// </summary>
internal sealed class RememberedShardsStore : RememberingStore
{
    private readonly HashSet<string> _shards = [];
    private bool _markerWritten;

    public RememberedShardsStore(string typeName, ClusterShardingSettings settings)
        : base(PersistenceIdOf(typeName), settings)
    {
    }

    protected override int BatchesOfOldSnapshots => Tuning.KeepNrOfBatches;

    public static string PersistenceIdOf(string typeName) => $"/system/sharding/{typeName}Coordinator/singleton/coordinator";

    protected override bool ReceiveRecover(object message)
    {
        switch (message)
        {
            case string shard:
                _shards.Add(shard);
                return true;
            case MigrationMarker:
                _markerWritten = true;
                return true;
            case SnapshotOffer { Snapshot: RememberedShardsState state }:
                _shards.UnionWith(state.Shards);
                _markerWritten = state.WrittenMigrationMarker;
                return true;
            case SnapshotOffer { Snapshot: CoordinatorState state }:
                _shards.UnionWith(state.AllShards);
                return true;
            case ShardHomeAllocated allocated:
                _shards.Add(allocated.Shard);
                return true;
            case ICoordinatorEvent:
                return true;
            case RecoveryCompleted:
                if (!_markerWritten)
                    Persist(MigrationMarker.Instance, _ => _markerWritten = true);
                return true;
            default:
                Log.Error("Unexpected message type [{0}] under [{1}]: not a remembered shard.", message.GetType(), PersistenceId);
                return false;
        }
    }

    protected override bool ReceiveCommand(object message)
    {
        switch (message)
        {
            case GetShards:
                Sender.Tell(new RememberedShards(_shards.ToImmutableHashSet()));
                return true;
            case AddShard add:
                PersistAsync(add.Shard, shard =>
                {
                    _shards.Add(shard);
                    Sender.Tell(new ShardAdded(shard));
                    if (IsSnapshotDue)
                        SaveSnapshot(new RememberedShardsState(_shards.ToImmutableHashSet(), _markerWritten));
                });
                return true;
            default:
                return ReceiveOutcome(message);
        }
    }
}
