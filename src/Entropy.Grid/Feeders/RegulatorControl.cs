namespace Entropy.Grid.Feeders;

/// <summary>
/// The controller of a transformer's taps: it holds a voltage within a band, at the transformer or, by line-drop
/// compensation, further down the feeder.
/// </summary>
public sealed record RegulatorControl : Control
{
    /// <inheritdoc/>
    public override string Kind => "regcontrol";

    /// <summary>The name of the transformer.</summary>
    public required string Transformer { get; init; }

    /// <summary>The winding whose voltage and current are measured, counted from 0.</summary>
    public int Winding { get; init; }

    /// <summary>The winding whose taps are moved, counted from 0; null for <see cref="Winding"/>.</summary>
    public int? TapWinding { get; init; }

    /// <summary>The voltage to hold, in V on the controller's side of the voltage transformer.</summary>
    public double TargetV { get; init; } = 120;

    /// <summary>The width of the band around it, in V.</summary>
    public double BandV { get; init; } = 3;

    /// <summary>Ratio of the voltage transformer.</summary>
    public double VoltageRatio { get; init; } = 60;

    /// <summary>
    /// Ratio of the voltage transformer at <see cref="RegulatedBus"/>; null for <see cref="VoltageRatio"/>.
    /// </summary>
    public double? RemoteVoltageRatio { get; init; }

    /// <summary>Rated primary current of the current transformer, in A.</summary>
    public double CurrentRatingAmps { get; init; } = 300;

    /// <summary>Resistive setting of line-drop compensation, in V at rated current.</summary>
    public double CompensationRV { get; init; }

    /// <summary>Reactive setting of line-drop compensation, in V at rated current.</summary>
    public double CompensationXV { get; init; }

    /// <summary>
    /// Magnitude setting of line-drop compensation, in V at rated current; replaces the other two if over 0.
    /// </summary>
    public double CompensationZV { get; init; }

    /// <summary>Seconds out of the band before the first tap.</summary>
    public double DelaySeconds { get; init; } = 15;

    /// <summary>Seconds from one tap to the next.</summary>
    public double TapDelaySeconds { get; init; } = 2;

    /// <summary>Whether <see cref="DelaySeconds"/> shortens with the distance from the band.</summary>
    public bool IsInverseTime { get; init; }

    /// <summary>The most taps at a time; 0 stops the controller.</summary>
    public int MostTapsAtOnce { get; init; } = 16;

    /// <summary>Which phase is looked at.</summary>
    public RegulatedPhase Phase { get; init; } = RegulatedPhase.One;

    /// <summary>The number of the phase, counted from 0, for <see cref="RegulatedPhase.One"/>.</summary>
    public int PhaseIndex { get; init; }

    /// <summary>
    /// A bus whose voltage is held instead of the transformer's; one node and a reference. Null for none.
    /// </summary>
    public Terminal? RegulatedBus { get; init; }

    /// <summary>The voltage that the transformer's own terminal is not to exceed, in V; 0 for none.</summary>
    public double LimitV { get; init; }

    /// <summary>What happens when power flows backwards; null for nothing.</summary>
    public ReverseRegulation? Reverse { get; init; }
}
