namespace Entropy.Grid.Feeders;

/// <summary>What a capacitor's controller measures.</summary>
public enum CapacitorControlMode
{
    /// <summary>Magnitude of current.</summary>
    Current,

    /// <summary>Magnitude of voltage.</summary>
    Voltage,

    /// <summary>Reactive power into the terminal.</summary>
    ReactivePower,

    /// <summary>The hour of the day.</summary>
    Time,

    /// <summary>Power factor.</summary>
    PowerFactor,
}
