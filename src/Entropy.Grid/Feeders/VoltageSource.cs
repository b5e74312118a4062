using System.Collections.Immutable;
using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>Balanced voltages behind coupled impedances: the grid above the feeder.</summary>
public sealed record VoltageSource : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "vsource";

    /// <summary>The bus that it feeds, with a node for each phase.</summary>
    public required Terminal From { get; init; }

    /// <summary>The other end, with a node for each phase; null for ground.</summary>
    public Terminal? To { get; init; }

    /// <summary>Phases.</summary>
    public int Phases { get; init; } = 3;

    /// <summary>Base voltage, in kV: phase to phase, or to the other end with one phase.</summary>
    public required double BaseKv { get; init; }

    /// <summary>The voltage behind the impedances, in per unit of <see cref="BaseKv"/>.</summary>
    public double VoltagePu { get; init; } = 1;

    /// <summary>The angle of the first phase, in degrees.</summary>
    public double AngleDegrees { get; init; }

    /// <summary>[phase, phase]: the impedances, in ohm.</summary>
    public required ComplexMatrix SeriesOhm { get; init; }

    /// <summary>The order of the phases.</summary>
    public PhaseSequence Sequence { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [From, To ?? From.Grounded()];

    /// <summary>
    /// Positive-sequence and zero-sequence impedance, in ohm, of a source with these short-circuit powers: three-phase,
    /// and one phase to ground, where 3 V / (2 z1 + z0) flows.
    /// </summary>
    public static (Complex PositiveOhm, Complex ZeroOhm) FromShortCircuit(
        double baseKv, double threePhaseMva, double onePhaseMva, double positiveXOverR, double zeroXOverR,
        int phases = 3)
    {
        var x1 = baseKv * baseKv / threePhaseMva / Math.Sqrt(1 + 1 / (positiveXOverR * positiveXOverR));
        var r1 = x1 / positiveXOverR;
        // |2 z1 + z0| = 3 V / I with x0 = k r0 is a quadratic equation of r0; its greater root is the one wanted.
        var factor = phases == 1 ? 1 : Math.Sqrt(3);
        var onePhaseAmps = onePhaseMva * 1000 / (factor * baseKv);
        var loop = 3 * baseKv * 1000 / factor / onePhaseAmps;
        var a = 1 + zeroXOverR * zeroXOverR;
        var b = 4 * (r1 + x1 * zeroXOverR);
        var c = 4 * (r1 * r1 + x1 * x1) - loop * loop;
        var r0 = (-b + Math.Sqrt(b * b - 4 * a * c)) / (2 * a);
        return (new Complex(r1, x1), new Complex(r0, r0 * zeroXOverR));
    }
}
