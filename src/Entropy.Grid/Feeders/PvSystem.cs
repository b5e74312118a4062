using System.Collections.Immutable;
using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A photovoltaic array behind its inverter; a shape multiplies the irradiance.</summary>
public sealed record PvSystem : Injection
{
    /// <inheritdoc/>
    public override string Kind => "pvsystem";

    /// <summary>Power of the array at 1 kW/m2 and the temperature that it has, in kW.</summary>
    public required double ArrayKw { get; init; }

    /// <summary>The most active power that the inverter lets through, in kW; null for <see cref="ArrayKw"/>.</summary>
    public double? MostKw { get; init; }

    /// <summary>Irradiance, in kW/m2.</summary>
    public double IrradianceKwPerM2 { get; init; } = 1;

    /// <summary>The inverter.</summary>
    public required Inverter Inverter { get; init; }

    /// <summary>
    /// [point]: efficiency of the inverter at parts of its rating, in order, with straight lines between and beyond;
    /// empty for an ideal one.
    /// </summary>
    public ImmutableArray<(double OfRating, double Efficiency)> EfficiencyCurve { get; init; } = [];

    internal override Complex InjectedKva(Complex shape, bool shapeIsActual)
    {
        var offered = ArrayKw * IrradianceKwPerM2 * shape.Real;
        if (!Inverter.RunsOn(offered))
            return Inverter.Power(0, isOn: false);
        return Inverter.Power(Math.Min(offered * Efficiency(offered / Inverter.RatedKva), MostKw ?? ArrayKw));
    }

    private double Efficiency(double ofRating)
    {
        if (EfficiencyCurve.Length <= 1)
            return EfficiencyCurve.IsEmpty ? 1 : EfficiencyCurve[0].Efficiency;
        var after = 1;
        while (after < EfficiencyCurve.Length - 1 && EfficiencyCurve[after].OfRating < ofRating)
            after++;
        var ((x0, y0), (x1, y1)) = (EfficiencyCurve[after - 1], EfficiencyCurve[after]);
        return x1 == x0 ? y1 : y0 + (ofRating - x0) / (x1 - x0) * (y1 - y0);
    }
}
