namespace Akka.Coordination;

/// <summary>How something that needs a lease uses it.</summary>
public sealed class LeaseUsageSettings
{
    /// <summary>Makes the settings from the path of the lease's configuration and the pause between attempts.</summary>
    public LeaseUsageSettings(string leaseImplementation, TimeSpan leaseRetryInterval)
    {
        LeaseImplementation = leaseImplementation;
        LeaseRetryInterval = leaseRetryInterval;
    }

    /// <summary>The path of the lease's configuration.</summary>
    public string LeaseImplementation { get; }

    /// <summary>How long to wait before it is asked for again.</summary>
    public TimeSpan LeaseRetryInterval { get; }

    /// <inheritdoc/>
    public override string ToString() => $"LeaseUsageSettings({LeaseImplementation}, {LeaseRetryInterval})";
}
