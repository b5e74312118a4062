using Akka.Actor;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Cluster.Sharding;

// The shards: where they are, starting them here, and their end.
public sealed partial class ShardRegion
{
    private int HostedShards => _slots.Values.Count(slot => slot.Shard is not null);

    private void OnCoordinatorMessage(ICoordinatorMessage message)
    {
        switch (message)
        {
            case ShardHome home:
                OnShardHome(Slot(home.Shard), home.Ref);
                break;
            case HostShard host:
                OnHostShard(Slot(host.Shard));
                break;
            case BeginHandOff begin:
                OnBeginHandOff(begin.Shard);
                break;
            case HandOff handOff:
                OnHandOff(Slot(handOff.Shard), handOff);
                break;
            case RegisterAck registered:
                OnRegistered(registered.Coordinator);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private void OnHostShard(ShardSlot slot)
    {
        if (_isShuttingDown)
        {
            // The coordinator does not know yet that nothing can be placed here any more.
            _log.Debug("{0}: Ignoring Host Shard request for [{1}] as region is shutting down", _typeName, slot.Id);
            RequestShutdown();
            return;
        }

        _log.Debug("{0}: Host shard [{1}]", _typeName, slot.Id);
        slot.Home = Self;
        StartShard(slot);
        OpenIfReady(slot);
        Sender.Tell(new ShardStarted(slot.Id));
    }

    private void OnShardHome(ShardSlot slot, IActorRef home)
    {
        _log.Debug("{0}: Shard [{1}] located at [{2}]", _typeName, slot.Id, home);
        var isHere = home.Equals(Self);
        if (!isHere && Self.Equals(slot.Home))
            throw new IllegalStateException($"{_typeName}: Unexpected change of shard [{slot.Id}] from self to [{home}]");

        slot.Home = home;
        if (isHere)
        {
            StartShard(slot);
            OpenIfReady(slot);
            return;
        }

        Context.Watch(home);
        DeliverKept(slot);
    }

    // A shard that is still stopping here starts again when it is gone.
    private void StartShard(ShardSlot slot)
    {
        if (slot.IsHandingOff)
            slot.IsWanted = true;
        if (slot.Shard is not null)
            return;
        if (_entityProps is null)
            throw new IllegalStateException("Shard must not be allocated to a proxy only ShardRegion");

        _log.Debug("{0}: Starting shard [{1}] in region", _typeName, slot.Id);
        var props = Shard.Props(_typeName, slot.Id, _entityProps, _settings, _extractor, _handOffStopMessage, _remembering)
            .WithDispatcher(Context.Props.Dispatcher);
        slot.Shard = Context.Watch(Context.ActorOf(props, Uri.EscapeDataString(slot.Id)));
    }

    private void OnShardInitialized(ShardInitialized initialized)
    {
        var slot = Slot(initialized.ShardId);
        if (!Sender.Equals(slot.Shard))
            return; // it has stopped meanwhile
        _log.Debug("{0}: Shard was initialized [{1}]", _typeName, slot.Id);
        slot.Ready = initialized.Entities;
        slot.Open = null; // those of before it was restarted
        OpenIfReady(slot);
    }

    private void OpenIfReady(ShardSlot slot)
    {
        if (slot.Ready is not null && slot.Open is null && !slot.IsHandingOff && Self.Equals(slot.Home))
            DeliverKept(slot);
    }

    private void OnBeginHandOff(string shardId)
    {
        _log.Debug("{0}: BeginHandOff shard [{1}]", _typeName, shardId);
        if (_slots.TryGetValue(shardId, out var slot))
        {
            slot.Home = null;
            slot.Open = null;
        }

        Sender.Tell(new BeginHandOffAck(shardId));
    }

    private void OnHandOff(ShardSlot slot, HandOff handOff)
    {
        _log.Debug("{0}: HandOff shard [{1}]", _typeName, slot.Id);

        // Other regions may have forwarded these after what their senders now have waiting over there: delivered later they
        // would come out of order.
        var dropped = Drop(slot, "Avoiding reordering of buffered messages at shard handoff");
        if (dropped > 0)
            _log.Warning("{0}: Dropping [{1}] buffered messages to shard [{2}] during hand off to avoid re-ordering",
                _typeName, dropped, slot.Id);
        slot.IsWanted = false;

        if (slot.Shard is null)
        {
            Sender.Tell(new ShardStopped(slot.Id));
            return;
        }

        slot.IsHandingOff = true;
        slot.Ready = slot.Open = null;
        slot.Shard.Forward(handOff);
    }

    private void OnTerminated(IActorRef actor)
    {
        if (actor.Equals(_coordinator))
        {
            _coordinator = null;
            StartRegistration();
        }
        else if (_slots.Values.FirstOrDefault(slot => actor.Equals(slot.Shard)) is { } slot)
        {
            OnShardTerminated(slot);
        }
        else
        {
            _log.Debug("{0}: Region [{1}] terminated", _typeName, actor);
            foreach (var there in _slots.Values.Where(there => actor.Equals(there.Home)))
                there.Home = null;
        }
    }

    private void OnShardTerminated(ShardSlot slot)
    {
        slot.Shard = null;
        slot.Ready = slot.Open = null;
        if (slot.IsHandingOff)
        {
            _log.Debug("{0}: Shard [{1}] handoff complete", _typeName, slot.Id);
            slot.IsHandingOff = false;
            if (slot.IsWanted && Self.Equals(slot.Home))
                StartShard(slot);
        }
        else
        {
            // As when it could not read or write what it remembers.
            _log.Debug("{0}: Shard [{1}] terminated while not being handed off", _typeName, slot.Id);
            if (_settings.RememberEntities)
                Context.System.Scheduler.ScheduleTellOnce(_tuning.ShardFailureBackoff, Self, new RestartShard(slot.Id), Self);
        }

        StopIfDone();
    }

    private void OnRestartShard(string shardId)
    {
        var slot = Slot(shardId);
        if (slot.Home is null)
        {
            if (slot.Waiting.Count == 0 && !slot.IsWanted)
                AskForHome(slot);
            slot.IsWanted = true;
        }
        else if (slot.Home.Equals(Self))
        {
            StartShard(slot);
        }
    }

    private sealed record RestartShard(string ShardId) : INoSerializationVerificationNeeded;
}
