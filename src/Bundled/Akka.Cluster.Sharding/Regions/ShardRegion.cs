using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// The entrance to the entities of one type, on every node. It asks the coordinator where a shard is, keeps the messages
/// until it knows, and from then on delivers them: to the entities of its own shards, or to another node's region.
/// </summary>
public sealed partial class ShardRegion : ActorBase
{
    private readonly string _typeName;
    private readonly Func<string, Props>? _entityProps; // null: it only forwards
    private readonly ClusterShardingSettings _settings;
    private readonly TuningParameters _tuning;
    private readonly string _coordinatorPath;
    private readonly EnvelopeAwareExtractor _extractor;
    private readonly object _handOffStopMessage;
    private readonly IRememberEntitiesProvider? _remembering;
    private readonly Cluster _cluster;
    private readonly ILoggingAdapter _log;
    private readonly Dictionary<string, ShardSlot> _slots = [];
    private int _waiting;
    private bool _fullBufferLogged;

    // The type of the latest message that was for an entity: most are of few types, and need not be told from commands,
    // queries and what the coordinator says each time.
    private Type? _entityMessage;

    internal ShardRegion(string typeName, Func<string, Props>? entityProps, ClusterShardingSettings settings, string coordinatorPath,
        IMessageExtractor extractor, object handOffStopMessage, IRememberEntitiesProvider? remembering)
    {
        _typeName = typeName;
        _entityProps = entityProps;
        _settings = settings;
        _tuning = settings.TuningParameters;
        _coordinatorPath = coordinatorPath;
        _extractor = new EnvelopeAwareExtractor(extractor);
        _handOffStopMessage = handOffStopMessage;
        _remembering = remembering;
        _cluster = Cluster.Get(Context.System);
        _log = Context.GetLogger();
        _registrationDelay = FirstRegistrationDelay;
        TakePartInShutdown();
    }

    internal static Props Props(string typeName, Func<string, Props> entityProps, ClusterShardingSettings settings,
        string coordinatorPath, IMessageExtractor extractor, object handOffStopMessage, IRememberEntitiesProvider? remembering) =>
        Actor.Props.CreateBy(new Maker(() =>
            new ShardRegion(typeName, entityProps, settings, coordinatorPath, extractor, handOffStopMessage, remembering)))
            .WithDeploy(Deploy.Local);

    internal static Props ProxyProps(string typeName, ClusterShardingSettings settings, string coordinatorPath,
        IMessageExtractor extractor) =>
        Actor.Props.CreateBy(new Maker(() =>
            new ShardRegion(typeName, null, settings, coordinatorPath, extractor, PoisonPill.Instance, null)))
            .WithDeploy(Deploy.Local);

    /// <inheritdoc/>
    protected override void PreStart()
    {
        _cluster.Subscribe(Self, typeof(ClusterEvent.IMemberEvent));
        _retries = Context.System.Scheduler.ScheduleTellRepeatedlyCancelable(_tuning.RetryInterval, _tuning.RetryInterval, Self,
            Retry.Instance, Self);
        StartRegistration();
        if (_settings.ShouldPassivateIdleEntities)
            _log.Info("{0}: Idle entities will be passivated after [{1}]", _typeName, _settings.PassivateIdleEntityAfter);
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _log.Debug("{0}: Region stopped", _typeName);
        _retries?.Cancel();
        _registrations?.Cancel();
        _coordinator?.Tell(new RegionStopped(Self));
        _cluster.Unsubscribe(Self);
        foreach (var slot in _slots.Values)
            Drop(slot, "Region stopped");
        _gone.TrySetResult(Done.Instance);
    }

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        if (message.GetType() == _entityMessage)
            return ReceiveForEntity(message);
        switch (message)
        {
            case Terminated terminated:
                OnTerminated(terminated.ActorRef);
                return true;
            case ShardInitialized initialized:
                OnShardInitialized(initialized);
                return true;
            case ClusterEvent.IClusterDomainEvent change:
                OnClusterEvent(change);
                return true;
            case ClusterEvent.CurrentClusterState state:
                OnClusterState(state);
                return true;
            case ICoordinatorMessage said:
                OnCoordinatorMessage(said);
                return true;
            case IShardRegionCommand command:
                OnCommand(command);
                return true;
            case IShardRegionQuery query:
                OnQuery(query);
                return true;
            case RestartShard restart:
                OnRestartShard(restart.ShardId);
                return true;
            case StartEntity start:
                Deliver(start.EntityId, start, Sender);
                return true;
            default:
                _entityMessage = message.GetType();
                return ReceiveForEntity(message);
        }
    }

    private bool ReceiveForEntity(object message)
    {
        if (_extractor.EntityId(message) is not { } entityId)
        {
            _log.Warning("{0}: Message does not have an extractor defined in shard so it was ignored: {1}", _typeName, message);
            return false;
        }

        Deliver(entityId, message, Sender);
        return true;
    }

    private void Deliver(string entityId, object message, IActorRef sender)
    {
        var shardId = _extractor.ShardId(entityId, message);
        if (shardId is not null && _slots.TryGetValue(shardId, out var slot) && slot.Open is { } entities)
        {
            if (!TryDeliver(slot, entities, entityId, message, sender))
                Keep(slot, entityId, message, sender);
        }
        else
        {
            DeliverElsewhere(shardId, entityId, message, sender);
        }
    }

    // False when the shard takes nothing any more; the region hears of its end, or of its new beginning, shortly.
    private bool TryDeliver(ShardSlot slot, ShardEntities entities, string entityId, object message, IActorRef sender)
    {
        object payload;
        try
        {
            payload = message is StartEntity ? message : _extractor.EntityMessage(message);
        }
        catch (Exception)
        {
            // An extractor that fails fails its shard, not the whole region: it is asked again there.
            slot.Shard!.Tell(message, sender);
            return true;
        }

        if (entityId.Length == 0)
        {
            _log.Warning("{0}: Id must not be empty, dropping message [{1}]", _typeName, message.GetType().Name);
            Context.System.DeadLetters.Tell(new Dropped(message, "No recipient entity id", sender, Self));
            return true;
        }

        if (entities.TryDeliver(entityId, message, payload, sender))
            return true;
        slot.Ready = slot.Open = null;
        return false;
    }

    private void DeliverElsewhere(string? shardId, string entityId, object message, IActorRef sender)
    {
        if (string.IsNullOrEmpty(shardId))
        {
            _log.Warning("{0}: Shard must not be empty, dropping message [{1}]", _typeName, message.GetType().Name);
            Context.System.DeadLetters.Tell(message, sender);
            return;
        }

        var slot = Slot(shardId);
        if (slot.Home is null)
        {
            if (slot.Waiting.Count == 0 && !slot.IsWanted)
                AskForHome(slot);
            Keep(slot, entityId, message, sender);
        }
        else if (!slot.Home.Equals(Self))
        {
            slot.Home.Tell(message, sender);
        }
        else
        {
            StartShard(slot);
            Keep(slot, entityId, message, sender);
        }
    }

    private ShardSlot Slot(string shardId)
    {
        if (!_slots.TryGetValue(shardId, out var slot))
            _slots.Add(shardId, slot = new ShardSlot(shardId));
        return slot;
    }

    private void Keep(ShardSlot slot, string entityId, object message, IActorRef sender)
    {
        if (_waiting >= _tuning.BufferSize)
        {
            if (!_fullBufferLogged)
                _log.Warning("{0}: Buffer is full, dropping message for shard [{1}]", _typeName, slot.Id);
            _fullBufferLogged = true;
            Context.System.DeadLetters.Tell(message, sender);
            return;
        }

        slot.Waiting.Add(new Undelivered(entityId, message, sender));
        _waiting++;
        LogUseOfBuffer();
    }

    // A line for each tenth of the buffer that fills.
    private void LogUseOfBuffer()
    {
        const string line = "{0}: ShardRegion is using [{1} %] of its buffer capacity.";
        var tenth = _tuning.BufferSize / 10;
        if (tenth == 0 || _waiting % tenth != 0)
            return;
        var percent = 100 * _waiting / _tuning.BufferSize;
        if (_waiting > _tuning.BufferSize / 2)
            _log.Warning(line + " The coordinator might not be available. You might want to check cluster membership status.", _typeName, percent);
        else
            _log.Info(line, _typeName, percent);
    }

    // What was kept goes where the shard is now, in order; what the shard does not take after all stays.
    private void DeliverKept(ShardSlot slot)
    {
        slot.IsWanted = false;
        _fullBufferLogged = false;
        _retryCount = 0;
        var kept = slot.Waiting.ToArray();
        if (kept.Length > 0)
            _log.Debug("{0}: Deliver [{1}] buffered messages for shard [{2}]", _typeName, kept.Length, slot.Id);
        var delivered = 0;
        var entities = Self.Equals(slot.Home) ? slot.Ready : null;
        foreach (var (entityId, message, sender) in kept)
        {
            if (entities is null)
                slot.Home!.Tell(message, sender);
            else if (!TryDeliver(slot, entities, entityId, message, sender))
                break;
            delivered++;
        }

        slot.Waiting.RemoveRange(0, delivered);
        _waiting -= delivered;
        if (slot.Waiting.Count == 0)
            slot.Open = slot.Ready;
    }

    private int Drop(ShardSlot slot, string reason)
    {
        var count = slot.Waiting.Count;
        foreach (var (_, message, sender) in slot.Waiting)
            Context.System.DeadLetters.Tell(new Dropped(message, reason, sender, Self));
        slot.Waiting.Clear();
        _waiting -= count;
        return count;
    }

    private sealed class Maker(Func<ShardRegion> make) : IIndirectActorProducer
    {
        public Type ActorType => typeof(ShardRegion);

        public ActorBase Produce() => make();

        public void Release(ActorBase actor)
        {
        }
    }
}
