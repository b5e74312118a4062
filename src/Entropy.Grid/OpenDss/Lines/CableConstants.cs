using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Lines;

// Impedances of cables with earthed sheaths, per metre, after W. H. Kersting, "Distribution System Modeling and Analysis"
// (sections 4.3 and 5.4): the cores, the bare neutrals and after them the sheaths are conductors over earth, as in
// LineConstants; sheaths are at zero voltage all along and are reduced. The capacitance of a core is that to its sheath
// alone, 2 pi e0 er / ln(R/r).

/// <summary>Impedances and admittances of cables.</summary>
internal static class CableConstants
{
    /// <summary>The line code of a geometry whose first conductors are cables with these sheaths.</summary>
    public static LineCode Of(LineGeometry geometry, ReadOnlySpan<Sheath> sheaths, double frequencyHz) => new()
    {
        Name = geometry.Name,
        SeriesOhmPerKm = Series(geometry, sheaths, frequencyHz).KronReduced(geometry.KeptConductors).Times(1000),
        ShuntSiemensPerKm = Shunt(geometry, sheaths, frequencyHz).Leading(geometry.KeptConductors).Times(1000),
    };

    private static ComplexMatrix Series(LineGeometry geometry, ReadOnlySpan<Sheath> sheaths, double frequencyHz)
    {
        var reactance = new Complex(0, frequencyHz * LineConstants.Permeability);
        var conductors = geometry.Conductors;
        var count = conductors.Length;
        var series = new ComplexMatrix(count + sheaths.Length);
        for (var i = 0; i < count; i++)
        {
            var wire = conductors[i].Wire;
            series[i, i] = LineConstants.Internal(wire, geometry.Earth, frequencyHz).Real
                - reactance * Math.Log(wire.GeometricMeanRadiusMetres)
                + LineConstants.Earth(geometry, i, i, frequencyHz);
            for (var j = 0; j < i; j++)
                series[i, j] = series[j, i] = Mutual(i, j, LineConstants.Distance(conductors[i], conductors[j]));
        }

        for (var i = 0; i < sheaths.Length; i++)
        {
            series[count + i, count + i] = sheaths[i].Ohm
                - reactance * Math.Log(sheaths[i].GeometricMeanRadius)
                + LineConstants.Earth(geometry, i, i, frequencyHz);
            for (var j = 0; j < i; j++)
                series[count + i, count + j] = series[count + j, count + i] =
                    Mutual(i, j, LineConstants.Distance(conductors[i], conductors[j]));
            for (var j = 0; j < count; j++)
            {
                var distance = i == j
                    ? sheaths[i].Radius
                    : sheaths[i].DistanceTo(LineConstants.Distance(conductors[i], conductors[j]));
                series[count + i, j] = series[j, count + i] = Mutual(i, j, distance);
            }
        }

        return series;

        Complex Mutual(int i, int j, double distance) =>
            -reactance * Math.Log(distance) + LineConstants.Earth(geometry, i, j, frequencyHz);
    }

    private static ComplexMatrix Shunt(LineGeometry geometry, ReadOnlySpan<Sheath> sheaths, double frequencyHz)
    {
        var omega = LineConstants.TwoPi * frequencyHz;
        var shunt = new ComplexMatrix(geometry.Conductors.Length);
        for (var i = 0; i < sheaths.Length; i++)
            shunt[i, i] = new Complex(
                0, LineConstants.TwoPi * LineConstants.Vacuum * sheaths[i].Permittivity * omega / sheaths[i].LogOfRadii);
        return shunt;
    }
}
