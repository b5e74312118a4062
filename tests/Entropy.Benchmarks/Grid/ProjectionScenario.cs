using Entropy.Grid.Feeders;
using Entropy.Grid.Projections;

namespace Entropy.Benchmarks.Grid;

/// <summary>
/// IEEE 123 with its published taps and a DER beside every fourth load, whose wished setpoints, another draw each time, the
/// feeder cannot bear. A projection that does not settle on setpoints without a violation ends the run.
/// </summary>
internal sealed class ProjectionScenario : IScenario
{
    private const double PhaseKva = 150;
    private const int Draws = 200;

    private static readonly int[] PublishedTaps = [7, -1, 0, -1, 8, 1, 5];

    private readonly SetpointProjection _projection;
    private readonly List<(double[] Kw, double[] Kvar)> _wishes = [];
    private int _next;

    public ProjectionScenario()
    {
        var feeder = WithDers(WithTaps(FeederScenario.Read(FeederScenario.Ieee123)));
        var ders = feeder.Elements.OfType<Generator>().Select(Controlled).ToList();
        _projection = new SetpointProjection(feeder, ders);
        var random = new Random(1);
        for (var tries = 0; _wishes.Count < Draws; tries++)
        {
            if (tries == 100 * Draws)
                throw new InvalidOperationException("Hardly a wish is infeasible: there is nothing to project.");
            // Some days all want to feed, some days all want to charge; each wants a little else.
            var lean = 2 * random.NextDouble() - 1;
            var kw = ders.ConvertAll(der => der.MostKw * Math.Clamp(lean + random.NextDouble() - 0.5, -1, 1)).ToArray();
            var kvar = ders.ConvertAll(der => der.MostKvar * (2 * random.NextDouble() - 1)).ToArray();
            if (_projection.Project(kw, kvar).ActiveLimits.Length > 0)
                _wishes.Add((kw, kvar));
        }
    }

    public Task<Sample> RunAsync(int operations) => Timed.MillisecondsAsync(operations, () =>
    {
        var (kw, kvar) = _wishes[_next++ % _wishes.Count];
        var result = _projection.Project(kw, kvar);
        if (!result.Converged || !result.IsFeasible)
            throw new InvalidOperationException("A projection did not settle within the limits: its time would mean nothing.");
    });

    public ValueTask DisposeAsync()
    {
        _projection.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Feeder WithTaps(Feeder feeder)
    {
        var regulators = feeder.Elements.OfType<RegulatorControl>().ToList();
        return feeder.Select<Transformer>(transformer =>
        {
            var index = regulators.FindIndex(control => string.Equals(control.Transformer, transformer.Name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                return transformer;
            var moved = regulators[index].TapWinding ?? regulators[index].Winding;
            var winding = transformer.Windings[moved];
            return transformer with
            {
                Windings = transformer.Windings.SetItem(moved, winding with { Tap = 1 + PublishedTaps[index] * winding.TapIncrement }),
            };
        });
    }

    private static Feeder WithDers(Feeder feeder)
    {
        feeder = feeder.Select<Load>(load => load with { LeastPu = 0.1, GreatestPu = 2 });
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

    private static ControlledInjection Controlled(Generator der) => new()
    {
        Element = der.FullName,
        LeastKw = -PhaseKva * der.Phases,
        MostKw = PhaseKva * der.Phases,
        LeastKvar = -0.5 * PhaseKva * der.Phases,
        MostKvar = 0.5 * PhaseKva * der.Phases,
        RatedKva = PhaseKva * der.Phases,
    };
}
