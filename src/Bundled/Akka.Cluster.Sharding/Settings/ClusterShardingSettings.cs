using Akka.Actor;
using Akka.Cluster.Tools.Singleton;
using Akka.Configuration;
using Akka.Coordination;

namespace Akka.Cluster.Sharding;

/// <summary>How one type of entity is sharded: the settings under <c>akka.cluster.sharding</c>.</summary>
public sealed class ClusterShardingSettings : INoSerializationVerificationNeeded
{
    /// <summary>Entities live on nodes with this role; on all nodes when null.</summary>
    public readonly string Role;

    /// <summary>Whether entities that were not passivated are started again with their shard.</summary>
    public readonly bool RememberEntities;

    /// <summary>The journal for what is remembered; the default one when empty.</summary>
    public readonly string JournalPluginId;

    /// <summary>The snapshot store for what is remembered; the default one when empty.</summary>
    public readonly string SnapshotPluginId;

    /// <summary>How the coordinator keeps its state.</summary>
    public readonly StateStoreMode StateStoreMode;

    /// <summary>Where entities are remembered, unless the coordinator's state is in a journal: then they are too.</summary>
    public readonly RememberEntitiesStore RememberEntitiesStore;

    /// <summary>How long a region waits for the answers of its shards to a query.</summary>
    public readonly TimeSpan ShardRegionQueryTimeout;

    /// <summary>An entity without a message for so long is passivated; zero for never.</summary>
    public readonly TimeSpan PassivateIdleEntityAfter;

    /// <summary>The settings that one seldom changes.</summary>
    public readonly TuningParameters TuningParameters;

    /// <summary>How the coordinator is kept a singleton; its role is not used but <see cref="Role"/>.</summary>
    public readonly ClusterSingletonManagerSettings CoordinatorSingletonSettings;

    /// <summary>The lease that a shard must hold; null for none.</summary>
    public readonly LeaseUsageSettings LeaseSettings;

    /// <summary>Settings without lease that remember in distributed data.</summary>
    public ClusterShardingSettings(
        string role,
        bool rememberEntities,
        string journalPluginId,
        string snapshotPluginId,
        TimeSpan passivateIdleEntityAfter,
        StateStoreMode stateStoreMode,
        TuningParameters tuningParameters,
        ClusterSingletonManagerSettings coordinatorSingletonSettings)
        : this(role, rememberEntities, journalPluginId, snapshotPluginId, passivateIdleEntityAfter, stateStoreMode,
            tuningParameters, coordinatorSingletonSettings, leaseSettings: null!)
    {
    }

    /// <summary>Settings that remember in distributed data.</summary>
    public ClusterShardingSettings(
        string role,
        bool rememberEntities,
        string journalPluginId,
        string snapshotPluginId,
        TimeSpan passivateIdleEntityAfter,
        StateStoreMode stateStoreMode,
        TuningParameters tuningParameters,
        ClusterSingletonManagerSettings coordinatorSingletonSettings,
        LeaseUsageSettings leaseSettings)
        : this(role, rememberEntities, journalPluginId, snapshotPluginId, passivateIdleEntityAfter, stateStoreMode,
            RememberEntitiesStore.DData, TimeSpan.FromSeconds(3), tuningParameters, coordinatorSingletonSettings, leaseSettings)
    {
    }

    /// <summary>Takes every value as it is.</summary>
    public ClusterShardingSettings(
        string role,
        bool rememberEntities,
        string journalPluginId,
        string snapshotPluginId,
        TimeSpan passivateIdleEntityAfter,
        StateStoreMode stateStoreMode,
        RememberEntitiesStore rememberEntitiesStore,
        TimeSpan shardRegionQueryTimeout,
        TuningParameters tuningParameters,
        ClusterSingletonManagerSettings coordinatorSingletonSettings,
        LeaseUsageSettings leaseSettings)
    {
        Role = role;
        RememberEntities = rememberEntities;
        JournalPluginId = journalPluginId;
        SnapshotPluginId = snapshotPluginId;
        PassivateIdleEntityAfter = passivateIdleEntityAfter;
        StateStoreMode = stateStoreMode;
        RememberEntitiesStore = rememberEntitiesStore;
        ShardRegionQueryTimeout = shardRegionQueryTimeout;
        TuningParameters = tuningParameters;
        CoordinatorSingletonSettings = coordinatorSingletonSettings;
        LeaseSettings = leaseSettings;
    }

    internal bool ShouldPassivateIdleEntities => PassivateIdleEntityAfter > TimeSpan.Zero && !RememberEntities;

    /// <summary>The settings of a system, defaults included.</summary>
    public static ClusterShardingSettings Create(ActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.cluster.sharding");
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<ClusterShardingSettings>("akka.cluster.sharding");
        return Create(config, system.Settings.Config.GetConfig(config.GetString("coordinator-singleton")));
    }

    /// <summary>Reads settings, and those of the coordinator's singleton beside them; every key must be there.</summary>
    public static ClusterShardingSettings Create(Config config, Config singletonConfig)
    {
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<ClusterShardingSettings>();
        var role = config.GetString("role");
        var lease = config.GetString("use-lease");
        return new ClusterShardingSettings(
            role: string.IsNullOrEmpty(role) ? null! : role,
            rememberEntities: config.GetBoolean("remember-entities"),
            journalPluginId: config.GetString("journal-plugin-id"),
            snapshotPluginId: config.GetString("snapshot-plugin-id"),
            passivateIdleEntityAfter: config.GetString("passivate-idle-entity-after").ToLowerInvariant() is "off" or "false" or "no"
                ? TimeSpan.Zero
                : config.GetTimeSpan("passivate-idle-entity-after"),
            stateStoreMode: Enum.Parse<StateStoreMode>(config.GetString("state-store-mode"), ignoreCase: true),
            rememberEntitiesStore: Enum.Parse<RememberEntitiesStore>(config.GetString("remember-entities-store"), ignoreCase: true),
            shardRegionQueryTimeout: config.GetTimeSpan("shard-region-query-timeout"),
            tuningParameters: Tuning(config),
            coordinatorSingletonSettings: ClusterSingletonManagerSettings.Create(singletonConfig),
            leaseSettings: string.IsNullOrEmpty(lease) ? null! : new LeaseUsageSettings(lease, config.GetTimeSpan("lease-retry-interval")));
    }

    /// <summary>The same with another role; null leaves the one that is there.</summary>
    public ClusterShardingSettings WithRole(string role) => With(copy => copy.Role = role ?? Role);

    /// <summary>The same with entities remembered or not.</summary>
    public ClusterShardingSettings WithRememberEntities(bool rememberEntities) =>
        With(copy => copy.RememberEntities = rememberEntities);

    /// <summary>The same with another journal; null for the default one.</summary>
    public ClusterShardingSettings WithJournalPluginId(string journalPluginId) =>
        With(copy => copy.JournalPluginId = journalPluginId ?? "");

    /// <summary>The same with another snapshot store; null for the default one.</summary>
    public ClusterShardingSettings WithSnapshotPluginId(string snapshotPluginId) =>
        With(copy => copy.SnapshotPluginId = snapshotPluginId ?? "");

    /// <summary>The same with the coordinator's state kept in another way.</summary>
    public ClusterShardingSettings WithStateStoreMode(StateStoreMode mode) => With(copy => copy.StateStoreMode = mode);

    /// <summary>The same with other buffers, pauses and time-outs.</summary>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public ClusterShardingSettings WithTuningParameters(TuningParameters tuningParameters)
    {
        ArgumentNullException.ThrowIfNull(tuningParameters);
        return With(copy => copy.TuningParameters = tuningParameters);
    }

    /// <summary>The same with entities passivated after another time; zero for never.</summary>
    public ClusterShardingSettings WithPassivateIdleAfter(TimeSpan duration) =>
        With(copy => copy.PassivateIdleEntityAfter = duration);

    /// <summary>The same with another lease; null leaves the one that is there.</summary>
    public ClusterShardingSettings WithLeaseSettings(LeaseUsageSettings leaseSettings) =>
        With(copy => copy.LeaseSettings = leaseSettings ?? LeaseSettings);

    /// <summary>The same with the coordinator kept a singleton in another way.</summary>
    /// <exception cref="ArgumentNullException">There are none.</exception>
    public ClusterShardingSettings WithCoordinatorSingletonSettings(ClusterSingletonManagerSettings coordinatorSingletonSettings)
    {
        ArgumentNullException.ThrowIfNull(coordinatorSingletonSettings);
        return With(copy => copy.CoordinatorSingletonSettings = coordinatorSingletonSettings);
    }

    internal bool HostsShardsOn(Cluster cluster) => string.IsNullOrEmpty(Role) || cluster.SelfRoles.Contains(Role);

    private static TuningParameters Tuning(Config config) => new(
        coordinatorFailureBackoff: config.GetTimeSpan("coordinator-failure-backoff"),
        retryInterval: config.GetTimeSpan("retry-interval"),
        bufferSize: config.GetInt("buffer-size"),
        handOffTimeout: config.GetTimeSpan("handoff-timeout"),
        shardStartTimeout: config.GetTimeSpan("shard-start-timeout"),
        shardFailureBackoff: config.GetTimeSpan("shard-failure-backoff"),
        entityRestartBackoff: config.GetTimeSpan("entity-restart-backoff"),
        rebalanceInterval: config.GetTimeSpan("rebalance-interval"),
        snapshotAfter: config.GetInt("snapshot-after"),
        keepNrOfBatches: config.GetInt("keep-nr-of-batches"),
        leastShardAllocationRebalanceThreshold: config.GetInt("least-shard-allocation-strategy.rebalance-threshold"),
        leastShardAllocationMaxSimultaneousRebalance: config.GetInt("least-shard-allocation-strategy.max-simultaneous-rebalance"),
        waitingForStateTimeout: config.GetTimeSpan("waiting-for-state-timeout"),
        updatingStateTimeout: config.GetTimeSpan("updating-state-timeout"),
        entityRecoveryStrategy: config.GetString("entity-recovery-strategy"),
        entityRecoveryConstantRateStrategyFrequency: config.GetTimeSpan("entity-recovery-constant-rate-strategy.frequency"),
        entityRecoveryConstantRateStrategyNumberOfEntities: config.GetInt("entity-recovery-constant-rate-strategy.number-of-entities"),
        coordinatorStateWriteMajorityPlus: MajorityPlus(config, "coordinator-state.write-majority-plus"),
        coordinatorStateReadMajorityPlus: MajorityPlus(config, "coordinator-state.read-majority-plus"),
        leastShardAllocationAbsoluteLimit: config.GetInt("least-shard-allocation-strategy.rebalance-absolute-limit"),
        leastShardAllocationRelativeLimit: config.GetDouble("least-shard-allocation-strategy.rebalance-relative-limit"));

    private static int MajorityPlus(Config config, string path) =>
        string.Equals(config.GetString(path), "all", StringComparison.OrdinalIgnoreCase) ? int.MaxValue : config.GetInt(path);

    private ClusterShardingSettings With(Action<Draft> change)
    {
        var draft = new Draft(this);
        change(draft);
        return draft.Finish();
    }

    /// <summary>The values while one of them is being changed.</summary>
    private sealed class Draft(ClusterShardingSettings from)
    {
        public string Role = from.Role;
        public bool RememberEntities = from.RememberEntities;
        public string JournalPluginId = from.JournalPluginId;
        public string SnapshotPluginId = from.SnapshotPluginId;
        public TimeSpan PassivateIdleEntityAfter = from.PassivateIdleEntityAfter;
        public StateStoreMode StateStoreMode = from.StateStoreMode;
        public TuningParameters TuningParameters = from.TuningParameters;
        public ClusterSingletonManagerSettings CoordinatorSingletonSettings = from.CoordinatorSingletonSettings;
        public LeaseUsageSettings LeaseSettings = from.LeaseSettings;

        public ClusterShardingSettings Finish() => new(Role, RememberEntities, JournalPluginId, SnapshotPluginId,
            PassivateIdleEntityAfter, StateStoreMode, from.RememberEntitiesStore, from.ShardRegionQueryTimeout,
            TuningParameters, CoordinatorSingletonSettings, LeaseSettings);
    }
}
