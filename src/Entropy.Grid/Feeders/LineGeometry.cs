using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>The conductors of an overhead line, from which its impedances follow.</summary>
public sealed record LineGeometry
{
    /// <summary>The name, not case-sensitive.</summary>
    public required string Name { get; init; }

    /// <summary>The conductors, those that stay conductors of the line first.</summary>
    public required ImmutableArray<Conductor> Conductors { get; init; }

    /// <summary>
    /// How many conductors the line has; the others are earthed neutrals and are reduced into these. The number of
    /// conductors for none.
    /// </summary>
    public required int KeptConductors { get; init; }

    /// <summary>Resistivity of the earth, in ohm m.</summary>
    public double EarthOhmMetre { get; init; } = 100;

    /// <summary>How the earth is computed.</summary>
    public EarthModel Earth { get; init; } = EarthModel.Deri;
}
