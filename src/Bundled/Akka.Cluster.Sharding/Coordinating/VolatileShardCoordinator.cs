using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// A coordinator that keeps its state in memory. Where entities are remembered it has a store write which shards there are,
/// before it tells anybody where a new one is.
/// </summary>
internal sealed class VolatileShardCoordinator : ActorBase, IWithTimers, IWithUnboundedStash
{
    private const string StoreTimer = "remembered-shards";

    private readonly string _typeName;
    private readonly TuningParameters _tuning;
    private readonly ILoggingAdapter _log;
    private readonly ShardCoordinator _coordinator;
    private readonly IActorRef? _store;

    public VolatileShardCoordinator(string typeName, ClusterShardingSettings settings, IShardAllocationStrategy strategy,
        IRememberEntitiesProvider? remembering)
    {
        _typeName = typeName;
        _tuning = settings.TuningParameters;
        _log = Context.GetLogger();
        _coordinator = new ShardCoordinator(typeName, settings, strategy, Context, _log, Update);
        if (remembering is null)
            return;
        _store = Context.ActorOf(remembering.CoordinatorStoreProps(), "RememberEntitiesStore");
        Context.WatchWith(_store, StoreStopped.Instance);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    public static Props Props(string typeName, ClusterShardingSettings settings, IShardAllocationStrategy strategy,
        IRememberEntitiesProvider? remembering) =>
        Actor.Props.Create(() => new VolatileShardCoordinator(typeName, settings, strategy, remembering)).WithDeploy(Deploy.Local);

    protected override void PreStart()
    {
        _coordinator.Start();
        if (_store is not null)
            AskForShards(_store);
    }

    protected override void PostStop() => _coordinator.Stop();

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case RememberedShards remembered:
                Timers.Cancel(StoreTimer);
                var state = _coordinator.State;
                _coordinator.State = state with
                {
                    UnallocatedShards = state.UnallocatedShards.Union(remembered.Shards.Except(state.Shards.Keys)),
                };
                _coordinator.PlaceRemembered();
                return true;
            case StoreTimeout when _store is not null:
                AskForShards(_store);
                return true;
            case ShardAdded:
                return true; // of a second attempt
            case StoreStopped:
                // Its supervisor starts it again, with a store, after a pause.
                _log.Error("{0}: The ShardCoordinator stopping because the remember entities store stopped", _typeName);
                Context.Stop(Self);
                return true;
            default:
                return _coordinator.Receive(message);
        }
    }

    private void AskForShards(IActorRef store)
    {
        store.Tell(GetShards.Instance);
        Timers.StartSingleTimer(StoreTimer, StoreTimeout.Instance, _tuning.WaitingForStateTimeout);
    }

    private void Update(ICoordinatorEvent change, Action then)
    {
        if (_store is not null && change is ShardHomeAllocated allocated)
        {
            BecomeStacked(Remembering(_store, allocated, then));
            Add(_store, allocated.Shard);
            return;
        }

        _coordinator.State = _coordinator.State.Updated(change);
        then();
    }

    private Receive Remembering(IActorRef store, ShardHomeAllocated allocated, Action then) => message =>
    {
        switch (message)
        {
            case ShardAdded added when added.Shard == allocated.Shard:
                Timers.Cancel(StoreTimer);
                UnbecomeStacked();
                _coordinator.State = _coordinator.State.Updated(allocated);
                then();
                Stash.UnstashAll();
                return true;
            case StoreTimeout:
                _log.Error("{0}: The ShardCoordinator was unable to update remembered shard [{1}] within 'updating-state-timeout': {2}, retrying",
                    _typeName, allocated.Shard, _tuning.UpdatingStateTimeout);
                Add(store, allocated.Shard);
                return true;
            case StoreStopped:
                return Receive(message);
            default:
                Stash.Stash();
                return true;
        }
    };

    private void Add(IActorRef store, string shard)
    {
        store.Tell(new AddShard(shard));
        Timers.StartSingleTimer(StoreTimer, StoreTimeout.Instance, _tuning.UpdatingStateTimeout);
    }

    private sealed class StoreStopped : INoSerializationVerificationNeeded
    {
        public static readonly StoreStopped Instance = new();
    }

    private sealed class StoreTimeout : INoSerializationVerificationNeeded
    {
        public static readonly StoreTimeout Instance = new();
    }
}
