using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// The parent of the entities of one shard. It makes their actors, notices their end, and has their starts and stops
/// remembered; their messages come past it, from the region to <see cref="ShardEntities"/>.
/// </summary>
internal sealed class Shard : ActorBase, IWithTimers, IWithUnboundedStash
{
    private const string StoreTimer = "remember-entities";
    private const string IdleTimer = "passivate-idle";

    private static readonly TimeSpan HandOffMargin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestHandOff = TimeSpan.FromSeconds(1);

    private readonly string _typeName;
    private readonly string _shardId;
    private readonly Func<string, Props> _entityProps;
    private readonly ClusterShardingSettings _settings;
    private readonly EnvelopeAwareExtractor _extractor;
    private readonly object _handOffStopMessage;
    private readonly ILoggingAdapter _log;
    private readonly ShardEntities _entities;
    private readonly IActorRef? _store;
    private IReadOnlyList<Entity> _changes = [];
    private UpdateEntities? _update;
    private IActorRef? _handOffTo;

    public Shard(string typeName, string shardId, Func<string, Props> entityProps, ClusterShardingSettings settings,
        EnvelopeAwareExtractor extractor, object handOffStopMessage, IRememberEntitiesProvider? remembering)
    {
        _typeName = typeName;
        _shardId = shardId;
        _entityProps = entityProps;
        _settings = settings;
        _extractor = extractor;
        _handOffStopMessage = handOffStopMessage;
        _log = Context.GetLogger();
        _entities = new ShardEntities(typeName, shardId, Self, Context.System.DeadLetters, settings, _log);
        if (remembering is not null)
        {
            _store = Context.ActorOf(remembering.ShardStoreProps(shardId), "RememberEntitiesStore");
            Context.WatchWith(_store, StoreStopped.Instance);
        }
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public IStash Stash { get; set; } = null!;

    public static Props Props(string typeName, string shardId, Func<string, Props> entityProps, ClusterShardingSettings settings,
        EnvelopeAwareExtractor extractor, object handOffStopMessage, IRememberEntitiesProvider? remembering) =>
        Actor.Props.Create(() => new Shard(typeName, shardId, entityProps, settings, extractor, handOffStopMessage, remembering))
            .WithDeploy(Deploy.Local);

    protected override void PreStart()
    {
        if (_settings.ShouldPassivateIdleEntities)
        {
            var interval = _settings.PassivateIdleEntityAfter / 2;
            Timers.StartPeriodicTimer(IdleTimer, IdleTick.Instance, interval, interval);
        }

        if (_store is null)
        {
            BecomeReady();
            return;
        }

        _store.Tell(GetEntities.Instance);
        Timers.StartSingleTimer(StoreTimer, StoreTimeout.Instance, _settings.TuningParameters.WaitingForStateTimeout);
        Become(Loading);
    }

    protected override void PostStop()
    {
        _entities.Abandon($"Shard [{_shardId}] stopped");
        _log.Debug("{0}: Shard [{1}] shutting down", _typeName, _shardId);
    }

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Entity entity:
                Make(entity);
                return true;
            case EntityTerminated terminated:
                AfterEnd(terminated.Entity);
                return true;
            case Passivate passivate:
                _entities.Passivate(Sender, passivate.StopMessage);
                return true;
            case IdleTick:
                PassivateIdle();
                return true;
            case WriteChanges changes:
                Write(changes.Entities);
                return true;
            case EntitiesUpdated updated:
                AfterWrite(updated.Update);
                return true;
            case RestartEntity restart:
                if (_entities.TryRestart(restart.Entity))
                    Make(restart.Entity);
                return true;
            case EntitiesMoved moved:
                _log.Info("{0}: Clearing [{1}] remembered entities started elsewhere because of changed shard id messageExtractor",
                    _typeName, moved.EntityIds.Count);
                _entities.Moved(moved.EntityIds);
                return true;
            case HandOff handOff:
                HandOver(handOff);
                return true;
            case IShardQuery query:
                Answer(query);
                return true;
            case StoreTimeout:
                throw new InvalidOperationException(
                    $"Async write timed out after {_settings.TuningParameters.UpdatingStateTimeout}");
            case StoreStopped:
                throw new InvalidOperationException($"Remember entities store [{_store}] crashed");
            case ICoordinatorMessage:
                return false;
            default:
                Deliver(message);
                return true;
        }
    }

    private bool Loading(object message)
    {
        switch (message)
        {
            case RememberedEntities remembered:
                Timers.Cancel(StoreTimer);
                _entities.Remember(remembered.Entities);
                BecomeReady();
                if (remembered.Entities.Count > 0)
                    Context.ActorOf(RememberEntityStarter.Props(Context.Parent, Self, _shardId, remembered.Entities, _settings),
                        "RememberEntitiesStarter");
                return true;
            case StoreTimeout or StoreStopped:
                // The region notices, and starts the shard again after a pause.
                _log.Error("{0}: Failed to load initial entity ids from remember entities store within [{1}], stopping shard for backoff and restart",
                    _typeName, _settings.TuningParameters.WaitingForStateTimeout);
                Context.Stop(Self);
                return true;
            default:
                Stash.Stash();
                return true;
        }
    }

    // While the entities stop there is nothing else to do; the stopper answers when the last one is gone.
    private bool HandingOver(object message)
    {
        switch (message)
        {
            case Terminated:
                Context.Stop(Self);
                return true;
            case Entity or EntityTerminated or IdleTick or RestartEntity:
                return true;
            default:
                return false;
        }
    }

    private void BecomeReady()
    {
        Become(Receive);
        Stash.UnstashAll();
        Context.Parent.Tell(new ShardInitialized(_shardId, _entities));
    }

    private void Make(Entity entity)
    {
        if (!_entities.IsStarting(entity))
            return;
        var actor = Context.ActorOf(_entityProps(entity.Id), Uri.EscapeDataString(entity.Id));
        Context.WatchWith(actor, new EntityTerminated(entity));
        if (_log.IsDebugEnabled)
            _log.Debug("{0}: Started entity [{1}] with entity id [{2}] in shard [{3}]", _typeName, actor, entity.Id, _shardId);
        _entities.Started(entity, actor);
    }

    private void AfterEnd(Entity entity)
    {
        switch (_entities.Terminated(entity))
        {
            case EntityStatus.Starting:
                _log.Debug("{0}: Entity [{1}] stopped, but will be started again due to buffered messages", _typeName, entity.Id);
                Make(entity);
                break;
            case EntityStatus.WaitingForRestart:
                _log.Debug("{0}: Entity [{1}] stopped without passivating, will restart after backoff", _typeName, entity.Id);
                Timers.StartSingleTimer(entity, new RestartEntity(entity), _settings.TuningParameters.EntityRestartBackoff);
                break;
            default:
                _log.Debug("{0}: Entity [{1}] terminated", _typeName, entity.Id);
                break;
        }
    }

    private void PassivateIdle()
    {
        var moment = Environment.TickCount64 - (long)_settings.PassivateIdleEntityAfter.TotalMilliseconds;
        var count = _entities.PassivateIdleSince(moment, _handOffStopMessage);
        if (count > 0)
            _log.Debug("{0}: Passivating [{1}] idle entities", _typeName, count);
    }

    private void Write(IReadOnlyList<Entity> changes)
    {
        _changes = changes;
        var starts = changes.Where(entity => entity.Status == EntityStatus.RememberingStart).Select(entity => entity.Id);
        var stops = changes.Where(entity => entity.Status == EntityStatus.RememberingStop).Select(entity => entity.Id);
        _update = new UpdateEntities(starts.ToImmutableHashSet(), stops.ToImmutableHashSet());
        _store!.Tell(_update);
        Timers.StartSingleTimer(StoreTimer, StoreTimeout.Instance, _settings.TuningParameters.UpdatingStateTimeout);
    }

    private void AfterWrite(UpdateEntities update)
    {
        if (!ReferenceEquals(update, _update))
            return;
        Timers.Cancel(StoreTimer);
        _update = null;
        var starting = _entities.Remembered(_changes, out var next);
        foreach (var entity in starting)
            Make(entity);
        if (next.Count > 0)
            Write(next);
        else if (_handOffTo is not null)
            HandOver(_handOffTo);
    }

    private void HandOver(HandOff handOff)
    {
        if (handOff.Shard != _shardId)
        {
            _log.Warning("{0}: Shard [{1}] can not hand off for another Shard [{2}]", _typeName, _shardId, handOff.Shard);
            return;
        }

        // What the store is writing must be known to the next home of the shard.
        _handOffTo = Sender;
        if (!_entities.IsWriting)
            HandOver(Sender);
    }

    private void HandOver(IActorRef replyTo)
    {
        var actors = _entities.Close();
        if (actors.Count == 0)
        {
            replyTo.Tell(new ShardStopped(_shardId));
            Context.Stop(Self);
            return;
        }

        _log.Debug("{0}: Starting HandOffStopper for shard [{1}] to terminate [{2}] entities.", _typeName, _shardId, actors.Count);
        foreach (var actor in actors)
            Context.Unwatch(actor);
        var limit = _settings.TuningParameters.HandOffTimeout - HandOffMargin;
        var stopper = HandOffStopper.Props(_typeName, _shardId, replyTo, actors, _handOffStopMessage,
            limit > ShortestHandOff ? limit : ShortestHandOff);
        Context.Watch(Context.ActorOf(stopper, "HandOffStopper"));
        Become(HandingOver);
    }

    private void Answer(IShardQuery query)
    {
        if (query is GetCurrentShardState)
            Sender.Tell(new CurrentShardState(_shardId, _entities.RunningIds()));
        else
            Sender.Tell(new ShardStats(_shardId, _entities.Count));
    }

    // Told to the shard itself, by an entity that knows its parent, or by the region for the extractor to fail here.
    private void Deliver(object message)
    {
        var entityId = message is ShardRegion.StartEntity start ? start.EntityId : _extractor.EntityId(message);
        if (string.IsNullOrEmpty(entityId))
        {
            _log.Warning("{0}: Id must not be empty, dropping message [{1}]", _typeName, message.GetType().Name);
            Context.System.DeadLetters.Tell(new Dropped(message, "No recipient entity id", Sender, Self));
            return;
        }

        _entities.TryDeliver(entityId, message, message is ShardRegion.StartEntity ? message : _extractor.EntityMessage(message), Sender);
    }

    private sealed class StoreStopped : INoSerializationVerificationNeeded
    {
        public static readonly StoreStopped Instance = new();
    }

    private sealed class StoreTimeout : INoSerializationVerificationNeeded
    {
        public static readonly StoreTimeout Instance = new();
    }

    private sealed class IdleTick : INoSerializationVerificationNeeded
    {
        public static readonly IdleTick Instance = new();
    }
}
