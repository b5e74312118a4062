using System.Collections.Immutable;
using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>
/// Something that consumes. Its model holds between <see cref="LeastPu"/> and <see cref="GreatestPu"/>; beyond them it
/// turns into an impedance as OpenDSS has it, which <see cref="LoadModel"/> and the solver describe.
/// </summary>
public sealed record Load : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "load";

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
    /// Rated voltage, in kV: phase to phase with two or three phases and in a delta, over the load otherwise.
    /// </summary>
    public required double RatedKv { get; init; }

    /// <summary>Active power consumed by all phases at rated voltage, in kW; positive for consumption.</summary>
    public required double ConsumedKw { get; init; }

    /// <summary>Reactive power consumed by all phases at rated voltage, in kvar; positive for consumption.</summary>
    public required double ConsumedKvar { get; init; }

    /// <summary>
    /// The power factor that holds when a shape gives actual kW but no kvar; negative for kW and kvar of unlike signs.
    /// Null if the load was given in kvar: then there is no reactive power under such a shape.
    /// </summary>
    public double? PowerFactor { get; init; }

    /// <summary>How it depends on its voltage.</summary>
    public LoadModel Model { get; init; } = LoadModel.ConstantPower;

    /// <summary>The voltage under which the model gives way, in per unit of <see cref="RatedKv"/>.</summary>
    public double LeastPu { get; init; } = 0.95;

    /// <summary>The voltage over which the model gives way, in per unit of <see cref="RatedKv"/>.</summary>
    public double GreatestPu { get; init; } = 1.05;

    /// <summary>The voltage under which it is a plain impedance, in per unit of <see cref="RatedKv"/>.</summary>
    public double LowPu { get; init; } = 0.5;

    /// <summary>
    /// What stands between a wye's neutral and ground, in ohm, beside whatever the neutral's node is connected to: null
    /// for nothing, 0 for a solid connection.
    /// </summary>
    public Complex? NeutralOhm { get; init; }

    /// <summary>The exponent of voltage in active power of <see cref="LoadModel.Exponential"/>.</summary>
    public double CvrActiveExponent { get; init; } = 1;

    /// <summary>The exponent of voltage in reactive power of <see cref="LoadModel.Exponential"/>.</summary>
    public double CvrReactiveExponent { get; init; } = 2;

    /// <summary>
    /// Of <see cref="LoadModel.Zip"/>: the parts of impedance, current and power in active power, the same in reactive
    /// power, and the voltage in per unit under which it drops out.
    /// </summary>
    public ImmutableArray<double> Zipv { get; init; } = [];

    /// <summary>Which multipliers apply.</summary>
    public LoadVariability Variability { get; init; }

    /// <summary>The growth since the first year, by which both powers are multiplied.</summary>
    public double Growth { get; init; } = 1;

    /// <summary>The course over a day; null for none.</summary>
    public LoadShape? Daily { get; init; }

    /// <summary>The course over a year; null for that over a day.</summary>
    public LoadShape? Yearly { get; init; }

    /// <summary>The course over a duty cycle; null for that over a day.</summary>
    public LoadShape? Duty { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [Terminal];
}
