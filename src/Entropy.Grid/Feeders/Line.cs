using System.Collections.Immutable;

namespace Entropy.Grid.Feeders;

/// <summary>
/// A line, cable or switch: coupled series impedances between two buses, and half of the shunt admittance at each end.
/// </summary>
public sealed record Line : PowerElement
{
    /// <inheritdoc/>
    public override string Kind => "line";

    /// <summary>One end.</summary>
    public required Terminal From { get; init; }

    /// <summary>The other end.</summary>
    public required Terminal To { get; init; }

    /// <summary>[conductor, conductor]: series impedance of the whole line at the feeder's frequency, in ohm.</summary>
    public required ComplexMatrix SeriesOhm { get; init; }

    /// <summary>[conductor, conductor]: shunt admittance of the whole line at the feeder's frequency, in S.</summary>
    public required ComplexMatrix ShuntSiemens { get; init; }

    /// <summary>The length, in km; used for pictures and reports only.</summary>
    public double LengthKm { get; init; }

    /// <summary>Whether it is a switch rather than a wire.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>The current that a conductor carries for ever, in A; null if it is not known.</summary>
    public double? NormalAmps { get; init; }

    /// <summary>The current that a conductor carries in an emergency, in A; null if it is not known.</summary>
    public double? EmergencyAmps { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Terminal> Terminals => [From, To];

    /// <summary>A line of a code and a length.</summary>
    public static Line Of(string name, Terminal from, Terminal to, LineCode code, double lengthKm)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new Line
        {
            Name = name,
            From = from,
            To = to,
            SeriesOhm = code.SeriesOhmPerKm.Times(lengthKm),
            ShuntSiemens = code.ShuntSiemensPerKm.Times(lengthKm),
            LengthKm = lengthKm,
            NormalAmps = code.NormalAmps,
            EmergencyAmps = code.EmergencyAmps,
        };
    }
}
