using System.Numerics;

namespace Entropy.Grid.Feeders;

// Impedances of overhead conductors over earth, per metre.
//
//   z_ii = r_i + j w mu0/2pi ln(1/GMR_i) + ze_ii          z_ij = j w mu0/2pi ln(1/d_ij) + ze_ij
//   P_ij = ln(D_ij / d_ij) / (2 pi e0),  P_ii = ln(2 h_i / r_i) / (2 pi e0),  Y = j w P^-1
//
//   w     angular frequency                d_ij  distance of two conductors
//   h_i   height of a conductor            D_ij  distance of one conductor from the image of the other
//   rho   resistivity of the earth         ze    what the return through the earth adds
//
// ze after J. R. Carson, "Wave propagation in overhead wires with ground return", Bell System Technical Journal 5
// (1926), in the form of N. Tleis, "Power Systems Modelling and Fault Analysis" (2008), section 3.2; or after A. Deri,
// G. Tevan, A. Semlyen, A. Castanheira, "The complex ground return plane", IEEE Trans. PAS-100 (1981). The natural
// constants have the digits that OpenDSS gives them (LineConstants.pas), because its solutions are what results are
// held against.

/// <summary>Impedances and admittances of a line from the places of its conductors.</summary>
public static class LineConstants
{
    internal const double Vacuum = 8.854e-12; // F/m
    internal const double Permeability = 12.56637e-7; // H/m
    internal const double TwoPi = 6.283185307;

    /// <summary>The line code of a geometry at a frequency; earthed conductors are reduced.</summary>
    public static LineCode Of(LineGeometry geometry, double frequencyHz)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        Check(geometry);
        var kept = geometry.KeptConductors;
        return new LineCode
        {
            Name = geometry.Name,
            SeriesOhmPerKm = Series(geometry, frequencyHz).KronReduced(kept).Times(1000),
            ShuntSiemensPerKm = Shunt(geometry, frequencyHz).Leading(kept).Times(1000),
        };
    }

    private static ComplexMatrix Series(LineGeometry geometry, double frequencyHz)
    {
        var omega = TwoPi * frequencyHz;
        var reactance = new Complex(0, omega * Permeability / TwoPi);
        // Geometric mean radii are published for power frequency; elsewhere the internal reactance is computed.
        var isPowerFrequency = frequencyHz is > 40 and < 1000;
        var conductors = geometry.Conductors;
        var series = new ComplexMatrix(conductors.Length);
        for (var i = 0; i < conductors.Length; i++)
        {
            var wire = conductors[i].Wire;
            var own = Internal(wire, geometry.Earth, frequencyHz);
            series[i, i] = (isPowerFrequency
                    ? own.Real - reactance * Math.Log(wire.GeometricMeanRadiusMetres)
                    : own - reactance * Math.Log(wire.RadiusMetres))
                + Earth(geometry, i, i, frequencyHz);
            for (var j = 0; j < i; j++)
                series[i, j] = series[j, i] =
                    -reactance * Math.Log(Distance(conductors[i], conductors[j])) + Earth(geometry, i, j, frequencyHz);
        }

        return series;
    }

    private static ComplexMatrix Shunt(LineGeometry geometry, double frequencyHz)
    {
        var factor = -1 / TwoPi / Vacuum / (TwoPi * frequencyHz);
        var conductors = geometry.Conductors;
        var potential = new ComplexMatrix(conductors.Length);
        for (var i = 0; i < conductors.Length; i++)
        {
            var wire = conductors[i].Wire;
            var radius = wire.CapacitanceRadiusMetres ?? wire.RadiusMetres;
            potential[i, i] = new Complex(0, factor * Math.Log(2 * conductors[i].HeightMetres / radius));
            for (var j = 0; j < i; j++)
            {
                var ratio = ImageDistance(conductors[i], conductors[j]) / Distance(conductors[i], conductors[j]);
                potential[i, j] = potential[j, i] = new Complex(0, factor * Math.Log(ratio));
            }
        }

        return potential.Inverse() ?? throw new FeederException(
            $"linegeometry.{geometry.Name}", "its conductors have no capacitance matrix; check heights and distances.");
    }

    // The impedance of the wire itself; with Deri's earth the skin effect of a round conductor.
    internal static Complex Internal(Wire wire, EarthModel earth, double frequencyHz)
    {
        if (earth != EarthModel.Deri)
            return new Complex(wire.AcOhmPerMetre, TwoPi * frequencyHz * Permeability / (8 * Math.PI));
        var alpha = new Complex(1, 1) * Math.Sqrt(frequencyHz * Permeability / wire.DcOhmPerMetre);
        var ratio = alpha.Magnitude > 35 ? 1 : Bessel.I0(alpha) / Bessel.I1(alpha);
        return new Complex(1, 1) * ratio * (Math.Sqrt(wire.DcOhmPerMetre * frequencyHz * Permeability) / 2);
    }

    internal static Complex Earth(LineGeometry geometry, int i, int j, double frequencyHz) => geometry.Earth switch
    {
        EarthModel.ModifiedCarson => ModifiedCarson(geometry.EarthOhmMetre, frequencyHz),
        EarthModel.FullCarson => FullCarson(geometry, i, j, frequencyHz),
        _ => Deri(geometry, i, j, frequencyHz),
    };

    private static Complex ModifiedCarson(double resistivity, double frequencyHz)
    {
        var omega = TwoPi * frequencyHz;
        return new Complex(
            omega * Permeability / 8,
            omega * Permeability / TwoPi * Math.Log(658.5 * Math.Sqrt(resistivity / frequencyHz)));
    }

    // Carson's P + jQ as a series of m = 2.8099e-3 D sqrt(f / rho) and theta, the angle at the image.
    private static Complex FullCarson(LineGeometry geometry, int i, int j, double frequencyHz)
    {
        const double b2 = 1.0 / 16;
        const double b4 = b2 / 4 / 6;
        const double d2 = b2 * Math.PI / 4;
        const double d4 = b4 * Math.PI / 4;
        const double c2 = 1.3659315;
        const double c4 = c2 + 1.0 / 4 + 1.0 / 6;
        var b1 = 1 / (3 * Math.Sqrt(2));
        var b3 = b1 / 3 / 5;

        var (a, b) = (geometry.Conductors[i], geometry.Conductors[j]);
        var image = i == j ? 2 * Math.Abs(a.HeightMetres) : ImageDistance(a, b);
        var theta = i == j ? 0 : Math.Acos((Math.Abs(a.HeightMetres) + Math.Abs(b.HeightMetres)) / image);
        var m = 2.8099e-3 * image * Math.Sqrt(frequencyHz / geometry.EarthOhmMetre);
        var (m2, m3, m4) = (m * m, m * m * m, m * m * m * m);

        var real = Math.PI / 8
            - b1 * m * Math.Cos(theta)
            + b2 * m2 * ((c2 - Math.Log(m)) * Math.Cos(2 * theta) + theta * Math.Sin(2 * theta))
            + b3 * m3 * Math.Cos(3 * theta)
            - d4 * m4 * Math.Cos(4 * theta);
        var imaginary = 0.5 * Math.Log(1.85138 / m)
            + b1 * m * Math.Cos(theta)
            - d2 * m2 * Math.Cos(2 * theta)
            + b3 * m3 * Math.Cos(3 * theta)
            - b4 * m4 * ((c4 - Math.Log(m)) * Math.Cos(4 * theta) + theta * Math.Sin(4 * theta));
        // Here the logarithms of distances are taken to 1 m, not to the image as in Carson's formula.
        return new Complex(real, imaginary + 0.5 * Math.Log(image)) * (TwoPi * frequencyHz * Permeability / Math.PI);
    }

    // A perfect conductor at the complex depth 1 / sqrt(j w mu0 / rho).
    private static Complex Deri(LineGeometry geometry, int i, int j, double frequencyHz)
    {
        var omega = TwoPi * frequencyHz;
        var depth = 1 / Complex.Sqrt(new Complex(0, omega * Permeability / geometry.EarthOhmMetre));
        var (a, b) = (geometry.Conductors[i], geometry.Conductors[j]);
        var height = Math.Abs(a.HeightMetres) + Math.Abs(b.HeightMetres) + 2 * depth;
        var across = a.AcrossMetres - b.AcrossMetres;
        var distance = Complex.Sqrt(height * height + across * across);
        return new Complex(0, omega * Permeability / TwoPi) * Complex.Log(distance);
    }

    internal static double Distance(Conductor a, Conductor b) =>
        Math.Sqrt(Square(a.AcrossMetres - b.AcrossMetres) + Square(a.HeightMetres - b.HeightMetres));

    private static double ImageDistance(Conductor a, Conductor b) =>
        Math.Sqrt(Square(a.AcrossMetres - b.AcrossMetres) + Square(a.HeightMetres + b.HeightMetres));

    private static double Square(double x) => x * x;

    private static void Check(LineGeometry geometry)
    {
        var name = $"linegeometry.{geometry.Name}";
        var conductors = geometry.Conductors;
        if (geometry.KeptConductors < 1 || geometry.KeptConductors > conductors.Length)
            throw new FeederException(
                name, $"it cannot keep {geometry.KeptConductors} of {conductors.Length} conductors.");
        for (var i = 0; i < conductors.Length; i++)
        {
            if (!(conductors[i].HeightMetres > 0))
                throw new FeederException(name, $"conductor {i + 1} must have a height above ground.");
            for (var j = 0; j < i; j++)
                if (Distance(conductors[i], conductors[j])
                    < conductors[i].Wire.RadiusMetres + conductors[j].Wire.RadiusMetres)
                    throw new FeederException(name, $"conductors {j + 1} and {i + 1} touch; move one of them.");
        }
    }
}
