using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A winding of a transformer, one coil for each phase.</summary>
public sealed record Winding
{
    /// <summary>
    /// Where it is connected: a node for each phase and, last, one for the neutral of a wye. With one phase the two
    /// nodes are the two ends of the coil.
    /// </summary>
    public required Terminal Terminal { get; init; }

    /// <summary>Wye or delta; no difference with one phase.</summary>
    public Connection Connection { get; init; }

    /// <summary>Rated voltage, in kV: phase to phase with two or three phases, over the coil with one.</summary>
    public required double RatedKv { get; init; }

    /// <summary>Rated power, in kVA.</summary>
    public required double RatedKva { get; init; }

    /// <summary>Resistance, in percent on the first winding's rating.</summary>
    public double ResistancePercent { get; init; } = 0.2;

    /// <summary>The ratio of turns to those at rated voltage.</summary>
    public double Tap { get; init; } = 1;

    /// <summary>The least <see cref="Tap"/>.</summary>
    public double LeastTap { get; init; } = 0.9;

    /// <summary>The greatest <see cref="Tap"/>.</summary>
    public double GreatestTap { get; init; } = 1.1;

    /// <summary>Steps from the least to the greatest tap.</summary>
    public int TapSteps { get; init; } = 32;

    /// <summary>
    /// What stands between the neutral and ground, in ohm, beside whatever the neutral's node is connected to: null for
    /// nothing, 0 for a solid connection.
    /// </summary>
    public Complex? NeutralOhm { get; init; }

    /// <summary>The difference between one tap and the next; 0 for a winding without taps.</summary>
    public double TapIncrement => TapSteps > 0 ? (GreatestTap - LeastTap) / TapSteps : 0;
}
