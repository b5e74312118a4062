namespace Entropy.Grid.Balanced;

/// <summary>A bus of a balanced network.</summary>
/// <param name="Number">Its number; unique, but in no order.</param>
/// <param name="Kind">What is known of it before a power flow.</param>
public sealed record BalancedBus(int Number, BusKind Kind)
{
    /// <summary>Its name, where it has one.</summary>
    public string? Name { get; init; }

    /// <summary>Active power that loads draw here.</summary>
    public double LoadMw { get; init; }

    /// <summary>Reactive power that loads draw here.</summary>
    public double LoadMvar { get; init; }

    /// <summary>Active power that the shunt draws at 1 pu.</summary>
    public double ShuntMw { get; init; }

    /// <summary>Reactive power that the shunt gives at 1 pu: positive for a capacitor.</summary>
    public double ShuntMvar { get; init; }

    /// <summary>A known voltage, from which a computation may start.</summary>
    public double VoltagePu { get; init; } = 1;

    /// <summary>
    /// A known angle, from which a computation may start; at a reference bus the angle that it keeps.
    /// </summary>
    public double AngleDegrees { get; init; }

    /// <summary>Nominal voltage, line to line.</summary>
    public double BaseKv { get; init; }

    /// <summary>The highest voltage allowed.</summary>
    public double MaximumVoltagePu { get; init; } = 1.1;

    /// <summary>The lowest voltage allowed.</summary>
    public double MinimumVoltagePu { get; init; } = 0.9;

    /// <summary>"bus 7" or "bus 7 (Kanawha)".</summary>
    public override string ToString() => Name is null ? $"bus {Number}" : $"bus {Number} ({Name})";
}
