using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>
/// Runs an actor once in the cluster: on the oldest node, as child of the manager there. A manager is started on each node
/// that may run it. When its node leaves, the singleton gets the termination message and the node waits until it has stopped.
/// </summary>
public sealed class ClusterSingletonManager : FSM<ClusterSingletonState, IClusterSingletonData>
{
    private readonly Props _singletonProps;
    private readonly object _terminationMessage;
    private readonly ClusterSingletonManagerSettings _settings;
    private readonly MembersByAge _members;
    private readonly Cluster _cluster = Cluster.Get(Context.System);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly TaskCompletionSource<Done> _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _leaving;

    /// <summary>Makes a manager; see <see cref="Props(Akka.Actor.Props, object, ClusterSingletonManagerSettings)"/>.</summary>
    /// <exception cref="ArgumentException">This node does not have the role of the settings.</exception>
    public ClusterSingletonManager(Props singletonProps, object terminationMessage, ClusterSingletonManagerSettings settings)
    {
        if (!string.IsNullOrEmpty(settings.Role) && !_cluster.SelfRoles.Contains(settings.Role))
        {
            throw new ArgumentException(
                $"This cluster member [{_cluster.SelfAddress}] doesn't have the role [{settings.Role}]. " +
                "Start the manager on nodes with the role only, or give the role to this one (akka.cluster.roles).");
        }

        _singletonProps = singletonProps;
        _terminationMessage = terminationMessage;
        _settings = settings;
        _members = new MembersByAge(settings.Role);

        HoldShutdownUntilOver();
        When(ClusterSingletonState.Start, WhileNotUp);
        When(ClusterSingletonState.Oldest, WhileOldest);
        When(ClusterSingletonState.WasOldest, WhileLeaving);
        When(ClusterSingletonState.Stopping, WhileStopping);
        WhenUnhandled(InAnyState);
        OnTransition((from, to) => _log.Info("ClusterSingletonManager state change [{0} -> {1}]", from, to));
        StartWith(ClusterSingletonState.Start, SingletonHere.None);
        Initialize();
    }

    private IActorRef? Singleton => ((SingletonHere)StateData).Singleton;

    /// <summary>The settings of managers and proxies that hold where the application says nothing.</summary>
    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<ClusterSingletonManager>("Akka.Cluster.Tools.Singleton.reference.conf");

    /// <summary>Makes the props of a manager that ends its singleton with a poison pill.</summary>
    public static Props Props(Props singletonProps, ClusterSingletonManagerSettings settings) =>
        Props(singletonProps, PoisonPill.Instance, settings);

    /// <summary>
    /// Makes the props of a manager that ends its singleton with a message; the singleton stops itself when it is ready.
    /// </summary>
    public static Props Props(Props singletonProps, object terminationMessage, ClusterSingletonManagerSettings settings) =>
        Actor.Props.Create(() => new ClusterSingletonManager(singletonProps, terminationMessage, settings))
            .WithDispatcher(Dispatchers.InternalDispatcherId)
            .WithDeploy(Deploy.Local);

    /// <inheritdoc/>
    protected override void PreStart()
    {
        if (_cluster.IsTerminated)
            throw new ActorInitializationException("Cluster node must not be terminated");
        _cluster.Subscribe(Self, typeof(ClusterEvent.IMemberEvent));
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _cluster.Unsubscribe(Self);
        _over.TrySetResult(Done.Instance);
        base.PostStop();
    }

    // The node leaves when nothing of the singleton is left on it. A node that is down already does not wait.
    private void HoldShutdownUntilOver()
    {
        var self = Self;
        CoordinatedShutdown.Get(Context.System).AddTask(CoordinatedShutdown.PhaseClusterExiting, "wait-singleton-exiting", () =>
        {
            if (_cluster.IsTerminated || _cluster.SelfMember.Status == MemberStatus.Down)
                return Task.FromResult(Done.Instance);
            self.Tell(SelfExiting.Instance);
            return _over.Task;
        });
    }

    private State<ClusterSingletonState, IClusterSingletonData>? WhileNotUp(Event<IClusterSingletonData> e)
    {
        switch (e.FsmEvent)
        {
            case ClusterEvent.CurrentClusterState state:
                _members.Reset(state.Members.Where(member => member.Status == MemberStatus.Up));
                return StartIfOldest();
            case ClusterEvent.MemberUp up:
                _members.Add(up.Member);
                return StartIfOldest();
            case SelfExiting:
                return Stop();
            default:
                return null;
        }
    }

    private State<ClusterSingletonState, IClusterSingletonData>? WhileOldest(Event<IClusterSingletonData> e)
    {
        switch (e.FsmEvent)
        {
            // Not started again: whoever wants that gives the singleton a supervisor of its own.
            case Terminated terminated when terminated.ActorRef.Equals(Singleton):
                _log.Info("Singleton actor [{0}] was terminated", terminated.ActorRef.Path);
                return Stay().Using(SingletonHere.None);
            case SelfExiting:
                _log.Info("Exited [{0}]", _cluster.SelfAddress);
                _leaving = true;
                Self.Tell(NobodyTakesOver.Instance);
                return GoTo(ClusterSingletonState.WasOldest);
            case ClusterEvent.MemberDowned downed when IsSelf(downed.Member):
                _log.Info("Self downed, stopping");
                return StopWithSingleton();
            default:
                return null;
        }
    }

    private State<ClusterSingletonState, IClusterSingletonData>? WhileLeaving(Event<IClusterSingletonData> e)
    {
        switch (e.FsmEvent)
        {
            case Terminated terminated when terminated.ActorRef.Equals(Singleton):
                _log.Info("Singleton actor [{0}] was terminated", terminated.ActorRef.Path);
                return Stay().Using(SingletonHere.None);
            case NobodyTakesOver:
                return StopWithSingleton();
            default:
                return null;
        }
    }

    private State<ClusterSingletonState, IClusterSingletonData>? WhileStopping(Event<IClusterSingletonData> e)
    {
        switch (e.FsmEvent)
        {
            case Terminated terminated when terminated.ActorRef.Equals(Singleton):
                _log.Info("Singleton actor [{0}] was terminated", terminated.ActorRef.Path);
                return Stop();
            default:
                return null;
        }
    }

    private State<ClusterSingletonState, IClusterSingletonData>? InAnyState(Event<IClusterSingletonData> e)
    {
        switch (e.FsmEvent)
        {
            // Who leaves in order has all the time of the shutdown; after a down another node may run the singleton already.
            case ClusterEvent.MemberRemoved removed when IsSelf(removed.Member) && !_leaving:
                _log.Info("Self removed, stopping ClusterSingletonManager");
                return Stop();
            case ClusterEvent.IMemberEvent or ClusterEvent.CurrentClusterState or SelfExiting:
                return Stay();
            default:
                return null;
        }
    }

    // Where an older node runs the singleton this one goes on waiting.
    private State<ClusterSingletonState, IClusterSingletonData> StartIfOldest()
    {
        if (_members.Oldest is not { } oldest || !IsSelf(oldest))
            return Stay();

        var singleton = Context.Watch(Context.ActorOf(_singletonProps, _settings.SingletonName));
        _log.Info("Singleton manager started singleton actor [{0}]", singleton.Path);
        return GoTo(ClusterSingletonState.Oldest).Using(new SingletonHere(singleton));
    }

    private State<ClusterSingletonState, IClusterSingletonData> StopWithSingleton()
    {
        if (Singleton is not { } singleton)
            return Stop();

        _log.Info("Singleton manager stopping singleton actor [{0}]", singleton.Path);
        singleton.Tell(_terminationMessage);
        return GoTo(ClusterSingletonState.Stopping);
    }

    private bool IsSelf(Member member) => member.UniqueAddress == _cluster.SelfUniqueAddress;

    /// <summary>The shutdown of this node has come to the phase in which it leaves the cluster.</summary>
    private sealed class SelfExiting : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly SelfExiting Instance = new();
    }

    /// <summary>No other node has become the oldest.</summary>
    private sealed class NobodyTakesOver : INoSerializationVerificationNeeded, IDeadLetterSuppression
    {
        public static readonly NobodyTakesOver Instance = new();
    }
}
