using Akka.Actor;
using Akka.Cluster.Membership;
using Akka.Event;

namespace Akka.Cluster.Daemons;

/// <summary>
/// /system/cluster/core/daemon: holds the members, and is the only one to change them. Where several nodes are to agree, this
/// is the actor that reads the members from where they are kept and writes its steps there.
/// </summary>
internal sealed class ClusterCoreDaemon : ReceiveActor
{
    private readonly Cluster _cluster;
    private readonly IActorRef _publisher;
    private readonly Quorum _quorum;
    private readonly CoordinatedShutdown _shutdown;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly ICancelable _leaderTicks;

    // Done when this node is Exiting, that is when the phases that hand over may begin.
    private readonly TaskCompletionSource<Done> _exiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile Gathering _members;
    private bool _isHandingOver;
    private bool _isLeader;

    public ClusterCoreDaemon(Cluster cluster, IActorRef publisher)
    {
        _cluster = cluster;
        _publisher = publisher;
        _quorum = new Quorum(cluster.Settings.MinNrOfMembers, cluster.Settings.MinNrOfMembersOfRole);
        _shutdown = CoordinatedShutdown.Get(Context.System);
        _members = Gathering.Empty(cluster.SelfUniqueAddress);
        var (delay, interval) = (cluster.Settings.PeriodicTasksInitialDelay, cluster.Settings.LeaderActionsInterval);
        _leaderTicks = Context.System.Scheduler.ScheduleTellRepeatedlyCancelable(delay > interval ? delay : interval, interval, Self,
            LeaderActionsTick.Instance, Self);

        AddShutdownTasks();
        Outside();
    }

    protected override void PreStart()
    {
        if (_cluster.Settings.SeedNodes.IsEmpty)
            _cluster.LogInfo("No seed-nodes configured, manual cluster join required");
        else
            Self.Tell(new Join(_cluster.SelfAddress));
    }

    protected override void PostStop()
    {
        _leaderTicks.Cancel();
        _exiting.TrySetResult(Done.Instance);
    }

    private void Outside()
    {
        Receive<Join>(join => FoundCluster(join.Address));
        Receive<LeaderActionsTick>(_ => { });
        ReceiveAlways();
    }

    private void Inside()
    {
        Receive<Join>(join => _cluster.LogInfo("Trying to join [{0}] when already part of a cluster, ignoring", join.Address));
        Receive<Leave>(leave => Leaving(leave.Address));
        Receive<Down>(down => Downing(down.Address));
        Receive<LeaderActionsTick>(_ => LeaderActions());
        ReceiveAlways();
    }

    private void ReceiveAlways()
    {
        Receive<ISubscriptionMessage>(_publisher.Forward);
        Receive<ExitingCompleted>(_ =>
        {
            HandedOver();
            Sender.Tell(Done.Instance);
        });
    }

    private void FoundCluster(Address address)
    {
        var self = _cluster.SelfAddress;
        if (address.Protocol != self.Protocol)
        {
            _log.Warning("Trying to join member with wrong protocol, but was ignored, expected [{0}] but was [{1}]",
                self.Protocol, address.Protocol);
            return;
        }

        if (address.System != self.System)
        {
            _log.Warning("Trying to join member with wrong ActorSystem name, but was ignored, expected [{0}] but was [{1}]",
                self.System, address.System);
            return;
        }

        Become(Inside);
        _members = _members.Joined(_cluster.SelfRoles, _cluster.Settings.AppVersion);
        _cluster.LogInfo("Node [{0}] is JOINING itself (with roles [{1}], version [{2}]) and forming a new cluster", self,
            string.Join(",", _cluster.SelfRoles), _cluster.Settings.AppVersion);

        // At once, not with the next tick: the founder is the oldest member.
        LeaderActions();
        Publish();
    }

    private void Leaving(Address address)
    {
        if (!Change(_members.Left(address)))
            return;
        _cluster.LogInfo("Marked address [{0}] as [{1}]", address, MemberStatus.Leaving);
        LeadAtOnceWhereAlone();
    }

    private void Downing(Address address)
    {
        if (Change(_members.Downed(address)))
        {
            _cluster.LogInfo("Marking node [{0}] as [{1}]", address, MemberStatus.Down);
            LeadAtOnceWhereAlone();
        }
        else if (_members.Members.All(m => m.Address != address))
        {
            _cluster.LogInfo("Ignoring down of unknown node [{0}]", address);
        }
    }

    // Nobody else has to see the change first, so that the next tick need not be waited for.
    private void LeadAtOnceWhereAlone()
    {
        if (_members.Members.Count == 1)
            LeaderActions();
    }

    private void LeaderActions()
    {
        if (_members.IsLedBySelf != _isLeader)
        {
            _isLeader = !_isLeader;
            _cluster.LogInfo(_isLeader ? "is the new leader among reachable nodes (more leaders may exist)" : "is no longer leader");
        }

        if (_isLeader && _members.HasConverged)
            Lead();
        if (_members.SelfStatus != MemberStatus.Down)
            return;
        _cluster.LogInfo("Node has been marked as DOWN. Shutting down myself");
        _publisher.Tell(NothingMore.Instance);
    }

    private void Lead()
    {
        var before = _members;
        var led = before.Led(_quorum);
        foreach (var member in led.Members)
        {
            if (!before.Members.TryGetValue(member, out var known) || known.Status != member.Status)
                _cluster.LogInfo("Leader is moving node [{0}] to [{1}]", member.Address, member.Status);
        }

        var beginsToExit = !_isHandingOver && led.SelfStatus == MemberStatus.Exiting;
        _isHandingOver |= beginsToExit;
        Change(led);
        if (!beginsToExit)
            return;

        // The coordinated shutdown hands over what runs here; when it has, it says ExitingCompleted.
        if (_shutdown.ShutdownReason is null)
            _cluster.LogInfo("Exiting (leader), starting coordinated shutdown.");
        _exiting.TrySetResult(Done.Instance);
        _shutdown.Run(CoordinatedShutdown.ClusterLeavingReason.Instance);
    }

    private void HandedOver()
    {
        _cluster.LogInfo("Exiting completed.");
        _isHandingOver = false;
        _publisher.Tell(NothingMore.Instance);
    }

    private bool Change(Gathering changed)
    {
        if (ReferenceEquals(changed, _members))
            return false;

        // Not seen while this node hands over: nobody may take it for gone before it has.
        _members = _isHandingOver ? changed.Unseen() : changed;
        Publish();
        return true;
    }

    private void Publish() => _publisher.Tell(new PublishChanges(_members));

    private void AddShutdownTasks()
    {
        var self = Self;
        _shutdown.AddTask(CoordinatedShutdown.PhaseClusterExiting, "wait-exiting", () =>
            _members.Members.IsEmpty ? Task.FromResult(Done.Instance) : _exiting.Task);
        _shutdown.AddTask(CoordinatedShutdown.PhaseClusterExitingDone, "exiting-completed", () =>
            _cluster.IsTerminated || _cluster.SelfMember.Status == MemberStatus.Down
                ? Task.FromResult(Done.Instance)
                : self.Ask<Done>(ExitingCompleted.Instance, _shutdown.Timeout(CoordinatedShutdown.PhaseClusterExitingDone)));
    }
}
