using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>Positive-sequence and zero-sequence values of a line, in ohm and F per unit of length.</summary>
internal readonly record struct SequenceValues(double R1, double X1, double R0, double X0, double C1, double C0)
{
    /// <summary>OpenDSS' line of 336 MCM ACSR, per 1000 ft.</summary>
    public static readonly SequenceValues Default = new(0.058, 0.1206, 0.1784, 0.4047, 3.4e-9, 1.6e-9);

    /// <summary>With another value: c in nF, b in microsiemens.</summary>
    public SequenceValues With(string property, double value, double frequencyHz) => property switch
    {
        "r1" => this with { R1 = value },
        "x1" => this with { X1 = value },
        "r0" => this with { R0 = value },
        "x0" => this with { X0 = value },
        "c1" => this with { C1 = value * 1e-9 },
        "c0" => this with { C0 = value * 1e-9 },
        "b1" => this with { C1 = value * 1e-6 / (2 * Math.PI * frequencyHz) },
        _ => this with { C0 = value * 1e-6 / (2 * Math.PI * frequencyHz) },
    };

    /// <summary>One conductor has no zero sequence of its own.</summary>
    public SequenceValues ForConductors(int conductors) =>
        conductors == 1 ? this with { R0 = R1, X0 = X1, C0 = C1 } : this;

    /// <summary>Series impedance in ohm and shunt admittance in S, per unit of length.</summary>
    public (ComplexMatrix Series, ComplexMatrix Shunt) Matrices(int conductors, double frequencyHz)
    {
        var omega = 2 * Math.PI * frequencyHz;
        return (
            ComplexMatrix.FromSequence(conductors, new Complex(R1, X1), new Complex(R0, X0)),
            ComplexMatrix.FromSequence(conductors, new Complex(0, omega * C1), new Complex(0, omega * C0)));
    }
}
