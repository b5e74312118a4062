using System.Numerics;
using Entropy.Grid.Admittances;
using Entropy.Grid.Feeders;
using Entropy.Grid.Tests.ThreePhase.Scenarios;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>What holds for every feeder.</summary>
public sealed class PropertyTests
{
    private static readonly FlowOptions _options = new() { VoltageTolerancePu = 1e-10 };

    public static TheoryData<string> Feeders =>
    [
        "ieee-feeders/13Bus/IEEE13Nodeckt.dss",
        "ieee-feeders/34Bus/ieee34Mod1.dss",
        "ieee-feeders/34Bus/ieee34Mod2.dss",
        "ieee-feeders/37Bus/ieee37.dss",
        "ieee-feeders/123Bus/IEEE123Master.dss",
        "ieee-4bus/4Bus-YD-Bal/4Bus-YD-Bal.DSS",
        "ieee-european-lv/Master.dss",
        "mixed",
    ];

    [Theory]
    [MemberData(nameof(Feeders))]
    public void Currents_balance_at_every_node_and_powers_over_the_feeder(string file)
    {
        var result = ThreePhaseFlow.Solve(Feeder(file), _options);
        Assert.True(result.Converged, $"residual {result.ResidualKva} kVA");

        var sums = new Dictionary<(string, int), Complex>();
        var largest = new Dictionary<(string, int), double>();
        var total = Complex.Zero;
        foreach (var flow in result.Elements)
        {
            total += flow.TotalKva;
            var nodes = flow.Element.Terminals.SelectMany(terminal => terminal.Nodes.Select(node => (terminal.Bus, node)));
            foreach (var ((bus, node), current) in nodes.Zip(flow.CurrentsAmps))
            {
                sums[(bus, node)] = sums.GetValueOrDefault((bus, node)) + current;
                largest[(bus, node)] = Math.Max(largest.GetValueOrDefault((bus, node)), current.Magnitude);
            }
        }

        foreach (var ((bus, node), sum) in sums)
            if (node != 0)
                Assert.True(sum.Magnitude < 1e-6 * Math.Max(largest[(bus, node)], 1), $"{bus}.{node}: {sum} A are left over");
        // What elements give to ground through a node 0 is at no voltage: power has nowhere else to go.
        Assert.True(total.Magnitude < 1e-6 * Math.Max(1, result.SourceKva.Magnitude), $"{total} kVA are left over");
    }

    [Theory]
    [MemberData(nameof(Feeders))]
    public void Nothing_passive_gives_power(string file)
    {
        var result = ThreePhaseFlow.Solve(Feeder(file), _options);

        Assert.True(result.LossesKva.Real > 0);
        foreach (var flow in result.Elements)
            if (flow.Element is Line or Transformer or Capacitor or Reactor)
                Assert.True(flow.TotalKva.Real > -1e-6, $"{flow.Element.FullName} gives {-flow.TotalKva.Real} kW");
    }

    [Theory]
    [MemberData(nameof(Feeders))]
    public void The_matrix_is_symmetric(string file)
    {
        var system = SystemAdmittance.Of(Feeder(file));

        for (var column = 0; column < system.Pattern.Size; column++)
            for (var k = system.Pattern.ColumnStarts[column]; k < system.Pattern.ColumnStarts[column + 1]; k++)
            {
                var mirrored = system.Entry(column, system.Pattern.Rows[k]);
                Assert.True((system.Values[k] - mirrored).Magnitude <= 1e-12 * system.Values[k].Magnitude);
            }
    }

    [Theory]
    [MemberData(nameof(Feeders))]
    public void Both_methods_come_to_the_same_voltages(string file)
    {
        var feeder = Feeder(file);
        var fixedPoint = ThreePhaseFlow.Solve(feeder, _options with { Method = FlowMethod.FixedPoint });
        var newton = ThreePhaseFlow.Solve(feeder, _options with { Method = FlowMethod.NewtonRaphson });

        Assert.True(fixedPoint.Converged && newton.Converged);
        Assert.Equal(fixedPoint.Taps.Select(tap => tap.Steps).ToArray(), newton.Taps.Select(tap => tap.Steps).ToArray());
        for (var node = 0; node < newton.Nodes.Length; node++)
            Assert.True(
                (newton.VoltagesV[node] - fixedPoint.VoltagesV[node]).Magnitude < 1e-7 * newton.BaseV[node],
                $"{newton.Nodes[node]}: {newton.VoltagesV[node]} V and {fixedPoint.VoltagesV[node]} V");
    }

    [Theory]
    [MemberData(nameof(Feeders))]
    public void An_injection_and_its_like_consumption_change_nothing(string file)
    {
        var feeder = Feeder(file) with { Controls = ControlMode.Off };
        // Between two phases, because some of these feeders have no way to ground.
        var at = feeder.Elements.OfType<Line>().Last(line => line.To.Nodes.Length > 1).To;
        var terminal = new Terminal(at.Bus, at.Nodes[0], at.Nodes[1]);
        var kv = feeder.BaseKv[at.Bus] * Math.Sqrt(3);
        var generator = new Generator
        {
            Name = "and", Terminal = terminal, Phases = 1, Connection = Connection.Delta, RatedKv = kv, InjectedKw = 5,
            InjectedKvar = 2, LeastPu = 0.1, GreatestPu = 3,
        };
        var load = new Load
        {
            Name = "back", Terminal = terminal, Phases = 1, Connection = Connection.Delta, RatedKv = kv, ConsumedKw = 5,
            ConsumedKvar = 2, LeastPu = 0.1, GreatestPu = 3, LowPu = 0.05,
        };

        var alone = ThreePhaseFlow.Solve(feeder, _options);
        var with = ThreePhaseFlow.Solve(feeder with { Elements = [.. feeder.Elements, generator] }, _options);
        var both = ThreePhaseFlow.Solve(feeder with { Elements = [.. feeder.Elements, generator, load] }, _options);

        Assert.True(alone.Converged && with.Converged && both.Converged);
        Assert.True(LargestDistance(alone, both) < 1e-7, $"{LargestDistance(alone, both)} per unit");
        Assert.True(LargestDistance(alone, with) > 1e-5, $"{LargestDistance(alone, with)} per unit");
    }

    private static double LargestDistance(FlowResult a, FlowResult b)
    {
        var largest = 0.0;
        for (var node = 0; node < a.Nodes.Length; node++)
            largest = Math.Max(largest, (a.VoltagesV[node] - b.VoltagesV[node]).Magnitude / a.BaseV[node]);
        return largest;
    }

    private static Feeder Feeder(string file) =>
        file == "mixed" ? ScenarioTests.MixedFeeder() : ReferenceFeeders.Read(file).Feeder;
}
