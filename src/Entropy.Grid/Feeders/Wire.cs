namespace Entropy.Grid.Feeders;

/// <summary>A bare round conductor.</summary>
public sealed record Wire
{
    /// <summary>Resistance to alternating current, in ohm/m.</summary>
    public required double AcOhmPerMetre { get; init; }

    /// <summary>Resistance to direct current, in ohm/m.</summary>
    public required double DcOhmPerMetre { get; init; }

    /// <summary>Geometric mean radius, in m.</summary>
    public required double GeometricMeanRadiusMetres { get; init; }

    /// <summary>Outer radius, in m.</summary>
    public required double RadiusMetres { get; init; }

    /// <summary>The radius for capacitances where it is another one, for bundles, in m.</summary>
    public double? CapacitanceRadiusMetres { get; init; }
}
