using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Knows which shard is in which region, gives each shard a home, and moves shards. There is one in the cluster; its host
/// is an actor that keeps the state in one way or another and passes the messages on.
/// </summary>
internal sealed partial class ShardCoordinator
{
    private readonly string _typeName;
    private readonly ClusterShardingSettings _settings;
    private readonly IShardAllocationStrategy _strategy;
    private readonly IActorContext _context;
    private readonly ILoggingAdapter _log;
    private readonly Action<ICoordinatorEvent, Action> _update;
    private readonly IActorRef _self;
    private readonly Cluster _cluster;
    private readonly int _minMembers;
    private readonly HashSet<IActorRef> _aliveRegions = [];
    private readonly HashSet<IActorRef> _shuttingDown = []; // regions that want their shards moved before they stop
    private readonly HashSet<IActorRef> _terminating = []; // regions whose end is noticed, but not yet in the state
    private readonly Dictionary<string, ICancelable> _unconfirmed = []; // shards whose region has not said that it hosts them
    private ICancelable? _rebalanceTicks;
    private bool _allRegionsRegistered;
    private bool _waitsForLocalRegion;

    /// <param name="typeName">The type of the entities.</param>
    /// <param name="settings">Their settings.</param>
    /// <param name="strategy">Decides where shards go.</param>
    /// <param name="context">The context of the host.</param>
    /// <param name="log">The log of the host.</param>
    /// <param name="update">Takes an event into the state, for good, then calls the action.</param>
    public ShardCoordinator(string typeName, ClusterShardingSettings settings, IShardAllocationStrategy strategy,
        IActorContext context, ILoggingAdapter log, Action<ICoordinatorEvent, Action> update)
    {
        _typeName = typeName;
        _settings = settings;
        _strategy = strategy;
        _context = context;
        _log = log;
        _update = update;
        _self = context.Self;
        _cluster = Cluster.Get(context.System);
        _minMembers = string.IsNullOrEmpty(settings.Role)
            ? _cluster.Settings.MinNrOfMembers
            : _cluster.Settings.MinNrOfMembersOfRole.GetValueOrDefault(settings.Role, 1);
        State = CoordinatorState.Empty.Remembering(settings.RememberEntities);
    }

    public CoordinatorState State { get; set; }

    // Shards with remembered entities get a home without anybody asking; the answer goes nowhere.
    private IActorRef Nowhere => _context.System.IgnoreRef;

    public void Start()
    {
        switch (_strategy)
        {
            case IStartableAllocationStrategy startable:
                startable.Start();
                break;
            case IActorSystemDependentAllocationStrategy dependent:
                dependent.Start(_context.System);
                break;
        }

        var interval = _settings.TuningParameters.RebalanceInterval;
        _rebalanceTicks = _context.System.Scheduler.ScheduleTellRepeatedlyCancelable(interval, interval, _self,
            RebalanceTick.Instance, ActorRefs.NoSender);
        _cluster.Subscribe(_self, ClusterEvent.SubscriptionInitialStateMode.InitialStateAsEvents, typeof(ClusterEvent.ClusterShuttingDown));
    }

    public void Stop()
    {
        _rebalanceTicks?.Cancel();
        foreach (var resend in _unconfirmed.Values)
            resend.Cancel();
        _cluster.Unsubscribe(_self);
    }

    public bool Receive(object message)
    {
        switch (message)
        {
            case Register register:
                OnRegister(register.ShardRegion);
                return true;
            case RegisterProxy register:
                OnRegisterProxy(register.ShardRegionProxy);
                return true;
            case GetShardHome request:
                if (!TryAnswerHome(request.Shard))
                    Allocate(request.Shard, _context.Sender);
                return true;
            case Allocated allocated:
                Place(allocated.Shard, allocated.Region, allocated.Requester);
                return true;
            case ShardStarted started:
                if (_unconfirmed.Remove(started.Shard, out var resend))
                    resend.Cancel();
                return true;
            case HostShardAgain again:
                if (State.Shards.TryGetValue(again.Shard, out var host))
                    SendHostShard(again.Shard, host);
                return true;
            case GracefulShutdownRequest request:
                OnShutdownRequest(request.ShardRegion);
                return true;
            case GetClusterShardingStats query:
                StatsAsync(query.Timeout).PipeTo(_context.Sender, _self);
                return true;
            case GetCurrentRegions:
                _context.Sender.Tell(new CurrentRegions(State.Regions.Keys.Select(NodeOf).ToImmutableHashSet()));
                return true;
            case ClusterEvent.ClusterShuttingDown:
                // Its supervisor would start it again; it is stopped with the singleton.
                _context.Become(_ => true);
                return true;
            case Terminate:
                OnTerminate();
                return true;
            default:
                return ReceiveMove(message) || ReceiveEnd(message);
        }
    }

    /// <summary>The ends of regions, which matter before the state is complete too.</summary>
    public bool ReceiveEnd(object message)
    {
        switch (message)
        {
            case Terminated terminated when State.RegionProxies.Contains(terminated.ActorRef):
                OnProxyEnd(terminated.ActorRef);
                return true;
            case Terminated terminated:
                OnRegionEnd(terminated.ActorRef);
                return true;
            case RegionStopped stopped:
                OnRegionEnd(stopped.ShardRegion);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Watches the regions of a state that was read; those of nodes that are gone end at once.</summary>
    public void WatchRegions()
    {
        var nodes = _cluster.State.Members.Select(member => member.Address).ToHashSet();
        foreach (var region in State.Regions.Keys.Concat(State.RegionProxies))
        {
            var address = region.Path.Address;
            if (address.HasLocalScope || nodes.Contains(address))
                _context.Watch(region);
            else if (State.RegionProxies.Contains(region))
                OnProxyEnd(region);
            else
                OnRegionEnd(region);
        }
    }

    /// <summary>The state is complete: what is in it is said once more, since the regions may be new.</summary>
    public void Resume()
    {
        foreach (var (shard, region) in State.Shards)
            SendHostShard(shard, region);
        PlaceRemembered();
    }

    /// <summary>Gives the shards with remembered entities a home.</summary>
    public void PlaceRemembered()
    {
        if (!_settings.RememberEntities)
            return;
        foreach (var shard in State.UnallocatedShards)
            _self.Tell(new GetShardHome(shard), Nowhere);
    }

    /// <summary>Answers where a shard is, or keeps the question for later; false when the shard needs a home first.</summary>
    public bool TryAnswerHome(string shard)
    {
        if (_moving.TryGetValue(shard, out var waiting))
        {
            _log.Debug("{0}: GetShardHome [{1}] request from [{2}] deferred, because rebalance is in progress for this shard.",
                _typeName, shard, _context.Sender);
            waiting.Add(_context.Sender);
            return true;
        }

        if (!_allRegionsRegistered && _aliveRegions.Count < _minMembers)
        {
            _log.Debug("{0}: GetShardHome [{1}] request from [{2}] ignored, because not all regions have registered yet.",
                _typeName, shard, _context.Sender);
            return true;
        }

        _allRegionsRegistered = true; // asked for at the start only
        if (!State.Shards.TryGetValue(shard, out var region))
            return false;
        if (!_terminating.Contains(region)) // else the region asks again
            _context.Sender.Tell(new ShardHome(shard, region));
        return true;
    }

    private void OnRegister(IActorRef region)
    {
        if (!IsOfMember(region))
        {
            _log.Debug("{0}: ShardRegion [{1}] was not registered since the coordinator currently does not know about a node of that region",
                _typeName, region);
            return;
        }

        _log.Debug("{0}: ShardRegion registered: [{1}]", _typeName, region);
        _aliveRegions.Add(region);
        if (State.Regions.ContainsKey(region))
        {
            region.Tell(new RegisterAck(_self));
            PlaceRemembered();
            return;
        }

        _shuttingDown.Remove(region);
        _update(new ShardRegionRegistered(region), () =>
        {
            _context.Watch(region);
            region.Tell(new RegisterAck(_self));
            PlaceRemembered();
        });
    }

    private void OnRegisterProxy(IActorRef proxy)
    {
        if (!IsOfMember(proxy))
            return;
        _log.Debug("{0}: ShardRegion proxy registered: [{1}]", _typeName, proxy);
        if (State.RegionProxies.Contains(proxy))
        {
            proxy.Tell(new RegisterAck(_self));
            return;
        }

        _update(new ShardRegionProxyRegistered(proxy), () =>
        {
            _context.Watch(proxy);
            proxy.Tell(new RegisterAck(_self));
        });
    }

    private void Allocate(string shard, IActorRef requester)
    {
        var regions = State.Regions.RemoveRange(_shuttingDown).RemoveRange(_terminating);
        if (regions.Count == 0)
            return;
        var allocation = _strategy.AllocateShard(requester, shard, regions);
        if (allocation.IsCompletedSuccessfully)
            Place(shard, allocation.Result, requester);
        else
            allocation.PipeTo(_self, ActorRefs.NoSender,
                region => new Allocated(shard, region, requester),
                failure =>
                {
                    _log.Error(failure, "{0}: Shard [{1}] allocation failed. It will be retried.", _typeName, shard);
                    return new Allocated(shard, null, requester);
                });
    }

    private void Place(string shard, IActorRef? region, IActorRef requester)
    {
        if (region is null)
            return;
        if (_moving.TryGetValue(shard, out var waiting))
        {
            waiting.Add(requester);
        }
        else if (State.Shards.TryGetValue(shard, out var home))
        {
            requester.Tell(new ShardHome(shard, home));
        }
        else if (State.Regions.ContainsKey(region) && !_shuttingDown.Contains(region) && !_terminating.Contains(region))
        {
            _update(new ShardHomeAllocated(shard, region), () =>
            {
                _log.Debug("{0}: Shard [{1}] allocated at [{2}]", _typeName, shard, region);
                SendHostShard(shard, region);
                requester.Tell(new ShardHome(shard, region));
            });
        }
        else
        {
            _log.Debug("{0}: Allocated region [{1}] for shard [{2}] is not (any longer) one of the registered regions.",
                _typeName, region, shard);
        }
    }

    private void SendHostShard(string shard, IActorRef region)
    {
        region.Tell(new HostShard(shard));
        if (_unconfirmed.Remove(shard, out var earlier))
            earlier.Cancel();
        _unconfirmed.Add(shard, _context.System.Scheduler.ScheduleTellOnceCancelable(_settings.TuningParameters.ShardStartTimeout,
            _self, new HostShardAgain(shard), ActorRefs.NoSender));
    }

    private void OnRegionEnd(IActorRef region)
    {
        TellMoves(region);
        if (!State.Regions.TryGetValue(region, out var shards))
            return;
        _log.Debug("{0}: ShardRegion terminated: [{1}]", _typeName, region);
        if (!_terminating.Add(region))
            return; // told of it twice
        foreach (var shard in shards)
            _self.Tell(new GetShardHome(shard), Nowhere);
        _update(new ShardRegionTerminated(region), () =>
        {
            _shuttingDown.Remove(region);
            _terminating.Remove(region);
            _aliveRegions.Remove(region);
            PlaceRemembered();
            if (_waitsForLocalRegion && region.Path.Address.HasLocalScope)
                OnTerminate();
        });
    }

    private void OnProxyEnd(IActorRef proxy)
    {
        TellMoves(proxy);
        _log.Debug("{0}: ShardRegion proxy terminated: [{1}]", _typeName, proxy);
        _update(new ShardRegionProxyTerminated(proxy), () => { });
    }

    // The singleton moves: its own region goes first, so that its shards are moved in good order.
    private void OnTerminate()
    {
        var local = _aliveRegions.Where(region => region.Path.Address.HasLocalScope).ToArray();
        if (local.Length == 0 && !_shuttingDown.Any(region => region.Path.Address.HasLocalScope))
        {
            _log.Debug("{0}: Received termination message. Rebalance in progress of [{1}] shards.", _typeName, _moving.Count);
            _context.Stop(_self);
            return;
        }

        foreach (var region in local)
            region.Tell(GracefulShutdown.Instance);
        _log.Debug("{0}: Deferring coordinator termination until local region has terminated", _typeName);
        _waitsForLocalRegion = true;
    }

    private async Task<ClusterShardingStats> StatsAsync(TimeSpan timeout)
    {
        var questions = _aliveRegions
            .Select(region => (Node: NodeOf(region), Answer: region.Ask<ShardRegionStats>(GetShardRegionStats.Instance, timeout))).ToArray();
        var stats = ImmutableDictionary.CreateBuilder<Address, ShardRegionStats>();
        foreach (var (node, answer) in questions)
        {
            try
            {
                stats[node] = await answer.ConfigureAwait(false);
            }
            catch (AskTimeoutException)
            {
                _log.Debug("{0}: No statistics from [{1}] within [{2}].", _typeName, node, timeout);
            }
        }

        return new ClusterShardingStats(stats.ToImmutable());
    }

    private bool IsOfMember(IActorRef region)
    {
        var address = region.Path.Address;
        return address.Equals(_self.Path.Address)
            || _cluster.State.Members.Any(member => member.Address.Equals(address) && member.Status == MemberStatus.Up);
    }

    private Address NodeOf(IActorRef region) => region.Path.Address.HasLocalScope ? _cluster.SelfAddress : region.Path.Address;
}
