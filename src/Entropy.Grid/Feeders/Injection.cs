using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>
/// Something that feeds the grid, or takes from it where its power is negative. Outside of <see cref="LeastPu"/> and
/// <see cref="GreatestPu"/> it turns into an impedance.
/// </summary>
public abstract record Injection : PowerElement
{
    /// <summary>
    /// The bus. Wye: a node for each phase and one for the neutral. Delta: a node for each phase; with one phase, the
    /// two nodes that it stands between.
    /// </summary>
    public required Terminal Terminal { get; init; }

    /// <summary>Phases.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Wye or delta.</summary>
    public Connection Connection { get; init; }

    /// <summary>
    /// Rated voltage, in kV: phase to phase with two or three phases and in a delta, over the element otherwise.
    /// </summary>
    public required double RatedKv { get; init; }

    /// <summary>How it depends on its voltage.</summary>
    public InjectionModel Model { get; init; } = InjectionModel.ConstantPower;

    /// <summary>The voltage under which it turns into an impedance, in per unit of <see cref="RatedKv"/>.</summary>
    public double LeastPu { get; init; } = 0.9;

    /// <summary>The voltage over which it turns into an impedance, in per unit of <see cref="RatedKv"/>.</summary>
    public double GreatestPu { get; init; } = 1.1;

    /// <summary>The course over a day; null for none.</summary>
    public LoadShape? Daily { get; init; }

    /// <summary>The course over a year; null for that over a day.</summary>
    public LoadShape? Yearly { get; init; }

    /// <summary>The course over a duty cycle; null for that over a day.</summary>
    public LoadShape? Duty { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [Terminal];

    /// <summary>
    /// Active (real part, kW) and reactive power (kvar) fed by all phases when its shape stands at a value.
    /// </summary>
    /// <param name="shape">The shape's value: multipliers, or kW and kvar if it is actual.</param>
    /// <param name="shapeIsActual">Whether <paramref name="shape"/> is kW and kvar.</param>
    internal abstract System.Numerics.Complex InjectedKva(System.Numerics.Complex shape, bool shapeIsActual);
}
