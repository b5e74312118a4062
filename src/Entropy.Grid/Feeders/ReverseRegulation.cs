namespace Entropy.Grid.Feeders;

/// <summary>What a regulator does when power flows backwards.</summary>
public sealed record ReverseRegulation
{
    /// <summary>The voltage to hold, in V on the controller's side of the voltage transformer.</summary>
    public double TargetV { get; init; } = 120;

    /// <summary>The width of the band around it, in V.</summary>
    public double BandV { get; init; } = 3;

    /// <summary>Resistive setting of line-drop compensation, in V at rated current.</summary>
    public double CompensationRV { get; init; }

    /// <summary>Reactive setting of line-drop compensation, in V at rated current.</summary>
    public double CompensationXV { get; init; }

    /// <summary>Magnitude setting of line-drop compensation, in V at rated current.</summary>
    public double CompensationZV { get; init; }

    /// <summary>Seconds of reversed power before anything happens.</summary>
    public double DelaySeconds { get; init; } = 60;

    /// <summary>The power, in kW, over which it counts as reversed.</summary>
    public double ThresholdKw { get; init; } = 100;

    /// <summary>Whether the taps go to neutral and stay there.</summary>
    public bool ToNeutral { get; init; }

    /// <summary>Whether it goes on regulating the same side, with the settings here (cogeneration).</summary>
    public bool IsCogeneration { get; init; }
}
