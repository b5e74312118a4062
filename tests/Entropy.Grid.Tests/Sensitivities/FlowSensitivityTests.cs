using System.Numerics;
using Entropy.Grid.Feeders;
using Entropy.Grid.Sensitivities;
using Entropy.Grid.Tests.ThreePhase;
using Entropy.Grid.Tests.ThreePhase.Scenarios;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.Sensitivities;

public sealed class FlowSensitivityTests
{
    private static readonly FlowOptions _options = new() { VoltageTolerancePu = 1e-12, Method = FlowMethod.NewtonRaphson };

    public static TheoryData<string> Feeders => new() { "4-bus, every load model", "13-bus", "37-bus, delta" };

    [Theory]
    [MemberData(nameof(Feeders))]
    public void Slopes_are_those_of_finite_differences(string name)
    {
        var feeder = FeederOf(name);
        var injections = feeder.Elements.Where(e => e is Generator { Model: InjectionModel.ConstantPower })
            .Select(e => e.FullName).ToArray();
        var slopes = FlowSensitivities.Of(feeder, injections, _options);

        for (var injection = 0; injection < injections.Length; injection++)
            foreach (var part in Enum.GetValues<PowerPart>())
                Compare(feeder, slopes, injection, part);
    }

    [Fact]
    public void A_feeder_without_a_solution_has_no_slopes()
    {
        var heavy = FourBus.WyeDelta().Select<Load>(load => load with { ConsumedKw = 1e5, LeastPu = 0.01, LowPu = 0.005 });

        var error = Assert.Throws<FeederException>(() => FlowSensitivities.Of(heavy, ["load.load1"]));

        Assert.Contains("does not converge", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_is_no_branch_and_a_branch_no_injection()
    {
        var slopes = FlowSensitivities.Of(FourBus.WyeDelta(), ["load.load1"]);
        var load = slopes.Flow.Elements.Length - 1;

        Assert.Throws<ArgumentException>(() => slopes.CurrentAmps(load, 0, 0, PowerPart.Active));
        var error = Assert.Throws<FeederException>(() => FlowSensitivities.Of(FourBus.WyeDelta(), ["line.line1"]));
        Assert.Equal("line.line1", error.Element);
    }

    private static Feeder FeederOf(string name) => name switch
    {
        "13-bus" => WithGenerators(ReferenceFeeders.Variant("ieee-feeders/13Bus/IEEE13Nodeckt.dss", "published-taps")),
        "37-bus, delta" => WithGenerators(ReferenceFeeders.Variant("ieee-feeders/37Bus/ieee37.dss", "neutral-taps")),
        _ => ScenarioTests.MixedFeeder(),
    };

    // A generator beside every third load, as the load is connected.
    private static Feeder WithGenerators(Feeder feeder) => feeder with
    {
        Elements = [.. feeder.Elements, .. feeder.Elements.OfType<Load>().Where((_, i) => i % 3 == 0).Select(load => new Generator
        {
            Name = "at" + load.Name,
            Terminal = load.Terminal,
            Phases = load.Phases,
            Connection = load.Connection,
            RatedKv = load.RatedKv,
            InjectedKw = 20,
            InjectedKvar = 5,
        })],
    };

    private static void Compare(Feeder feeder, FlowSensitivities slopes, int injection, PowerPart part)
    {
        const double step = 1; // kW: small against what curves, large against the trembling of a side that next to nothing grounds
        var more = Moved(step);
        var less = Moved(-step);
        for (var node = 0; node < slopes.Flow.Nodes.Length; node++)
        {
            var difference = (more.VoltagesV[node] - less.VoltagesV[node]) / (2 * step);
            Near(difference, slopes.VoltageV(node, injection, part), slopes.Flow.BaseV[node] * 2e-7, slopes.Flow.Nodes[node].ToString());
            if (slopes.Flow.BaseV[node] > 0)
                Near((more.Pu(node) - less.Pu(node)) / (2 * step), slopes.VoltagePu(node, injection, part), 2e-7, "pu");
        }

        for (var element = 0; element < slopes.Flow.Elements.Length; element++)
        {
            var flow = slopes.Flow.Elements[element];
            if (flow.Element is Load or Injection)
                continue;
            for (var conductor = 0; conductor < flow.CurrentsAmps.Length; conductor++)
            {
                var current = more.Elements[element].CurrentsAmps[conductor] - less.Elements[element].CurrentsAmps[conductor];
                Near(current / (2 * step), slopes.CurrentAmps(element, conductor, injection, part), 1e-3, flow.Element.FullName);
                var power = more.Elements[element].PowersKva[conductor] - less.Elements[element].PowersKva[conductor];
                Near(power / (2 * step), slopes.PowerKva(element, conductor, injection, part), 1e-3, flow.Element.FullName);
            }
        }

        FlowResult Moved(double by) => ThreePhaseFlow.Solve(
            feeder.Select<Generator>(generator => generator.FullName == slopes.Injections[injection]
                ? generator with
                {
                    InjectedKw = generator.InjectedKw + (part == PowerPart.Active ? by : 0),
                    InjectedKvar = generator.InjectedKvar + (part == PowerPart.Reactive ? by : 0),
                }
                : generator),
            _options);
    }

    private static void Near(Complex expected, Complex actual, double absolute, string what) =>
        Assert.True(
            (expected - actual).Magnitude <= Math.Max(absolute, 1e-4 * expected.Magnitude),
            $"{what}: finite difference {expected}, slope {actual}");
}
