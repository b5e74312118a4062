using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>The IEEE 4-bus test feeder (W. H. Kersting), built in code as its OpenDSS scripts describe it.</summary>
internal static class FourBus
{
    private const double Mile = 1609.344;
    private const double Foot = 0.3048;
    private const double Inch = 0.0254;

    /// <summary>Step-down ungrounded wye - delta with a balanced delta load of 5400 kW at power factor 0.9.</summary>
    public static Feeder WyeDelta() => new Feeder
    {
        Name = "4busydbal",
        Elements =
        [
            Source(),
            Line.Of("line1", Terminal.Phases("sourcebus", 3, 3), Terminal.Phases("n2", 3, 3), Code(), 2000 * Foot / 1000),
            new Transformer
            {
                Name = "t1",
                Windings =
                [
                    new Winding { Terminal = new("n2", 1, 2, 3, 4), RatedKv = 12.47, RatedKva = 6000, ResistancePercent = 0.5 },
                    new Winding
                    {
                        Terminal = Terminal.Phases("n3", 3, 4), Connection = Connection.Delta, RatedKv = 4.16, RatedKva = 6000,
                        ResistancePercent = 0.5,
                    },
                ],
                ReactancesPercent = [6],
            },
            Line.Of("line2", Terminal.Phases("n3", 3, 3), Terminal.Phases("n4", 3, 3), Code(), 2500 * Foot / 1000),
            new Load
            {
                Name = "load1",
                Terminal = Terminal.Phases("n4", 3, 3),
                Connection = Connection.Delta,
                RatedKv = 4.16,
                ConsumedKw = 5400,
                ConsumedKvar = 5400 * Math.Sqrt(1 / (0.9 * 0.9) - 1),
                LeastPu = 0.75,
            },
        ],
    }.WithVoltageBases(12.47, 4.16);

    private static VoltageSource Source()
    {
        var (positive, zero) = VoltageSource.FromShortCircuit(12.47, 200_000, 200_000, 4, 3);
        return new VoltageSource
        {
            Name = "source",
            From = Terminal.Phases("sourcebus", 3, 3),
            BaseKv = 12.47,
            SeriesOhm = ComplexMatrix.FromSequence(3, positive, zero),
        };
    }

    private static LineCode Code() => LineConstants.Of(
        new LineGeometry
        {
            Name = "4wire",
            Conductors =
            [
                new(Wire(0.306, 0.0244, 0.721), -4 * Foot, 28 * Foot),
                new(Wire(0.306, 0.0244, 0.721), -1.5 * Foot, 28 * Foot),
                new(Wire(0.306, 0.0244, 0.721), 3 * Foot, 28 * Foot),
                new(Wire(0.592, 0.00814, 0.563), 0, 24 * Foot),
            ],
            KeptConductors = 3,
            Earth = EarthModel.ModifiedCarson,
        },
        60);

    private static Wire Wire(double ohmPerMile, double meanRadiusFeet, double diameterInches) => new()
    {
        AcOhmPerMetre = ohmPerMile / Mile,
        DcOhmPerMetre = ohmPerMile / Mile / 1.02,
        GeometricMeanRadiusMetres = meanRadiusFeet * Foot,
        RadiusMetres = diameterInches / 2 * Inch,
    };
}
