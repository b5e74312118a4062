using System.Collections.Immutable;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Util;

namespace Akka.Cluster;

/// <summary>
/// <c>akka.cluster</c>, read once. What speaks of gossip, heartbeats and failure detection is told as it is configured; on
/// one node there is nobody to gossip with.
/// </summary>
public sealed class ClusterSettings
{
    private static readonly TimeSpan WeaklyUpUnlessTold = TimeSpan.FromSeconds(7);

    /// <summary>Reads the settings from the configuration of a system.</summary>
    /// <exception cref="ConfigurationException">The section is missing, or a value in it is not usable.</exception>
    public ClusterSettings(Config config, string systemName)
    {
        var cluster = config.GetConfig("akka.cluster");
        if (cluster?.GetConfig("failure-detector") is not { IsEmpty: false } detector)
        {
            throw new ConfigurationException(
                "The configuration has no akka.cluster section: set akka.actor.provider = cluster, which brings it.");
        }

        LogInfoVerbose = cluster.GetBoolean("log-info-verbose");
        LogInfo = LogInfoVerbose || cluster.GetBoolean("log-info");

        FailureDetectorConfig = detector;
        FailureDetectorImplementationClass = detector.GetString("implementation-class");
        HeartbeatInterval = detector.GetTimeSpan("heartbeat-interval");
        HeartbeatExpectedResponseAfter = detector.GetTimeSpan("expected-response-after");
        MonitoredByNrOfMembers = detector.GetInt("monitored-by-nr-of-members");

        SeedNodes = [.. cluster.GetStringList("seed-nodes", []).Select(Address.Parse)];
        SeedNodeTimeout = cluster.GetTimeSpan("seed-node-timeout");
        RetryUnsuccessfulJoinAfter = DurationOrOff(cluster, "retry-unsuccessful-join-after");
        ShutdownAfterUnsuccessfulJoinSeedNodes = DurationOrOff(cluster, "shutdown-after-unsuccessful-join-seed-nodes");

        PeriodicTasksInitialDelay = cluster.GetTimeSpan("periodic-tasks-initial-delay");
        GossipInterval = cluster.GetTimeSpan("gossip-interval");
        GossipTimeToLive = cluster.GetTimeSpan("gossip-time-to-live");
        LeaderActionsInterval = cluster.GetTimeSpan("leader-actions-interval");
        UnreachableNodesReaperInterval = cluster.GetTimeSpan("unreachable-nodes-reaper-interval");
        PublishStatsInterval = DurationOrOff(cluster, "publish-stats-interval");
        DownRemovalMargin = DurationOrOff(cluster, "down-removal-margin") ?? TimeSpan.Zero;
        AutoDownUnreachableAfter = DurationOrOff(cluster, "auto-down-unreachable-after");

        Roles = [.. cluster.GetStringList("roles", [])];
        AppVersion = AppVersion.Create(cluster.GetString("app-version"));
        MinNrOfMembers = cluster.GetInt("min-nr-of-members");
        MinNrOfMembersOfRole = cluster.GetConfig("role").AsEnumerable().ToImmutableDictionary(
            role => role.Key, role => role.Value.GetChildObject("min-nr-of-members").GetInt());

        UseDispatcher = cluster.GetString("use-dispatcher") is { Length: > 0 } dispatcher ? dispatcher : Dispatchers.InternalDispatcherId;
        GossipDifferentViewProbability = cluster.GetDouble("gossip-different-view-probability");
        ReduceGossipDifferentViewProbability = cluster.GetInt("reduce-gossip-different-view-probability");
        SchedulerTickDuration = cluster.GetTimeSpan("scheduler.tick-duration");
        SchedulerTicksPerWheel = cluster.GetInt("scheduler.ticks-per-wheel");
        VerboseHeartbeatLogging = cluster.GetBoolean("debug.verbose-heartbeat-logging");
        VerboseGossipReceivedLogging = cluster.GetBoolean("debug.verbose-receive-gossip-logging");

        DowningProviderType = cluster.GetString("downing-provider-class") is { Length: > 0 } downing
            ? Type.GetType(downing, throwOnError: true)!
            : typeof(NoDowning);
        RunCoordinatedShutdownWhenDown = cluster.GetBoolean("run-coordinated-shutdown-when-down");
        WeaklyUpAfter = ReadWeaklyUpAfter(cluster);
        UseLegacyHeartbeatMessage = cluster.GetBoolean("use-legacy-heartbeat-message");
    }

    /// <summary><c>log-info-verbose</c>: every event of the cluster is logged.</summary>
    public bool LogInfoVerbose { get; }

    /// <summary><c>log-info</c>: what members do is logged at info level.</summary>
    public bool LogInfo { get; }

    /// <summary><c>failure-detector</c>.</summary>
    public Config FailureDetectorConfig { get; }

    /// <summary><c>failure-detector.implementation-class</c>.</summary>
    public string FailureDetectorImplementationClass { get; }

    /// <summary><c>failure-detector.heartbeat-interval</c>.</summary>
    public TimeSpan HeartbeatInterval { get; }

    /// <summary><c>failure-detector.expected-response-after</c>.</summary>
    public TimeSpan HeartbeatExpectedResponseAfter { get; }

    /// <summary><c>failure-detector.monitored-by-nr-of-members</c>.</summary>
    public int MonitoredByNrOfMembers { get; }

    /// <summary><c>seed-nodes</c>: whom to join at the start.</summary>
    public ImmutableList<Address> SeedNodes { get; }

    /// <summary><c>seed-node-timeout</c>.</summary>
    public TimeSpan SeedNodeTimeout { get; }

    /// <summary><c>retry-unsuccessful-join-after</c>; null for off.</summary>
    public TimeSpan? RetryUnsuccessfulJoinAfter { get; }

    /// <summary><c>shutdown-after-unsuccessful-join-seed-nodes</c>; null for off.</summary>
    public TimeSpan? ShutdownAfterUnsuccessfulJoinSeedNodes { get; }

    /// <summary><c>periodic-tasks-initial-delay</c>: when the leader looks after the members for the first time.</summary>
    public TimeSpan PeriodicTasksInitialDelay { get; }

    /// <summary><c>gossip-interval</c>.</summary>
    public TimeSpan GossipInterval { get; }

    /// <summary><c>gossip-time-to-live</c>.</summary>
    public TimeSpan GossipTimeToLive { get; }

    /// <summary><c>leader-actions-interval</c>: how often the leader looks after the members.</summary>
    public TimeSpan LeaderActionsInterval { get; }

    /// <summary><c>unreachable-nodes-reaper-interval</c>.</summary>
    public TimeSpan UnreachableNodesReaperInterval { get; }

    /// <summary><c>publish-stats-interval</c>; null for off.</summary>
    public TimeSpan? PublishStatsInterval { get; }

    /// <summary><c>auto-down-unreachable-after</c>; null for off.</summary>
    public TimeSpan? AutoDownUnreachableAfter { get; }

    /// <summary><c>roles</c>: what this node is there for.</summary>
    public ImmutableHashSet<string> Roles { get; }

    /// <summary><c>app-version</c>: the version of the application on this node.</summary>
    public AppVersion AppVersion { get; }

    /// <summary><c>gossip-different-view-probability</c>.</summary>
    public double GossipDifferentViewProbability { get; }

    /// <summary><c>reduce-gossip-different-view-probability</c>.</summary>
    public int ReduceGossipDifferentViewProbability { get; }

    /// <summary><c>use-dispatcher</c>: where the cluster's actors run; the internal one unless configured.</summary>
    public string UseDispatcher { get; }

    /// <summary><c>scheduler.tick-duration</c>.</summary>
    public TimeSpan SchedulerTickDuration { get; }

    /// <summary><c>scheduler.ticks-per-wheel</c>.</summary>
    public int SchedulerTicksPerWheel { get; }

    /// <summary><c>min-nr-of-members</c>: nobody is let in before there are so many.</summary>
    public int MinNrOfMembers { get; }

    /// <summary><c>role.NAME.min-nr-of-members</c>: nobody is let in before there are so many with the role.</summary>
    public ImmutableDictionary<string, int> MinNrOfMembersOfRole { get; }

    /// <summary><c>debug.verbose-heartbeat-logging</c>.</summary>
    public bool VerboseHeartbeatLogging { get; }

    /// <summary><c>debug.verbose-receive-gossip-logging</c>.</summary>
    public bool VerboseGossipReceivedLogging { get; }

    /// <summary><c>downing-provider-class</c>: who decides which members are dead.</summary>
    public Type DowningProviderType { get; }

    /// <summary><c>run-coordinated-shutdown-when-down</c>: the end of the cluster on this node ends the system.</summary>
    public bool RunCoordinatedShutdownWhenDown { get; }

    /// <summary>Whether members may be weakly up.</summary>
    public bool AllowWeaklyUpMembers => WeaklyUpAfter != TimeSpan.Zero;

    /// <summary><c>allow-weakly-up-members</c>: how long they wait for that; zero for off.</summary>
    public TimeSpan WeaklyUpAfter { get; }

    /// <summary><c>use-legacy-heartbeat-message</c>.</summary>
    public bool UseLegacyHeartbeatMessage { get; }

    internal TimeSpan DownRemovalMargin { get; }

    private static TimeSpan? DurationOrOff(Config config, string key) =>
        config.GetString(key, "").ToLowerInvariant() is "off" or "false" or "no" ? null : config.GetTimeSpan(key);

    private static TimeSpan ReadWeaklyUpAfter(Config cluster)
    {
        const string key = "allow-weakly-up-members";
        switch (cluster.GetString(key, "").ToLowerInvariant())
        {
            case "off":
                return TimeSpan.Zero;
            case "on":
                return WeaklyUpUnlessTold;
        }

        var after = cluster.GetTimeSpan(key, WeaklyUpUnlessTold);
        return after > TimeSpan.Zero
            ? after
            : throw new ConfigurationException(
                $"Valid settings for [akka.cluster.{key}] are 'off', 'on', or a timespan greater than 0s. Received [{after}]");
    }
}
