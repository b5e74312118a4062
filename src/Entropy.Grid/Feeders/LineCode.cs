using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>The impedances of a kind of line per kilometre.</summary>
public sealed record LineCode
{
    /// <summary>The name, not case-sensitive.</summary>
    public required string Name { get; init; }

    /// <summary>[conductor, conductor]: series impedance, in ohm/km.</summary>
    public required ComplexMatrix SeriesOhmPerKm { get; init; }

    /// <summary>[conductor, conductor]: shunt admittance of the whole pi section, in S/km.</summary>
    public required ComplexMatrix ShuntSiemensPerKm { get; init; }

    /// <summary>The current that a conductor carries for ever, in A; null if it is not known.</summary>
    public double? NormalAmps { get; init; }

    /// <summary>The current that a conductor carries in an emergency, in A; null if it is not known.</summary>
    public double? EmergencyAmps { get; init; }

    /// <summary>Conductors.</summary>
    public int Conductors => SeriesOhmPerKm.Size;

    /// <summary>
    /// A transposed line of sequence impedances (ohm/km) and sequence capacitances (nF/km). With one conductor the zero
    /// sequence is the positive sequence.
    /// </summary>
    public static LineCode FromSequence(
        string name, int conductors, Complex positiveOhmPerKm, Complex zeroOhmPerKm,
        double positiveNanofaradPerKm, double zeroNanofaradPerKm, double frequencyHz)
    {
        if (conductors == 1)
            (zeroOhmPerKm, zeroNanofaradPerKm) = (positiveOhmPerKm, positiveNanofaradPerKm);
        var susceptance = new Complex(0, 2 * Math.PI * frequencyHz * 1e-9);
        return new LineCode
        {
            Name = name,
            SeriesOhmPerKm = ComplexMatrix.FromSequence(conductors, positiveOhmPerKm, zeroOhmPerKm),
            ShuntSiemensPerKm = ComplexMatrix.FromSequence(
                conductors, susceptance * positiveNanofaradPerKm, susceptance * zeroNanofaradPerKm),
        };
    }
}
