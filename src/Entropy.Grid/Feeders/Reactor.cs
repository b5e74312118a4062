using System.Collections.Immutable;
using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>An impedance in series between two buses, or to ground, or in delta.</summary>
public sealed record Reactor : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "reactor";

    /// <summary>One end, with a node for each phase.</summary>
    public required Terminal From { get; init; }

    /// <summary>The other end, with a node for each phase; null for ground. A delta has none.</summary>
    public Terminal? To { get; init; }

    /// <summary>Phases.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Wye or delta.</summary>
    public Connection Connection { get; init; }

    /// <summary>Impedance of each phase, in ohm; not looked at if there is a matrix.</summary>
    public Complex PhaseOhm { get; init; }

    /// <summary>A resistance beside <see cref="PhaseOhm"/> in every phase, in ohm; null for none.</summary>
    public double? ParallelOhm { get; init; }

    /// <summary>[phase, phase]: impedances with coupling, in ohm; null if the phases are not coupled.</summary>
    public ComplexMatrix? SeriesOhm { get; init; }

    /// <summary>[phase, phase]: admittances with coupling, in S, instead of <see cref="SeriesOhm"/>.</summary>
    public ComplexMatrix? SeriesSiemens { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals =>
        Connection == Connection.Delta ? [From] : [From, To ?? From.Grounded()];
}
