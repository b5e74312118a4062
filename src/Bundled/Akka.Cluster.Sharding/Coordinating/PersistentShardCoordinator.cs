using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Event;
using Akka.Pattern;
using Akka.Persistence;

namespace Akka.Cluster.Sharding;

/// <summary>A coordinator that writes each change of its state to a journal.</summary>
internal sealed class PersistentShardCoordinator : PersistentActor
{
    private static readonly TimeSpan PauseForEnds = TimeSpan.FromMilliseconds(500);

    private readonly string _typeName;
    private readonly ClusterShardingSettings _settings;
    private readonly ShardCoordinator _coordinator;

    public PersistentShardCoordinator(string typeName, ClusterShardingSettings settings, IShardAllocationStrategy strategy)
    {
        _typeName = typeName;
        _settings = settings;
        _coordinator = new ShardCoordinator(typeName, settings, strategy, Context, Context.GetLogger(), Update);
        PersistenceId = RememberedShardsStore.PersistenceIdOf(typeName);
        JournalPluginId = settings.JournalPluginId;
        SnapshotPluginId = settings.SnapshotPluginId;
    }

    public override string PersistenceId { get; }

    private CoordinatorState State
    {
        get => _coordinator.State;
        set => _coordinator.State = value;
    }

    public static Props Props(string typeName, ClusterShardingSettings settings, IShardAllocationStrategy strategy) =>
        Actor.Props.Create(() => new PersistentShardCoordinator(typeName, settings, strategy)).WithDeploy(Deploy.Local);

    protected override void PreStart()
    {
        _coordinator.Start();
        base.PreStart();
    }

    protected override void PostStop()
    {
        base.PostStop();
        _coordinator.Stop();
    }

    protected override bool ReceiveRecover(object message)
    {
        switch (message)
        {
            case MigrationMarker or SnapshotOffer { Snapshot: RememberedShardsState }:
                throw new IllegalStateException("state-store is set to persistence but a migration has taken place to " +
                                                "remember-entities-store=eventsourced. You can not downgrade.");
            case ICoordinatorEvent change:
                Recover(change);
                return true;
            case SnapshotOffer { Snapshot: CoordinatorState state }:
                State = state.Remembering(_settings.RememberEntities);
                return true;
            case RecoveryCompleted:
                OnRecovered();
                return true;
            default:
                return false;
        }
    }

    protected override bool ReceiveCommand(object message)
    {
        switch (message)
        {
            case Terminate:
                Context.Stop(Self);
                return true;
            case StateComplete:
                _coordinator.Resume();
                Log.Debug("{0}: Coordinator initialization completed", _typeName);
                Context.Become(Active);
                return true;
            case Register or RegisterProxy:
                return true; // regions try again
            default:
                return _coordinator.ReceiveEnd(message) || ReceiveOutcome(message);
        }
    }

    private bool Active(object message) => _coordinator.Receive(message) || ReceiveOutcome(message);

    private void Recover(ICoordinatorEvent change)
    {
        // A system that ended in the middle may have written the end of what it had not written the beginning of, or the
        // same home twice.
        var isKnown = change switch
        {
            ShardRegionTerminated terminated => !State.Regions.ContainsKey(terminated.Region),
            ShardRegionProxyTerminated terminated => !State.RegionProxies.Contains(terminated.RegionProxy),
            ShardHomeAllocated allocated => State.Shards.TryGetValue(allocated.Shard, out var region) && region.Equals(allocated.Region),
            _ => false,
        };
        if (!isKnown)
            State = State.Updated(change);
    }

    private void OnRecovered()
    {
        State = State.Remembering(_settings.RememberEntities);
        if (State.Regions.IsEmpty && State.RegionProxies.IsEmpty)
        {
            Self.Tell(StateComplete.Instance);
            return;
        }

        // The ends of regions that are known at once come before the first answer.
        _coordinator.WatchRegions();
        Context.System.Scheduler.ScheduleTellOnce(PauseForEnds, Self, StateComplete.Instance, ActorRefs.NoSender);
    }

    private void Update(ICoordinatorEvent change, Action then)
    {
        if (LastSequenceNr != 0 && LastSequenceNr % _settings.TuningParameters.SnapshotAfter == 0)
            SaveSnapshot(State);
        Persist(change, written =>
        {
            State = State.Updated(written);
            then();
        });
    }

    private bool ReceiveOutcome(object message)
    {
        switch (message)
        {
            case SaveSnapshotSuccess saved:
                var upTo = saved.Metadata.SequenceNr - (long)_settings.TuningParameters.KeepNrOfBatches * _settings.TuningParameters.SnapshotAfter;
                if (upTo > 0)
                    DeleteMessages(upTo);
                return true;
            case DeleteMessagesSuccess deleted:
                DeleteSnapshots(new SnapshotSelectionCriteria(deleted.ToSequenceNr - 1));
                return true;
            case SaveSnapshotFailure failure:
                Log.Warning(failure.Cause, "{0}: Persistent snapshot failure: {1}", _typeName, failure.Cause.Message);
                return true;
            case DeleteMessagesFailure failure:
                Log.Warning(failure.Cause, "{0}: Persistent messages to [{1}] deletion failure: {2}", _typeName, failure.ToSequenceNr,
                    failure.Cause.Message);
                return true;
            case DeleteSnapshotsFailure failure:
                Log.Warning(failure.Cause, "{0}: Persistent snapshots to [{1}] deletion failure: {2}", _typeName,
                    failure.Criteria.MaxSequenceNr, failure.Cause.Message);
                return true;
            default:
                return message is DeleteSnapshotsSuccess;
        }
    }

    private sealed class StateComplete : INoSerializationVerificationNeeded
    {
        public static readonly StateComplete Instance = new();
    }
}
