namespace Entropy.Grid.Feeders;

/// <summary>Switches the steps of a capacitor by a quantity measured in another element.</summary>
public sealed record CapacitorControl : Control
{
    /// <inheritdoc/>
    public override string Kind => "capcontrol";

    /// <summary>The name of the capacitor.</summary>
    public required string Capacitor { get; init; }

    /// <summary>The full name (kind.name) of the element that is measured.</summary>
    public required string MeasuredElement { get; init; }

    /// <summary>The terminal of it, counted from 0.</summary>
    public int MeasuredTerminal { get; init; }

    /// <summary>What is measured.</summary>
    public CapacitorControlMode Mode { get; init; } = CapacitorControlMode.Current;

    /// <summary>
    /// The value at which a step is switched on: A or V after the ratio, kvar, power factor, or hour of the day.
    /// </summary>
    public double OnSetting { get; init; } = 300;

    /// <summary>The value at which a step is switched off.</summary>
    public double OffSetting { get; init; } = 200;

    /// <summary>Ratio of the voltage transformer.</summary>
    public double VoltageRatio { get; init; } = 60;

    /// <summary>Ratio of the current transformer.</summary>
    public double CurrentRatio { get; init; } = 60;

    /// <summary>Which phase of voltage or current is looked at.</summary>
    public MeasuredPhase Phase { get; init; } = MeasuredPhase.One;

    /// <summary>The number of the phase, counted from 0, for <see cref="MeasuredPhase.One"/>.</summary>
    public int PhaseIndex { get; init; }

    /// <summary>Seconds before switching on.</summary>
    public double DelaySeconds { get; init; } = 15;

    /// <summary>Seconds before switching off.</summary>
    public double OffDelaySeconds { get; init; } = 15;

    /// <summary>Seconds after switching off before it may be switched on again.</summary>
    public double DeadTimeSeconds { get; init; } = 300;

    /// <summary>Whether voltage overrides <see cref="Mode"/>.</summary>
    public bool HasVoltageOverride { get; init; }

    /// <summary>The voltage under which it is switched on by override, in V.</summary>
    public double LeastV { get; init; } = 115;

    /// <summary>The voltage over which it is switched off by override, in V.</summary>
    public double GreatestV { get; init; } = 126;
}
