using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>A transformer of two or more windings: as many single-phase units as it has phases.</summary>
public sealed record Transformer : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "transformer";

    /// <summary>Phases.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>The windings; percentages are on the rating of the first.</summary>
    public required ImmutableArray<Winding> Windings { get; init; }

    /// <summary>
    /// Short-circuit reactances between pairs of windings, in percent: 1-2, 1-3, ... 1-n, 2-3, ... 2-n, and so on.
    /// </summary>
    public required ImmutableArray<double> ReactancesPercent { get; init; }

    /// <summary>Losses without load, in percent; they are put at the second winding.</summary>
    public double NoLoadLossPercent { get; init; }

    /// <summary>Magnetising current, in percent; it is put at the second winding.</summary>
    public double MagnetisingPercent { get; init; }

    /// <summary>
    /// A reactance to ground at every winding's ends, in parts per million of the rating, so that no winding floats
    /// altogether; negative values are capacitive.
    /// </summary>
    public double AntiFloatPpm { get; init; } = 1;

    /// <summary>
    /// Between wye and delta: whether the lower voltage leads the higher by 30 degrees, as in European Dy11, instead of
    /// lagging by as much (Dy1, Yd1).
    /// </summary>
    public bool LowSideLeads { get; init; }

    /// <summary>The current of the first winding that it carries for ever, in A; null if it is not known.</summary>
    public double? NormalAmps { get; init; }

    /// <summary>
    /// The current of the first winding that it carries in an emergency, in A; null if it is not known.
    /// </summary>
    public double? EmergencyAmps { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [.. Windings.Select(winding => winding.Terminal)];
}
