using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Entities that are addressed by their id: each lives once in the cluster, on some node, and is started by its first
/// message. <c>Start</c> on every node gives the region that messages for a type of entity are told to.
/// </summary>
public partial class ClusterSharding : IExtension
{
    private const string InternalDispatcher = "akka.actor.internal-dispatcher";

    private readonly ExtendedActorSystem _system;
    private readonly Cluster _cluster;
    private readonly Lazy<IActorRef> _guardian;
    private readonly ConcurrentDictionary<string, IActorRef> _regions = new();
    private readonly ConcurrentDictionary<string, IActorRef> _proxies = new();

    /// <summary>Made once for a system; use <see cref="Get"/>.</summary>
    public ClusterSharding(ExtendedActorSystem system)
    {
        _system = system;
        system.Settings.InjectTopLevelFallback(DefaultConfig());
        system.Settings.InjectTopLevelFallback(ClusterSingletonManager.DefaultConfig());
        _cluster = Cluster.Get(system);
        Settings = ClusterShardingSettings.Create(system);
        _guardian = new Lazy<IActorRef>(StartGuardian);
    }

    /// <summary>The settings of the system.</summary>
    public ClusterShardingSettings Settings { get; }

    /// <summary>The types of entities that have a region on this node.</summary>
    public ImmutableHashSet<string> ShardTypeNames => _regions.Keys.ToImmutableHashSet();

    /// <summary>The sharding of a system.</summary>
    public static ClusterSharding Get(ActorSystem system) =>
        system.WithExtension<ClusterSharding, ClusterShardingExtensionProvider>();

    /// <summary>The settings that hold where the application says nothing; read anew by each call.</summary>
    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<ClusterSharding>("Akka.Cluster.Sharding.sharding.conf");

    /// <summary>The region of a type, or its proxy where this node has no region.</summary>
    /// <exception cref="ArgumentException">The type was not started.</exception>
    public IActorRef ShardRegion(string typeName) =>
        _regions.TryGetValue(typeName, out var region) || _proxies.TryGetValue(typeName, out region)
            ? region
            : throw new ArgumentException($"Shard type [{typeName}] must be started first. Started regions " +
                                          $"[{string.Join(", ", _regions.Keys)}] proxies [{string.Join(", ", _proxies.Keys)}]");

    /// <summary>The proxy of a type.</summary>
    /// <exception cref="ArgumentException">No proxy of the type was started.</exception>
    public IActorRef ShardRegionProxy(string typeName) => _proxies.TryGetValue(typeName, out var proxy)
        ? proxy
        : throw new ArgumentException($"Shard type [{typeName}] must be started first");

    /// <summary>The strategy that is used where none is given, as the settings choose it.</summary>
    public IShardAllocationStrategy DefaultShardAllocationStrategy(ClusterShardingSettings settings)
    {
        var tuning = settings.TuningParameters;
        if (tuning.LeastShardAllocationAbsoluteLimit > 0)
            return ShardAllocationStrategy.LeastShardAllocationStrategy(
                tuning.LeastShardAllocationAbsoluteLimit, tuning.LeastShardAllocationRelativeLimit);
#pragma warning disable CS0618 // still the default
        return new LeastShardAllocationStrategy(
            tuning.LeastShardAllocationRebalanceThreshold, tuning.LeastShardAllocationMaxSimultaneousRebalance);
#pragma warning restore CS0618
    }

    private IActorRef StartGuardian()
    {
        var config = _system.Settings.Config;
        var dispatcher = config.GetString("akka.cluster.sharding.use-dispatcher");
        var props = Props.Create(() => new ClusterShardingGuardian(_regions, _proxies));
        return _system.SystemActorOf(props.WithDispatcher(string.IsNullOrEmpty(dispatcher) ? InternalDispatcher : dispatcher),
            config.GetString("akka.cluster.sharding.guardian-name"));
    }

    private async Task<IActorRef> StartRegionAsync(string typeName, Func<string, Props> entityProps, ClusterShardingSettings settings,
        IMessageExtractor extractor, IShardAllocationStrategy strategy, object handOffStopMessage)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        ArgumentNullException.ThrowIfNull(entityProps);
        if (!settings.HostsShardsOn(_cluster))
        {
            _system.Log.Debug("Starting Shard Region Proxy [{0}] (no actors will be hosted on this node)...", typeName);
            return await StartProxyRegionAsync(typeName, settings.Role, extractor).ConfigureAwait(false);
        }

        return _regions.TryGetValue(typeName, out var started)
            ? started
            : await AskGuardianAsync(new ClusterShardingGuardian.StartRegion(
                typeName, entityProps, settings, extractor, strategy, handOffStopMessage)).ConfigureAwait(false);
    }

    private async Task<IActorRef> StartProxyRegionAsync(string typeName, string role, IMessageExtractor extractor)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        return _proxies.TryGetValue(typeName, out var started)
            ? started
            : await AskGuardianAsync(new ClusterShardingGuardian.StartProxy(
                typeName, ClusterShardingSettings.Create(_system).WithRole(role), extractor)).ConfigureAwait(false);
    }

    // Two who start the same type at once get the same region.
    private async Task<IActorRef> AskGuardianAsync(object start)
    {
        switch (await _guardian.Value.Ask<object>(start, _system.Settings.CreationTimeout).ConfigureAwait(false))
        {
            case ClusterShardingGuardian.Started started:
                return started.Region;
            case Status.Failure failure:
                ExceptionDispatchInfo.Throw(failure.Cause);
                return ActorRefs.Nobody;
            case var other:
                throw new ActorInitializationException($"Unsupported guardian response: {other}");
        }
    }
}
