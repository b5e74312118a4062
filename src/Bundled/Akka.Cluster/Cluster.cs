using System.Collections.Immutable;
using System.Globalization;
using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Cluster.Daemons;
using Akka.Configuration;
using Akka.Event;
using Akka.Remote;
using Akka.Util;

namespace Akka.Cluster;

/// <summary>
/// This node as a member of a cluster: joins and leaves, and tells who else is in. Everything that changes goes through
/// one actor, in the order in which it is asked for.
/// </summary>
public partial class Cluster : IExtension
{
    private readonly AtomicBoolean _isTerminated = new();
    private readonly ILoggingAdapter _log;
    private readonly Lazy<IDowningProvider> _downing;
    private readonly IActorRef _daemon;
    private readonly IActorRef _core;
    private volatile ClusterEvent.CurrentClusterState _state = new();

    /// <summary>Makes the cluster extension of a system; <see cref="Get"/> does.</summary>
    /// <exception cref="ConfigurationException">The system's provider is not the one for clusters.</exception>
    public Cluster(ActorSystemImpl system)
    {
        if (system.Provider is not IClusterActorRefProvider provider)
        {
            throw new ConfigurationException($"ActorSystem {system} needs to have a 'IClusterActorRefProvider' enabled in the " +
                $"configuration, currently uses {system.Provider.GetType().FullName}. Set akka.actor.provider = cluster.");
        }

        System = system;
        Settings = new ClusterSettings(system.Settings.Config, system.Name);
        SelfUniqueAddress = new UniqueAddress(provider.Transport.DefaultAddress, AddressUidExtension.Uid(system));
        _log = Logging.GetLogger(system, "Cluster");
        _downing = new Lazy<IDowningProvider>(() =>
            (IDowningProvider)Activator.CreateInstance(Settings.DowningProviderType, system, this)!);
        RefuseOtherNodes(Settings.SeedNodes);

        LogInfo("Starting up...");
        _daemon = system.SystemActorOf(ClusterDaemon.Props(this), "cluster");
        _core = _daemon.Ask<IActorRef>(GetCore.Instance, system.Settings.CreationTimeout).GetAwaiter().GetResult();
        system.RegisterOnTermination(Shutdown);
        LogInfo("Started up successfully");
    }

    /// <summary>The system that is the node.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>What the configuration says about the cluster.</summary>
    public ClusterSettings Settings { get; }

    /// <summary>This incarnation of the node.</summary>
    public UniqueAddress SelfUniqueAddress { get; }

    /// <summary>The address of the node, with host and port.</summary>
    public Address SelfAddress => SelfUniqueAddress.Address;

    /// <summary>What the node is there for.</summary>
    public ImmutableHashSet<string> SelfRoles => Settings.Roles;

    /// <summary>The cluster as this node knows it; never older than an event that a subscriber was told of.</summary>
    public ClusterEvent.CurrentClusterState State => _state;

    /// <summary>This node as a member; Removed as long as it is none.</summary>
    public Member SelfMember => _state.Members.FirstOrDefault(m => m.UniqueAddress == SelfUniqueAddress)
        ?? Member.Removed(SelfUniqueAddress, SelfRoles, Settings.AppVersion);

    /// <summary>Whether this node takes part.</summary>
    public bool IsUp => SelfMember.Status is MemberStatus.Up or MemberStatus.WeaklyUp;

    /// <summary>Whether the cluster has ended on this node; it does not come back in this system.</summary>
    public bool IsTerminated => _isTerminated.Value;

    /// <summary>Who decides which members are dead.</summary>
    public IDowningProvider DowningProvider => _downing.Value;

    /// <summary>The cluster extension of a system.</summary>
    public static Cluster Get(ActorSystem system) => system.WithExtension<Cluster, ClusterExtension>();

    /// <summary>Tells an actor of events; first of the present state, as a snapshot.</summary>
    /// <exception cref="ArgumentException">No event is named, or something that is none.</exception>
    public void Subscribe(IActorRef subscriber, params Type[] to) =>
        Subscribe(subscriber, ClusterEvent.InitialStateAsSnapshot, to);

    /// <summary>Tells an actor of events, those of base types included; first of the present state.</summary>
    /// <exception cref="ArgumentException">No event is named, or something that is none.</exception>
    public void Subscribe(IActorRef subscriber, ClusterEvent.SubscriptionInitialStateMode initialStateMode, params Type[] to)
    {
        if (to.Length == 0)
            throw new ArgumentException("At least one `IClusterDomainEvent` class is required", nameof(to));
        if (!Array.TrueForAll(to, typeof(ClusterEvent.IClusterDomainEvent).IsAssignableFrom))
        {
            throw new ArgumentException(
                $"Subscribe to `IClusterDomainEvent` or subclasses, was [{string.Join(", ", to.Select(type => type.Name))}]", nameof(to));
        }

        _core.Tell(new Subscribe(subscriber, initialStateMode, [.. to]), ActorRefs.NoSender);
    }

    /// <summary>Tells an actor of no event any more; it leaves whatever else it hears on the event stream, too.</summary>
    public void Unsubscribe(IActorRef subscriber) => Unsubscribe(subscriber, null!);

    /// <summary>Does not tell an actor of this event any more.</summary>
    public void Unsubscribe(IActorRef subscriber, Type to) => _core.Tell(new Unsubscribe(subscriber, to), ActorRefs.NoSender);

    /// <summary>Tells an actor the present state once.</summary>
    public void SendCurrentClusterState(IActorRef receiver) => _core.Tell(new SendCurrentClusterState(receiver), ActorRefs.NoSender);

    /// <summary>Calls back when this node takes part: at once if it does, once at the most.</summary>
    public void RegisterOnMemberUp(Action callback)
    {
        if (IsUp)
            callback();
        else
            _daemon.Tell(new AddListener(callback, MemberStatus.Up), ActorRefs.NoSender);
    }

    /// <summary>Calls back when this node has left, or was declared dead: at once if the cluster has ended here.</summary>
    public void RegisterOnMemberRemoved(Action callback)
    {
        if (IsTerminated)
            callback();
        else
            _daemon.Tell(new AddListener(callback, MemberStatus.Removed), ActorRefs.NoSender);
    }

    /// <summary>The path of an actor as others reach it, with the address of this node.</summary>
    public ActorPath RemotePathOf(IActorRef actorRef)
    {
        var path = actorRef.Path;
        return path.Address.HasGlobalScope ? path : (new RootActorPath(SelfAddress) / path.Elements).WithUid(path.Uid);
    }

    /// <summary>Ends the cluster on this node.</summary>
    internal void Shutdown()
    {
        if (!_isTerminated.CompareAndSet(false, true))
            return;
        LogInfo("Shutting down...");
        System.Stop(_daemon);
        LogInfo("Successfully shut down");
    }

    /// <summary>Props of one of the cluster's own actors: on its dispatcher, and in this process whatever is configured.</summary>
    internal Props InternalProps(Props props) => props.WithDeploy(Deploy.Local).WithDispatcher(Settings.UseDispatcher);

    /// <summary>What <see cref="State"/> is from now on.</summary>
    internal void Know(ClusterEvent.CurrentClusterState state) => _state = state;

    internal void LogInfo(string template, params object[] args)
    {
        if (Settings.LogInfo && _log.IsInfoEnabled)
            _log.Info("Cluster Node [{0}] - {1}", SelfAddress, string.Format(CultureInfo.InvariantCulture, template, args));
    }
}
