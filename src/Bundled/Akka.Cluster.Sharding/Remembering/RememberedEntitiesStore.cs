using System.Collections.Immutable;
using Akka.Actor;
using Akka.Persistence;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>Remembers the entities of one shard. It is the child of the shard, which asks it before all else.</summary>
internal sealed class RememberedEntitiesStore : RememberingStore
{
    private ImmutableHashSet<string> _entities = [];

    public RememberedEntitiesStore(string typeName, string shardId, ClusterShardingSettings settings)
        : base($"/sharding/{typeName}Shard/{shardId}", settings)
    {
    }

    protected override int BatchesOfOldSnapshots => Tuning.KeepNrOfBatches == 0 ? 0 : Tuning.KeepNrOfBatches + 1;

    protected override bool ReceiveRecover(object message)
    {
        switch (message)
        {
            case EntitiesStarted started:
                _entities = _entities.Union(started.Entities);
                return true;
            case EntitiesStopped stopped:
                _entities = _entities.Except(stopped.Entities);
                return true;
            case SnapshotOffer { Snapshot: RememberedEntitiesState state }:
                _entities = [.. state.Entities];
                return true;
            default:
                return message is RecoveryCompleted;
        }
    }

    protected override bool ReceiveCommand(object message)
    {
        switch (message)
        {
            case GetEntities:
                Sender.Tell(new RememberedEntities(_entities));
                return true;
            case UpdateEntities update:
                Write(update);
                return true;
            default:
                return ReceiveOutcome(message);
        }
    }

    private void Write(UpdateEntities update)
    {
        var events = new List<IRememberedChange>(2);
        if (update.Started.Count > 0)
            events.Add(new EntitiesStarted(update.Started));
        if (update.Stopped.Count > 0)
            events.Add(new EntitiesStopped(update.Stopped));

        var left = events.Count;
        var snapshotIsDue = false;
        PersistAll(events, _ =>
        {
            snapshotIsDue |= IsSnapshotDue;
            if (--left > 0)
                return;
            Sender.Tell(new EntitiesUpdated(update));
            _entities = _entities.Union(update.Started).Except(update.Stopped);
            if (snapshotIsDue)
                SaveSnapshot(new RememberedEntitiesState(_entities));
        });
    }
}
