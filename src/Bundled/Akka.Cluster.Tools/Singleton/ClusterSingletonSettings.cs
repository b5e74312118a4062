using Akka.Actor;
using Akka.Configuration;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>Settings of a manager and its proxies together, for <see cref="SingletonActor"/>; a change makes new ones.</summary>
public class ClusterSingletonSettings : INoSerializationVerificationNeeded
{
    private ClusterSingletonSettings(
        string? role, TimeSpan singletonIdentificationInterval, TimeSpan removalMargin, TimeSpan handOverRetryInterval, int bufferSize)
    {
        if (singletonIdentificationInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                "singletonIdentificationInterval must be positive", nameof(singletonIdentificationInterval));
        }
        if (removalMargin < TimeSpan.Zero)
            throw new ArgumentException("RemovalMargin must not be negative", nameof(removalMargin));
        if (handOverRetryInterval <= TimeSpan.Zero)
            throw new ArgumentException("HandOverRetryInterval must be positive", nameof(handOverRetryInterval));
        if (bufferSize is < 0 or > 10_000)
            throw new ArgumentException("bufferSize must be from 0 to 10000", nameof(bufferSize));

        Role = role;
        SingletonIdentificationInterval = singletonIdentificationInterval;
        RemovalMargin = removalMargin;
        HandOverRetryInterval = handOverRetryInterval;
        BufferSize = bufferSize;
    }

    /// <summary>The singleton runs among the nodes with this role; null for all.</summary>
    public string? Role { get; }

    /// <summary>How often a proxy asks for a singleton that it does not know yet.</summary>
    public TimeSpan SingletonIdentificationInterval { get; }

    /// <summary>How long a node that was removed may still run the singleton. There is no other node here.</summary>
    public TimeSpan RemovalMargin { get; }

    /// <summary>How often the node before is asked to hand over. There is no other node here.</summary>
    public TimeSpan HandOverRetryInterval { get; }

    /// <summary>How many messages wait at a proxy for a singleton that is not known.</summary>
    public int BufferSize { get; }

    /// <summary>Reads <c>akka.cluster.singleton</c> and <c>akka.cluster.singleton-proxy</c>.</summary>
    public static ClusterSingletonSettings Create(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(ClusterSingletonManager.DefaultConfig());
        return Create(system.Settings.Config.GetConfig("akka.cluster"));
    }

    /// <summary>Reads settings, relative to <c>akka.cluster</c>.</summary>
    public static ClusterSingletonSettings Create(Config config)
    {
        var manager = ClusterSingletonManagerSettings.Create(config.GetConfig("singleton"));
        var proxy = ClusterSingletonProxySettings.Create(config.GetConfig("singleton-proxy"), false);
        return new ClusterSingletonSettings(
            manager.Role, proxy.SingletonIdentificationInterval, manager.RemovalMargin, manager.HandOverRetryInterval, proxy.BufferSize);
    }

    /// <summary>The same settings with another role. Null leaves the role as it is, as in the package.</summary>
    public ClusterSingletonSettings WithRole(string role) =>
        new(role ?? Role, SingletonIdentificationInterval, RemovalMargin, HandOverRetryInterval, BufferSize);

    /// <summary>The same settings with another removal margin.</summary>
    public ClusterSingletonSettings WithRemovalMargin(TimeSpan removalMargin) =>
        new(Role, SingletonIdentificationInterval, removalMargin, HandOverRetryInterval, BufferSize);

    /// <summary>The same settings with another interval of hand-over retries.</summary>
    public ClusterSingletonSettings WithHandOverRetryInterval(TimeSpan handOverRetryInterval) =>
        new(Role, SingletonIdentificationInterval, RemovalMargin, handOverRetryInterval, BufferSize);

    /// <inheritdoc/>
    public override string ToString() =>
        $"ClusterSingletonSettings({Role}, {SingletonIdentificationInterval}, {RemovalMargin}, {HandOverRetryInterval}, {BufferSize})";

    internal bool ShouldRunManager(Cluster cluster) => string.IsNullOrEmpty(Role) || cluster.SelfRoles.Contains(Role);

    internal ClusterSingletonManagerSettings ToManagerSettings(string singletonName) =>
        new(singletonName, Role!, RemovalMargin, HandOverRetryInterval, considerAppVersion: false);

    internal ClusterSingletonProxySettings ToProxySettings(string singletonName) =>
        new(singletonName, Role!, SingletonIdentificationInterval, BufferSize, considerAppVersion: false);
}
