using Akka.Actor;
using Akka.Configuration;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>Settings of a <see cref="ClusterSingletonManager"/>; a change makes new settings.</summary>
public sealed class ClusterSingletonManagerSettings : INoSerializationVerificationNeeded
{
    /// <summary>Makes settings.</summary>
    /// <exception cref="ArgumentException">There is no name, or an interval is negative.</exception>
    public ClusterSingletonManagerSettings(
        string singletonName, string role, TimeSpan removalMargin, TimeSpan handOverRetryInterval, bool considerAppVersion)
    {
        if (string.IsNullOrWhiteSpace(singletonName))
            throw new ArgumentNullException(nameof(singletonName));
        if (removalMargin < TimeSpan.Zero)
            throw new ArgumentException("ClusterSingletonManagerSettings.RemovalMargin must not be negative", nameof(removalMargin));
        if (handOverRetryInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                "ClusterSingletonManagerSettings.HandOverRetryInterval must be positive", nameof(handOverRetryInterval));
        }

        SingletonName = singletonName;
        Role = role;
        RemovalMargin = removalMargin;
        HandOverRetryInterval = handOverRetryInterval;
        ConsiderAppVersion = considerAppVersion;
    }

    /// <summary>Name of the singleton below its manager.</summary>
    public string SingletonName { get; }

    /// <summary>The singleton runs among the nodes with this role; null for all.</summary>
    public string? Role { get; }

    /// <summary>How long a node that was removed may still run the singleton. There is no other node here.</summary>
    public TimeSpan RemovalMargin { get; }

    /// <summary>How often the node before is asked to hand over. There is no other node here.</summary>
    public TimeSpan HandOverRetryInterval { get; }

    /// <summary>Of no effect, as in the package since 1.5.27.</summary>
    public bool ConsiderAppVersion { get; }

    /// <summary>Reads <c>akka.cluster.singleton</c>; the removal margin is that of the cluster.</summary>
    /// <exception cref="ConfigurationException">There are no such settings.</exception>
    public static ClusterSingletonManagerSettings Create(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(ClusterSingletonManager.DefaultConfig());
        return Create(system.Settings.Config.GetConfig("akka.cluster.singleton"))
            .WithRemovalMargin(Cluster.Get(system).DowningProvider.DownRemovalMargin);
    }

    /// <summary>Reads settings, relative to <c>akka.cluster.singleton</c>; the removal margin is zero.</summary>
    /// <exception cref="ConfigurationException">The configuration is empty.</exception>
    /// <exception cref="NotSupportedException">A lease is configured.</exception>
    public static ClusterSingletonManagerSettings Create(Config config)
    {
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<ClusterSingletonManagerSettings>();
        if (config.GetString("use-lease", "") is { Length: > 0 } lease)
        {
            throw new NotSupportedException(
                $"akka.cluster.singleton.use-lease = {lease}: the stand-in for Akka.Cluster.Tools has no leases. Leave it " +
                "empty, or build with the published packages.");
        }

        return new ClusterSingletonManagerSettings(
            config.GetString("singleton-name"),
            RoleOrNone(config.GetString("role", "")),
            removalMargin: TimeSpan.Zero,
            config.GetTimeSpan("hand-over-retry-interval"),
            config.GetBoolean("consider-app-version"));
    }

    /// <summary>The same settings with another name of the singleton.</summary>
    public ClusterSingletonManagerSettings WithSingletonName(string singletonName) =>
        Copy(singletonName, Role, RemovalMargin, HandOverRetryInterval);

    /// <summary>The same settings with another role. None leaves the role as it is, as in the package.</summary>
    public ClusterSingletonManagerSettings WithRole(string role) =>
        Copy(SingletonName, RoleOrNone(role) ?? Role, RemovalMargin, HandOverRetryInterval);

    /// <summary>The same settings with another removal margin.</summary>
    public ClusterSingletonManagerSettings WithRemovalMargin(TimeSpan removalMargin) =>
        Copy(SingletonName, Role, removalMargin, HandOverRetryInterval);

    /// <summary>The same settings with another interval of hand-over retries.</summary>
    public ClusterSingletonManagerSettings WithHandOverRetryInterval(TimeSpan handOverRetryInterval) =>
        Copy(SingletonName, Role, RemovalMargin, handOverRetryInterval);

    internal static string? RoleOrNone(string? role) => string.IsNullOrEmpty(role) ? null : role;

    private static ClusterSingletonManagerSettings Copy(
        string singletonName, string? role, TimeSpan removalMargin, TimeSpan handOverRetryInterval) =>
        new(singletonName, role!, removalMargin, handOverRetryInterval, considerAppVersion: false);
}
