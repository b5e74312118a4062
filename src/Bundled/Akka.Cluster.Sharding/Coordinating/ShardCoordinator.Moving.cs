using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

// Moving shards: because the strategy wants it, or because a region is going to stop.
internal sealed partial class ShardCoordinator
{
    // Each shard that is moving, with those who asked for its home meanwhile.
    private readonly Dictionary<string, HashSet<IActorRef>> _moving = [];
    private readonly HashSet<IActorRef> _workers = [];

    private bool ReceiveMove(object message)
    {
        switch (message)
        {
            case RebalanceTick:
                Rebalance();
                return true;
            case ToMove toMove:
                Move(toMove.Shards);
                return true;
            case MoveDone done:
                _workers.Remove(_context.Sender);
                OnMoved(done.Shard, done.Ok);
                return true;
            default:
                return false;
        }
    }

    private void Rebalance()
    {
        // Shards that are just being placed would be moved for nothing.
        if (State.Regions.IsEmpty || _unconfirmed.Count > 0)
            return;
        var decision = _strategy.Rebalance(State.Regions, _moving.Keys.ToImmutableHashSet());
        if (decision.IsCompletedSuccessfully)
            Move(decision.Result);
        else
            decision.PipeTo(_self, ActorRefs.NoSender, shards => new ToMove(shards), _ => new ToMove(ImmutableHashSet<string>.Empty));
    }

    private void Move(IImmutableSet<string> shards)
    {
        if (shards.Count > 0)
            _log.Info("{0}: Starting rebalance for shards [{1}]. Current shards rebalancing: [{2}]", _typeName,
                string.Join(", ", shards), string.Join(", ", _moving.Keys));
        foreach (var shard in shards)
            if (State.Shards.TryGetValue(shard, out var region))
                Move(shard, region);
    }

    private void OnShutdownRequest(IActorRef region)
    {
        if (!State.Regions.TryGetValue(region, out var shards) || !_shuttingDown.Add(region))
            return;
        if (shards.Count > 0)
            _log.Info("{0}: Starting shutting down shards [{1}] due to region shutting down.", _typeName, string.Join(", ", shards));
        foreach (var shard in shards)
            Move(shard, region);
    }

    private void Move(string shard, IActorRef from)
    {
        if (!_moving.TryAdd(shard, []))
            return;
        _log.Debug("{0}: Rebalance shard [{1}] from [{2}]", _typeName, shard, from);
        var props = RebalanceWorker.Props(shard, from, _settings.TuningParameters.HandOffTimeout,
            [.. State.Regions.Keys, .. State.RegionProxies]);
        _workers.Add(_context.ActorOf(props.WithDispatcher(_context.Props.Dispatcher)));
    }

    private void OnMoved(string shard, bool ok)
    {
        if (!ok)
        {
            _log.Warning("{0}: Shard [{1}] deallocation didn't complete within [{2}].", _typeName, shard,
                _settings.TuningParameters.HandOffTimeout);
            // A region that wanted to stop may ask once more.
            if (State.Shards.TryGetValue(shard, out var region))
                _shuttingDown.Remove(region);
            AnswerWaiting(shard);
        }
        else if (!State.Shards.ContainsKey(shard))
        {
            AnswerWaiting(shard); // its region has ended meanwhile
        }
        else
        {
            _update(new ShardHomeDeallocated(shard), () =>
            {
                _log.Debug("{0}: Shard [{1}] deallocated after", _typeName, shard);
                AnswerWaiting(shard);
                PlaceRemembered();
                _self.Tell(new GetShardHome(shard), Nowhere);
            });
        }
    }

    private void AnswerWaiting(string shard)
    {
        if (!_moving.Remove(shard, out var waiting))
            return;
        foreach (var requester in waiting)
            _self.Tell(new GetShardHome(shard), requester);
    }

    private void TellMoves(IActorRef endedRegion)
    {
        foreach (var worker in _workers)
            worker.Tell(new RegionEnded(endedRegion));
    }
}
