using Akka.Actor;
using Akka.Configuration;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>Settings of a <see cref="ClusterSingletonProxy"/>; a change makes new settings.</summary>
public sealed class ClusterSingletonProxySettings : INoSerializationVerificationNeeded
{
    /// <summary>Makes settings.</summary>
    /// <exception cref="ArgumentException">There is no name, no interval, or the buffer is negative.</exception>
    public ClusterSingletonProxySettings(
        string singletonName, string role, TimeSpan singletonIdentificationInterval, int bufferSize, bool considerAppVersion)
    {
        if (string.IsNullOrEmpty(singletonName))
            throw new ArgumentNullException(nameof(singletonName));
        if (singletonIdentificationInterval <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                "singletonIdentificationInterval must be positive", nameof(singletonIdentificationInterval));
        }
        if (bufferSize < 0)
            throw new ArgumentException("bufferSize must not be negative", nameof(bufferSize));

        SingletonName = singletonName;
        Role = role;
        SingletonIdentificationInterval = singletonIdentificationInterval;
        BufferSize = bufferSize;
        ConsiderAppVersion = considerAppVersion;
    }

    /// <summary>Name of the singleton below its manager.</summary>
    public string SingletonName { get; }

    /// <summary>The singleton runs among the nodes with this role; null for all.</summary>
    public string? Role { get; }

    /// <summary>How often a singleton is asked for that is not known yet.</summary>
    public TimeSpan SingletonIdentificationInterval { get; }

    /// <summary>How many messages wait for a singleton that is not known.</summary>
    public int BufferSize { get; }

    /// <summary>Of no effect, as in the package since 1.5.27.</summary>
    public bool ConsiderAppVersion { get; }

    /// <summary>Reads <c>akka.cluster.singleton-proxy</c>.</summary>
    public static ClusterSingletonProxySettings Create(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(ClusterSingletonManager.DefaultConfig());
        var config = system.Settings.Config;
        return Create(
            config.GetConfig("akka.cluster.singleton-proxy"),
            config.GetBoolean("akka.cluster.singleton.consider-app-version"));
    }

    /// <summary>Reads settings, relative to <c>akka.cluster.singleton-proxy</c>.</summary>
    /// <exception cref="ConfigurationException">The configuration is empty.</exception>
    public static ClusterSingletonProxySettings Create(Config config, bool considerAppVersion)
    {
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<ClusterSingletonProxySettings>();

        return new ClusterSingletonProxySettings(
            config.GetString("singleton-name"),
            ClusterSingletonManagerSettings.RoleOrNone(config.GetString("role", ""))!,
            config.GetTimeSpan("singleton-identification-interval"),
            config.GetInt("buffer-size"),
            considerAppVersion);
    }

    /// <summary>The same settings with another name of the singleton.</summary>
    public ClusterSingletonProxySettings WithSingletonName(string singletonName) =>
        new(singletonName, Role!, SingletonIdentificationInterval, BufferSize, ConsiderAppVersion);

    /// <summary>The same settings with another role. Null leaves the role as it is, as in the package.</summary>
    public ClusterSingletonProxySettings WithRole(string role) =>
        new(SingletonName, role ?? Role!, SingletonIdentificationInterval, BufferSize, ConsiderAppVersion);

    /// <summary>The same settings with another interval of asking.</summary>
    public ClusterSingletonProxySettings WithSingletonIdentificationInterval(TimeSpan singletonIdentificationInterval) =>
        new(SingletonName, Role!, singletonIdentificationInterval, BufferSize, ConsiderAppVersion);

    /// <summary>The same settings with another buffer.</summary>
    public ClusterSingletonProxySettings WithBufferSize(int bufferSize) =>
        new(SingletonName, Role!, SingletonIdentificationInterval, bufferSize, ConsiderAppVersion);
}
