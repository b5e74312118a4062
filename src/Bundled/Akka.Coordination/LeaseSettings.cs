using Akka.Configuration;

namespace Akka.Coordination;

/// <summary>Which lease it is, whose, and how.</summary>
public sealed class LeaseSettings
{
    /// <summary>Makes the settings of a lease.</summary>
    public LeaseSettings(string leaseName, string ownerName, TimeoutSettings timeoutSettings, Config leaseConfig)
    {
        LeaseName = leaseName;
        OwnerName = ownerName;
        TimeoutSettings = timeoutSettings;
        LeaseConfig = leaseConfig;
    }

    /// <summary>What is leased.</summary>
    public string LeaseName { get; }

    /// <summary>Who wants it.</summary>
    public string OwnerName { get; }

    /// <summary>The time limits.</summary>
    public TimeoutSettings TimeoutSettings { get; }

    /// <summary>All that is configured for the lease.</summary>
    public Config LeaseConfig { get; }

    /// <summary>Reads the settings from the section of a lease.</summary>
    /// <exception cref="ConfigurationException">The section is empty.</exception>
    public static LeaseSettings Create(Config config, string leaseName, string ownerName) =>
        new(leaseName, ownerName, TimeoutSettings.Create(config), config);

    /// <summary>These settings with other time limits.</summary>
    public LeaseSettings WithTimeoutSettings(TimeoutSettings timeoutSettings) => new(LeaseName, OwnerName, timeoutSettings, LeaseConfig);

    /// <inheritdoc/>
    public override string ToString() => $"LeaseSettings({LeaseName}, {OwnerName}, {TimeoutSettings})";
}
