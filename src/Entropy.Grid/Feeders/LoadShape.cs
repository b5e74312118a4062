using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>A course of powers over time, in equal steps, after whose end it begins again.</summary>
public sealed record LoadShape
{
    /// <summary>The name, not case-sensitive.</summary>
    public required string Name { get; init; }

    /// <summary>The time from one point to the next, in hours.</summary>
    public double StepHours { get; init; } = 1;

    /// <summary>[point]: multipliers of active power, or kW with <see cref="IsActual"/>.</summary>
    public required ImmutableArray<double> Active { get; init; }

    /// <summary>[point]: multipliers of reactive power, or kvar; empty if it goes with the active power.</summary>
    public ImmutableArray<double> Reactive { get; init; } = [];

    /// <summary>[point]: the hours of points that are not in equal steps; empty otherwise.</summary>
    public ImmutableArray<double> Hours { get; init; } = [];

    /// <summary>Whether the values are kW and kvar rather than multipliers.</summary>
    public bool IsActual { get; init; }
}
