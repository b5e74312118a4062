using System.Collections.Immutable;
using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A bank of capacitors, in steps that can be switched.</summary>
public sealed record Capacitor : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "capacitor";

    /// <summary>The bus that it is connected to, with a node for each phase.</summary>
    public required Terminal From { get; init; }

    /// <summary>
    /// The other side of a wye or of a series capacitor, with a node for each phase; null for ground. A delta has none.
    /// </summary>
    public Terminal? To { get; init; }

    /// <summary>Phases.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Wye or delta.</summary>
    public Connection Connection { get; init; }

    /// <summary>
    /// Rated voltage, in kV: phase to phase with two or three phases and in a delta, over the capacitor otherwise.
    /// </summary>
    public required double RatedKv { get; init; }

    /// <summary>[step]: rated reactive power of all phases together, in kvar.</summary>
    public required ImmutableArray<double> StepsKvar { get; init; }

    /// <summary>[step]: whether it is switched on; empty for all.</summary>
    public ImmutableArray<bool> StepsOn { get; init; } = [];

    /// <summary>Impedance in series with every phase of every step, in ohm: a filter or inrush reactor.</summary>
    public Complex SeriesOhm { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals =>
        Connection == Connection.Delta ? [From] : [From, To ?? From.Grounded()];

    /// <summary>Whether a step is switched on.</summary>
    public bool IsOn(int step) => StepsOn.IsDefaultOrEmpty || StepsOn[step];
}
