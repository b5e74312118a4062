using Entropy.Grid.Balanced;
using Entropy.Grid.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Grid.Tests.Balanced;

public sealed class DcFlowTests
{
    private static DcFlowResult Solve(BalancedNetwork network)
    {
        using var flow = new DcPowerFlow(network);
        return flow.Solve();
    }

    [Fact]
    public void What_flows_into_a_bus_flows_out_again() => Prop
        .ForAll(Networks.Any, network =>
        {
            var result = Solve(network);
            var left = network.Buses.Select(bus => -bus.LoadMw - bus.ShuntMw).ToArray();
            for (var g = 0; g < network.Generators.Count; g++)
                left[network.IndexOf(network.Generators[g].Bus)] += result.GeneratorsMw[g];
            for (var k = 0; k < network.Branches.Count; k++)
            {
                left[network.IndexOf(network.Branches[k].From)] -= result.BranchesMw[k];
                left[network.IndexOf(network.Branches[k].To)] += result.BranchesMw[k];
            }
            return result.Converged && left.All(rest => Math.Abs(rest) < 1e-8);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Flows_of_two_loads_add_up() => Prop
        .ForAll(Networks.Any, network =>
        {
            // Flows less those of the idle network, with its phase shifters, are linear in the loads.
            var idle = Solve(With(network, (_, _) => 0));
            var even = Solve(With(network, (bus, i) => i % 2 == 0 ? bus.LoadMw : 0));
            var odd = Solve(With(network, (bus, i) => i % 2 == 1 ? bus.LoadMw : 0));
            var both = Solve(With(network, (bus, _) => bus.LoadMw));
            return Enumerable.Range(0, network.Branches.Count).All(k => Math.Abs(
                both.BranchesMw[k] - even.BranchesMw[k] - odd.BranchesMw[k] + idle.BranchesMw[k]) < 1e-8);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_load_is_carried_by_two_ways_in_inverse_proportion_to_their_reactances()
    {
        var network = new BalancedNetwork("ring", 100,
            [new BalancedBus(1, BusKind.Reference) { AngleDegrees = 5 }, new BalancedBus(2, BusKind.Load) { LoadMw = 30 }],
            [new BalancedGenerator(1)],
            [new BalancedBranch(1, 2) { ReactancePu = 0.1 }, new BalancedBranch(2, 1) { ReactancePu = 0.2 }]);
        var result = Solve(network);
        Assert.Equal([20, -10], result.BranchesMw.Select(flow => Math.Round(flow, 9)));
        Assert.Equal(5 - 0.02 * 180 / Math.PI, result.AnglesDegrees[1], 1e-9);
        Assert.Equal(30, result.GeneratorsMw[0], 1e-9);
    }

    [Fact]
    public void A_phase_shifter_drives_a_flow_round_its_ring()
    {
        var network = new BalancedNetwork("ring", 100,
            [new BalancedBus(1, BusKind.Reference), new BalancedBus(2, BusKind.Load)], [new BalancedGenerator(1)],
            [new BalancedBranch(1, 2) { ReactancePu = 0.1, ShiftDegrees = 3 }, new BalancedBranch(1, 2) { ReactancePu = 0.2 }]);
        var around = 3 * Math.PI / 180 / 0.3 * 100;
        Assert.Equal([-around, around], Solve(network).BranchesMw.Select(flow => Math.Round(flow, 9)), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Angles_are_near_those_of_the_full_equations_where_voltages_are_high()
    {
        var network = CaseFiles.Read("Matpower/case118.m");
        using var flow = new BalancedPowerFlow(network);
        var (full, linear) = (flow.Solve(), Solve(network));
        for (var i = 0; i < network.Buses.Count; i++)
            Assert.Equal(full.AnglesDegrees[i], linear.AnglesDegrees[i], 6.0);
    }

    [Fact]
    public void A_branch_without_reactance_is_an_error_that_names_it()
    {
        var network = Networks.TwoBuses(branch: new BalancedBranch(1, 2) { ResistancePu = 0.1 });
        var error = Assert.Throws<BalancedNetworkException>(() => new DcPowerFlow(network));
        Assert.StartsWith("branch 1-2: it has no reactance", error.Message, StringComparison.Ordinal);
        using var full = new BalancedPowerFlow(network);
        Assert.True(full.Solve().Converged);
    }

    private static BalancedNetwork With(BalancedNetwork network, Func<BalancedBus, int, double> load) => new(network.Name, network.BaseMva,
        [.. network.Buses.Select((bus, i) => bus with { LoadMw = load(bus, i) })], network.Generators, network.Branches);
}
