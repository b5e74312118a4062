using Entropy.Grid.Feeders;
using Entropy.Grid.Projections;
using Entropy.Grid.Tests.ThreePhase;

namespace Entropy.Grid.Tests.Projections;

/// <summary>The IEEE 123-node feeder with the published taps and a DER beside every fourth load.</summary>
internal static class Feeder123
{
    public static Feeder Read()
    {
        var feeder = ReferenceFeeders.Ideal(ReferenceFeeders.Variant("ieee-feeders/123Bus/IEEE123Master.dss", "published-taps"));
        var ders = feeder.Elements.OfType<Load>().Where((_, i) => i % 4 == 0).Select(load => new Generator
        {
            Name = "der" + load.Name,
            Terminal = load.Terminal,
            Phases = load.Phases,
            Connection = load.Connection,
            RatedKv = load.RatedKv,
            InjectedKw = 0,
            LeastPu = 0.5,
            GreatestPu = 1.5,
        });
        return feeder with { Elements = [.. feeder.Elements, .. ders] };
    }

    public static ControlledInjection[] Ders(Feeder feeder) => [.. feeder.Elements.OfType<Generator>().Select(der => new ControlledInjection
    {
        Element = der.FullName,
        LeastKw = -RatingOf(der),
        MostKw = RatingOf(der),
        LeastKvar = -0.5 * RatingOf(der),
        MostKvar = 0.5 * RatingOf(der),
        RatedKva = RatingOf(der),
    })];

    private static double RatingOf(Generator der) => 150 * der.Phases;
}
