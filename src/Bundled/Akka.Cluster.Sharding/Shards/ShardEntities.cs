using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// The entities of one shard. The region delivers messages here on its own thread, without a detour through the shard's
/// mailbox; the shard makes and stops the actors on its thread. The lock makes that one sequence: a message is told to the
/// actor before its stop message, or waits for the next incarnation, never in between. A new actor is made only after the
/// end of the one before, so there are never two of one entity.
/// </summary>
internal sealed class ShardEntities(string typeName, string shardId, IActorRef shard, IActorRef deadLetters,
    ClusterShardingSettings settings, ILoggingAdapter log)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entity> _byId = [];
    private readonly HashSet<Entity> _toRemember = [];
    private readonly bool _remembers = settings.RememberEntities;
    private readonly bool _noticesIdleness = settings.ShouldPassivateIdleEntities;
    private int _waiting;
    private bool _writing;
    private bool _closed;

    /// <summary>Whether the store is writing, or is about to be told to.</summary>
    public bool IsWriting
    {
        get
        {
            lock (_gate)
                return _writing;
        }
    }

    /// <summary>All entities, whatever their status.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byId.Count;
        }
    }

    /// <summary>
    /// Gives a message to an entity, which is started if it does not run. False when this shard takes no messages any
    /// more: the caller keeps it.
    /// </summary>
    /// <param name="entityId">The entity.</param>
    /// <param name="message">The message as it came.</param>
    /// <param name="payload">What the entity gets.</param>
    /// <param name="sender">Where an answer goes to.</param>
    public bool TryDeliver(string entityId, object message, object payload, IActorRef sender)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            if (payload is ShardRegion.StartEntity start)
                Start(start, sender);
            else if (_byId.TryGetValue(entityId, out var entity) && entity.Status == EntityStatus.Active)
                Tell(entity, payload, sender);
            else
                Keep(entityId, entity, message, payload, sender);
            return true;
        }
    }

    /// <summary>Notes the entities that the store knows.</summary>
    public void Remember(IEnumerable<string> entityIds)
    {
        lock (_gate)
            foreach (var id in entityIds)
                _byId[id] = new Entity(id) { Status = EntityStatus.Remembered };
    }

    /// <summary>Whether the actor is still to be made.</summary>
    public bool IsStarting(Entity entity)
    {
        lock (_gate)
            return !_closed && entity.Status == EntityStatus.Starting;
    }

    /// <summary>The actor is there: it gets what was waiting for it, and from now on each message at once.</summary>
    public void Started(Entity entity, IActorRef actor)
    {
        lock (_gate)
        {
            entity.Ref = actor;
            entity.Status = EntityStatus.Active;
            Touch(entity);
            if (entity.Waiting is not { } waiting)
                return;
            entity.Waiting = null;
            _waiting -= entity.WaitingCounted;
            entity.WaitingCounted = 0;
            foreach (var envelope in waiting)
                if (envelope.Message is ShardRegion.StartEntity)
                    Acknowledge(entity.Id, envelope.Sender);
                else
                    actor.Tell(envelope.Message, envelope.Sender);
        }
    }

    /// <summary>
    /// Sends an active entity its stop message, as the last one of this incarnation. Nothing happens when it is not one of
    /// this shard, or is passivating already.
    /// </summary>
    public void Passivate(IActorRef actor, object stopMessage)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(Uri.UnescapeDataString(actor.Path.Name), out var entity) && actor.Equals(entity.Ref))
                Passivate(entity, stopMessage);
            else
                log.Debug("{0}: Unknown entity passivating [{1}]. Not sending stopMessage back to entity", typeName, actor);
        }
    }

    /// <summary>Passivates those whose last message came before that moment; gives their number.</summary>
    public int PassivateIdleSince(long moment, object stopMessage)
    {
        lock (_gate)
        {
            var count = 0;
            foreach (var entity in _byId.Values)
            {
                if (entity.Status != EntityStatus.Active || entity.LastMessage >= moment)
                    continue;
                Passivate(entity, stopMessage);
                count++;
            }

            return count;
        }
    }

    /// <summary>The actor of an entity is gone. Gives the status in which the entity is now; null when it is forgotten.</summary>
    public EntityStatus? Terminated(Entity entity)
    {
        lock (_gate)
        {
            var wasPassivating = entity.Status == EntityStatus.Passivating;
            entity.Ref = null;
            if (_remembers)
            {
                entity.Status = EntityStatus.WaitingForRestart;
                if (wasPassivating)
                    Remember(entity, EntityStatus.RememberingStop);
                return entity.Status;
            }

            if (entity.Waiting is null)
            {
                _byId.Remove(entity.Id);
                return null;
            }

            return entity.Status = EntityStatus.Starting;
        }
    }

    /// <summary>The pause after an unexpected end is over; true when the actor has to be made.</summary>
    public bool TryRestart(Entity entity)
    {
        lock (_gate)
        {
            if (entity.Status != EntityStatus.WaitingForRestart)
                return false;
            entity.Status = EntityStatus.Starting;
            return true;
        }
    }

    /// <summary>Entities that were remembered here live in another shard now: the extractor has changed.</summary>
    public void Moved(IEnumerable<string> entityIds)
    {
        lock (_gate)
            foreach (var id in entityIds)
                if (_byId.TryGetValue(id, out var entity) && entity.Status == EntityStatus.Remembered)
                    Remember(entity, EntityStatus.RememberingStop);
    }

    /// <summary>
    /// The store has written these changes. Gives the entities that can be made now, and in <paramref name="next"/> those
    /// whose change is to be written next.
    /// </summary>
    public IReadOnlyList<Entity> Remembered(IReadOnlyList<Entity> written, out IReadOnlyList<Entity> next)
    {
        lock (_gate)
        {
            var starting = new List<Entity>();
            foreach (var entity in written)
            {
                if (entity.Status == EntityStatus.RememberingStart)
                {
                    entity.Status = EntityStatus.Starting;
                    starting.Add(entity);
                }
                else if (entity.Waiting is null)
                {
                    _byId.Remove(entity.Id);
                }
                else
                {
                    entity.Status = EntityStatus.RememberingStart;
                    _toRemember.Add(entity);
                }
            }

            next = [.. _toRemember];
            _toRemember.Clear();
            _writing = next.Count > 0;
            return starting;
        }
    }

    /// <summary>Takes no messages any more; gives the actors that run.</summary>
    public IReadOnlyList<IActorRef> Close()
    {
        lock (_gate)
        {
            _closed = true;
            return Running(entity => entity.Ref!).ToArray();
        }
    }

    /// <summary>Closes for good: what still waits can only become dead letters.</summary>
    public void Abandon(string reason)
    {
        Close();
        // Nobody adds to it any more.
        foreach (var entity in _byId.Values)
        {
            foreach (var envelope in entity.Waiting ?? [])
                deadLetters.Tell(new Dropped(envelope.Message, reason, envelope.Sender, shard), shard);
            entity.Waiting = null;
        }
    }

    /// <summary>The ids of the entities that run.</summary>
    public IImmutableSet<string> RunningIds()
    {
        lock (_gate)
            return Running(entity => entity.Id).ToImmutableHashSet();
    }

    private IEnumerable<T> Running<T>(Func<Entity, T> selector) =>
        _byId.Values.Where(entity => entity.Ref is not null).Select(selector);

    private void Start(ShardRegion.StartEntity start, IActorRef ackTo)
    {
        _byId.TryGetValue(start.EntityId, out var entity);
        if (entity is { Status: EntityStatus.Active })
        {
            Touch(entity);
            Acknowledge(entity.Id, ackTo);
            return;
        }

        entity ??= Add(start.EntityId);
        (entity.Waiting ??= []).Add(new Envelope(start, ackTo));
        Wake(entity);
    }

    // The entity does not run. The message waits in line; where nothing else is under way for the entity it is started.
    private void Keep(string entityId, Entity? entity, object message, object payload, IActorRef sender)
    {
        entity ??= Add(entityId);

        // A message for an actor that is about to be made is as good as delivered, and not held against the buffer.
        var counts = entity.Status is EntityStatus.Passivating or EntityStatus.RememberingStart or EntityStatus.RememberingStop
            || entity.Status == EntityStatus.New && _remembers;
        if (counts && _waiting >= settings.TuningParameters.BufferSize)
        {
            log.Debug("{0}: Buffer is full, dropping message of type [{1}] for entity [{2}]", typeName, message.GetType().Name, entityId);
            deadLetters.Tell(new Dropped(message, $"Buffer for [{entityId}] is full", sender, shard), shard);
        }
        else
        {
            (entity.Waiting ??= []).Add(new Envelope(payload, sender));
            if (counts)
            {
                entity.WaitingCounted++;
                _waiting++;
            }
        }

        Wake(entity);
    }

    private Entity Add(string entityId)
    {
        var entity = new Entity(entityId);
        _byId.Add(entityId, entity);
        return entity;
    }

    // Sets the start of an entity going, unless it is, or must wait for something else to end.
    private void Wake(Entity entity)
    {
        switch (entity.Status)
        {
            case EntityStatus.New when _remembers:
                Remember(entity, EntityStatus.RememberingStart);
                break;
            case EntityStatus.New or EntityStatus.Remembered or EntityStatus.WaitingForRestart:
                entity.Status = EntityStatus.Starting;
                shard.Tell(entity, ActorRefs.NoSender);
                break;
        }
    }

    // The store gets the first change alone and at once, and what gathers meanwhile together when that is written.
    private void Remember(Entity entity, EntityStatus change)
    {
        entity.Status = change;
        if (_writing)
        {
            _toRemember.Add(entity);
            return;
        }

        _writing = true;
        shard.Tell(new WriteChanges([entity]), ActorRefs.NoSender);
    }

    private void Passivate(Entity entity, object stopMessage)
    {
        if (entity.Status != EntityStatus.Active)
        {
            log.Debug("{0}: Passivation already in progress for [{1}]. Not sending stopMessage back to entity", typeName, entity.Id);
            return;
        }

        entity.Status = EntityStatus.Passivating;
        entity.Ref!.Tell(stopMessage, shard);
    }

    private void Tell(Entity entity, object payload, IActorRef sender)
    {
        Touch(entity);
        entity.Ref!.Tell(payload, sender);
    }

    private void Touch(Entity entity)
    {
        if (_noticesIdleness)
            entity.LastMessage = Environment.TickCount64;
    }

    private void Acknowledge(string entityId, IActorRef ackTo) => ackTo?.Tell(new StartEntityAck(entityId, shardId), shard);
}
