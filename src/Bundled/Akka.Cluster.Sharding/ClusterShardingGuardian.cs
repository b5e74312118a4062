using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Cluster.Sharding.Internal;
using Akka.Cluster.Tools.Singleton;
using Akka.Pattern;

namespace Akka.Cluster.Sharding;

/// <summary>The parent of all regions, and of the singleton managers of their coordinators.</summary>
internal sealed class ClusterShardingGuardian : ReceiveActor
{
    private readonly ConcurrentDictionary<string, IActorRef> _regions;
    private readonly ConcurrentDictionary<string, IActorRef> _proxies;

    public ClusterShardingGuardian(ConcurrentDictionary<string, IActorRef> regions, ConcurrentDictionary<string, IActorRef> proxies)
    {
        _regions = regions;
        _proxies = proxies;

        Receive<StartRegion>(start => Answer(() => Region(start)));
        Receive<StartProxy>(start => Answer(() => Proxy(start)));
        Receive<Terminated>(terminated =>
        {
            Forget(_regions, terminated.ActorRef);
            Forget(_proxies, terminated.ActorRef);
        });
    }

    private static string CoordinatorName(string typeName) => Uri.EscapeDataString(typeName) + "Coordinator";

    private static void Forget(ConcurrentDictionary<string, IActorRef> started, IActorRef ended)
    {
        foreach (var entry in started.Where(entry => entry.Value.Equals(ended)))
            started.TryRemove(entry);
    }

    // Whoever starts a region waits for it, and gets the exception.
    private void Answer(Func<IActorRef> start)
    {
        try
        {
            Sender.Tell(new Started(Context.Watch(start())));
        }
        catch (Exception e)
        {
            Sender.Tell(new Status.Failure(e));
        }
    }

    private IActorRef Region(StartRegion start)
    {
        var name = Uri.EscapeDataString(start.TypeName);
        var region = Context.Child(name);
        if (region.IsNobody())
        {
            var remembering = Remembering(start.TypeName, start.Settings);
            if (Context.Child(CoordinatorName(start.TypeName)).IsNobody())
                StartCoordinator(start, remembering);
            region = Context.ActorOf(ShardRegion.Props(start.TypeName, start.EntityProps, start.Settings,
                CoordinatorPath(start.TypeName), start.Extractor, start.HandOffStopMessage, remembering)
                .WithDispatcher(Context.Props.Dispatcher), name);
        }

        _regions.TryAdd(start.TypeName, region);
        return region;
    }

    private IActorRef Proxy(StartProxy start)
    {
        var name = Uri.EscapeDataString(start.TypeName + "Proxy");
        var proxy = Context.Child(name);
        if (proxy.IsNobody())
            proxy = Context.ActorOf(ShardRegion.ProxyProps(start.TypeName, start.Settings, CoordinatorPath(start.TypeName), start.Extractor)
                .WithDispatcher(Context.Props.Dispatcher), name);
        _proxies.TryAdd(start.TypeName, proxy);
        return proxy;
    }

    private static EventSourcedRememberEntitiesProvider? Remembering(string typeName, ClusterShardingSettings settings)
    {
        if (settings.LeaseSettings is not null)
            throw new NotSupportedException("Shards with a lease (akka.cluster.sharding.use-lease) are not supported by this stand-in.");
        if (settings.StateStoreMode == StateStoreMode.Custom)
            throw new NotSupportedException("akka.cluster.sharding.state-store-mode = custom is not supported by this stand-in: " +
                                            "use persistence or ddata.");
        if (!settings.RememberEntities)
            return null;

        // A coordinator that writes its events has its shards write theirs too, whatever the settings say.
        if (settings.StateStoreMode == StateStoreMode.Persistence || settings.RememberEntitiesStore == RememberEntitiesStore.Eventsourced)
            return new EventSourcedRememberEntitiesProvider(typeName, settings);
        throw new NotSupportedException("Remembered entities in distributed data or in a store of one's own are not supported by this " +
                                        "stand-in: set akka.cluster.sharding.remember-entities-store = eventsourced.");
    }

    private static Props CoordinatorProps(StartRegion start, IRememberEntitiesProvider? remembering) =>
        start.Settings.StateStoreMode == StateStoreMode.Persistence
            ? PersistentShardCoordinator.Props(start.TypeName, start.Settings, start.Strategy)
            : VolatileShardCoordinator.Props(start.TypeName, start.Settings, start.Strategy, remembering);

    private void StartCoordinator(StartRegion start, IRememberEntitiesProvider? remembering)
    {
        var settings = start.Settings;
        var pause = settings.TuningParameters.CoordinatorFailureBackoff;
        var supervised = BackoffSupervisor.Props(Backoff.OnStop(CoordinatorProps(start, remembering), "coordinator", pause, pause * 5,
            randomFactor: 0.2, maxNrOfRetries: -1).WithFinalStopMessage(message => message is Terminate)).WithDeploy(Deploy.Local);
        var singleton = settings.CoordinatorSingletonSettings.WithSingletonName("singleton").WithRole(settings.Role);
        Context.ActorOf(ClusterSingletonManager.Props(supervised, Terminate.Instance, singleton)
            .WithDispatcher(Context.Props.Dispatcher), CoordinatorName(start.TypeName));
    }

    private string CoordinatorPath(string typeName) =>
        (Self.Path / CoordinatorName(typeName) / "singleton" / "coordinator").ToStringWithoutAddress();

    internal sealed record StartRegion(string TypeName, Func<string, Props> EntityProps, ClusterShardingSettings Settings,
        IMessageExtractor Extractor, IShardAllocationStrategy Strategy, object HandOffStopMessage) : INoSerializationVerificationNeeded;

    internal sealed record StartProxy(string TypeName, ClusterShardingSettings Settings, IMessageExtractor Extractor)
        : INoSerializationVerificationNeeded;

    internal sealed record Started(IActorRef Region) : INoSerializationVerificationNeeded;
}
