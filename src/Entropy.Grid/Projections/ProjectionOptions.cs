using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Projections;

/// <summary>Which limits of a feeder count, and how closely.</summary>
public sealed record ProjectionOptions
{
    /// <summary>The least voltage to ground of phase nodes, in per unit; null for the feeder's own.</summary>
    public double? LeastPu { get; init; }

    /// <summary>The greatest voltage to ground of phase nodes, in per unit; null for the feeder's own.</summary>
    public double? GreatestPu { get; init; }

    /// <summary>What the ratings of lines and transformers are multiplied by; infinite to leave them out.</summary>
    public double RatingFactor { get; init; } = 1;

    /// <summary>By how much setpoints stay inside of each voltage limit, in per unit, against rounding.</summary>
    public double VoltageMarginPu { get; init; } = 2e-7;

    /// <summary>By how much setpoints stay inside of each rating, as a part of it, against rounding.</summary>
    public double CurrentMargin { get; init; } = 1e-6;

    /// <summary>The change of a setpoint at which they have settled, in kW.</summary>
    public double ToleranceKw { get; init; } = 1e-3;

    /// <summary>The most iterations.</summary>
    public int MostIterations { get; init; } = 40;

    /// <summary>The point in time of the load shapes.</summary>
    public Moment Moment { get; init; }
}
