using Akka.Configuration;

namespace Akka.Coordination;

/// <summary>The time limits of a lease.</summary>
public sealed class TimeoutSettings
{
    private static readonly TimeSpan ShortestDerivedInterval = TimeSpan.FromSeconds(5);

    /// <summary>Makes the limits.</summary>
    public TimeoutSettings(TimeSpan heartbeatInterval, TimeSpan heartbeatTimeout, TimeSpan operationTimeout)
    {
        HeartbeatInterval = heartbeatInterval;
        HeartbeatTimeout = heartbeatTimeout;
        OperationTimeout = operationTimeout;
    }

    /// <summary>How often an owner says that it lives.</summary>
    public TimeSpan HeartbeatInterval { get; }

    /// <summary>How long an owner that says nothing keeps the lease.</summary>
    public TimeSpan HeartbeatTimeout { get; }

    /// <summary>How long acquire and release may take.</summary>
    public TimeSpan OperationTimeout { get; }

    /// <summary>Reads the limits from the section of a lease.</summary>
    /// <exception cref="ConfigurationException">The section is empty.</exception>
    /// <exception cref="ArgumentException">The interval is not less than half of the time-out.</exception>
    public static TimeoutSettings Create(Config config)
    {
        if (config.IsNullOrEmpty())
            throw new ConfigurationException($"Failed to create {typeof(TimeoutSettings)}: its configuration is empty.");

        var timeout = config.GetTimeSpan("heartbeat-timeout");
        var tenth = timeout / 10;
        var interval = config.GetString("heartbeat-interval") is { Length: > 0 }
            ? config.GetTimeSpan("heartbeat-interval")
            : tenth > ShortestDerivedInterval ? tenth : ShortestDerivedInterval;
        return interval < timeout / 2
            ? new TimeoutSettings(interval, timeout, config.GetTimeSpan("lease-operation-timeout"))
            : throw new ArgumentException("heartbeat-interval must be less than half heartbeat-timeout", nameof(config));
    }

    /// <summary>These limits with another interval.</summary>
    public TimeoutSettings WithHeartbeatInterval(TimeSpan heartbeatInterval) =>
        new(heartbeatInterval, HeartbeatTimeout, OperationTimeout);

    /// <summary>These limits with another time-out of the owner.</summary>
    public TimeoutSettings WithHeartbeatTimeout(TimeSpan heartbeatTimeout) =>
        new(HeartbeatInterval, heartbeatTimeout, OperationTimeout);

    /// <summary>These limits with another time-out of acquire and release.</summary>
#pragma warning disable IDE1006, CA1707 // The published package spells it so.
    public TimeoutSettings withOperationTimeout(TimeSpan operationTimeout) =>
        new(HeartbeatInterval, HeartbeatTimeout, operationTimeout);
#pragma warning restore IDE1006, CA1707

    /// <inheritdoc/>
    public override string ToString() => $"TimeoutSettings({HeartbeatInterval}, {HeartbeatTimeout}, {OperationTimeout})";
}
