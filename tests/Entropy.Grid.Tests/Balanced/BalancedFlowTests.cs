using System.Numerics;
using Entropy.Grid.Balanced;
using Entropy.Grid.Tests.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace Entropy.Grid.Tests.Balanced;

public sealed class BalancedFlowTests
{
    private static BalancedFlowResult Solve(BalancedNetwork network, BalancedFlowOptions? options = null)
    {
        using var flow = new BalancedPowerFlow(network);
        return flow.Solve(options);
    }

    [Fact]
    public void Solved_voltages_that_a_case_brings_come_out_from_a_flat_start()
    {
        var network = CaseFiles.Read("Matpower/case39.m");
        var result = Solve(network);
        Assert.True(result.Converged);
        Assert.True(result.ResidualPu <= 1e-8);
        for (var i = 0; i < network.Buses.Count; i++)
        {
            Assert.Equal(network.Buses[i].VoltagePu, result.VoltagesPu[i], 1e-7);
            Assert.Equal(network.Buses[i].AngleDegrees, result.AnglesDegrees[i], 1e-6);
        }
    }

    [Fact]
    public void The_14_bus_network_has_the_voltages_that_MATPOWER_prints()
    {
        (double Size, double Angle)[] printed =
        [
            (1.060, 0), (1.045, -4.983), (1.010, -12.725), (1.018, -10.313), (1.020, -8.774), (1.070, -14.221), (1.062, -13.360),
            (1.090, -13.360), (1.056, -14.939), (1.051, -15.097), (1.057, -14.791), (1.055, -15.076), (1.050, -15.156), (1.036, -16.034),
        ];
        var result = Solve(CaseFiles.Read("Matpower/case14.m"));
        for (var i = 0; i < printed.Length; i++)
        {
            Assert.Equal(printed[i].Size, result.VoltagesPu[i], 0.0005);
            Assert.Equal(printed[i].Angle, result.AnglesDegrees[i], 0.0005);
        }
    }

    [Theory] // as MATPOWER's runpf prints them
    [InlineData("case14", 13.393)]
    [InlineData("case39", 43.641)]
    [InlineData("case118", 132.863)]
    [InlineData("case300", 408.316)]
    public void Losses_are_the_known_ones(string name, double lossesMw)
    {
        var result = Solve(CaseFiles.Read($"Matpower/{name}.m"));
        Assert.True(result.Converged);
        Assert.Equal(lossesMw, result.LossesMw, 0.0005);
    }

    [Fact]
    public void The_feeder_of_Baran_and_Wu_has_its_known_voltage_and_losses()
    {
        var result = Solve(CaseFiles.Read("Matpower/case33bw.m"));
        Assert.Equal(18, result.Network.Buses[result.LowestVoltageBus].Number);
        Assert.Equal(0.9131, result.VoltagesPu[result.LowestVoltageBus], 0.00005);
        Assert.Equal(202.7, 1000 * result.LossesMw, 0.05);
    }

    [Fact]
    public void The_69_bus_feeder_has_its_known_voltage_and_losses()
    {
        var result = Solve(CaseFiles.Read("Matpower/case69.m"));
        Assert.Equal(0.9092, result.VoltagesPu[result.LowestVoltageBus], 0.00005);
        Assert.Equal(225.0, 1000 * result.LossesMw, 0.05);
    }

    [Theory]
    [InlineData("Matpower/case2869pegase.m")]
    [InlineData("Matpower/case141.m")]
    [InlineData("Matpower/case300.m")]
    [InlineData("Pglib/pglib_opf_case14_ieee.m")]
    [InlineData("Pglib/pglib_opf_case89_pegase.m")]
    public void A_flat_start_finds_the_same_state_as_the_voltages_of_the_case(string name)
    {
        var network = CaseFiles.Read(name);
        using var flow = new BalancedPowerFlow(network);
        var flat = flow.Solve();
        var own = flow.Solve(new BalancedFlowOptions { StartFromNetwork = true });
        Assert.True(flat.Converged && own.Converged);
        Assert.True(Networks.LargestResidualMva(flat) <= 1e-6 * network.BaseMva);
        for (var i = 0; i < network.Buses.Count; i++)
        {
            Assert.Equal(own.VoltagesPu[i], flat.VoltagesPu[i], 1e-7);
            Assert.Equal(own.AnglesDegrees[i], flat.AnglesDegrees[i], 1e-5);
        }
    }

    [Fact]
    public void Power_is_balanced_at_every_bus_of_any_network() => Prop
        .ForAll(Networks.Any, network =>
        {
            var result = Solve(network);
            // A network of chance may ask for more than it can carry; then it has to say so.
            Assert.Equal(result.Converged, result.Failure is null);
            return !result.Converged || Networks.LargestResidualMva(result) <= 2e-6;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_branch_with_resistance_gains_power() => Prop
        .ForAll(Networks.Any, network =>
        {
            var result = Solve(network);
            return !result.Converged || result.Branches.All(branch => branch.LossesMw >= -1e-9);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Most_networks_of_chance_are_solved() => // else the two properties above would say nothing
        Assert.True(Gen.Sample(Networks.Any.Generator, 200).Count(network => Solve(network).Converged) > 150);

    [Fact]
    public void Solving_again_gives_the_same()
    {
        using var flow = new BalancedPowerFlow(CaseFiles.Read("Matpower/case118.m"));
        var (first, second) = (flow.Solve(), flow.Solve(new BalancedFlowOptions { EnforceReactiveLimits = true }));
        Assert.NotEqual(first.VoltagesPu, second.VoltagesPu);
        Assert.Equal(first.VoltagesPu, flow.Solve().VoltagesPu);
    }

    [Fact]
    public void A_transformer_turns_and_scales_the_voltage_behind_it()
    {
        var result = Solve(Networks.TwoBuses(
            new BalancedBus(2, BusKind.Load),
            new BalancedBranch(1, 2) { ReactancePu = 0.1, TapRatio = 1.05, ShiftDegrees = 30 }));
        Assert.Equal(1.02 / 1.05, result.VoltagesPu[1], 1e-9);
        Assert.Equal(-30, result.AnglesDegrees[1], 1e-6);
    }

    [Fact]
    public void A_load_behind_a_line_has_the_voltage_of_the_textbook()
    {
        // V2^2 solves V^4 + (2(RP + XQ) - V1^2) V^2 + (R^2 + X^2)(P^2 + Q^2) = 0 where nothing else is connected.
        var result = Solve(Networks.TwoBuses(branch: new BalancedBranch(1, 2) { ResistancePu = 0.01, ReactancePu = 0.1 }));
        const double p = 0.5, q = 0.2, r = 0.01, x = 0.1;
        var b = 2 * (r * p + x * q) - 1.02 * 1.02;
        var square = (-b + Math.Sqrt(b * b - 4 * (r * r + x * x) * (p * p + q * q))) / 2;
        Assert.Equal(Math.Sqrt(square), result.VoltagesPu[1], 1e-9);
        Assert.Equal(r * (p * p + q * q) / square, result.LossesMw / 100, 1e-9);
    }

    [Fact]
    public void Generators_at_their_reactive_limits_give_up_their_voltage()
    {
        var network = CaseFiles.Read("Matpower/case118.m");
        var free = Solve(network);
        var held = Solve(network, new BalancedFlowOptions { EnforceReactiveLimits = true });
        Assert.Contains(free.Violations, violation => violation.What.EndsWith("reactive power", StringComparison.Ordinal));
        Assert.DoesNotContain(held.Violations, violation => violation.What.EndsWith("reactive power", StringComparison.Ordinal));
        Assert.True(held.Converged);
        Assert.NotEmpty(held.BusesAtReactiveLimit);
        Assert.True(Networks.LargestResidualMva(held) <= 1e-6 * network.BaseMva);
        for (var g = 0; g < network.Generators.Count; g++)
        {
            var (generator, bus) = (network.Generators[g], network.IndexOf(network.Generators[g].Bus));
            if (!held.BusesAtReactiveLimit.Contains(bus))
                Assert.Equal(generator.VoltagePu, held.VoltagesPu[bus], 1e-12);
            else
                Assert.True(Math.Abs(held.Generators[g].ReactiveMvar - generator.MaximumMvar) < 1e-6
                    || Math.Abs(held.Generators[g].ReactiveMvar - generator.MinimumMvar) < 1e-6, $"generator {g}");
        }
    }

    [Fact]
    public void A_reference_at_its_reactive_limit_hands_over_and_keeps_its_angle()
    {
        var network = new BalancedNetwork("two generators", 100,
            [
                new BalancedBus(1, BusKind.Reference) { AngleDegrees = 10 },
                new BalancedBus(2, BusKind.Load) { LoadMw = 80, LoadMvar = 60 },
                new BalancedBus(3, BusKind.Generator),
            ],
            [
                new BalancedGenerator(1) { MaximumMvar = 5, MinimumMvar = -5 },
                new BalancedGenerator(3) { PowerMw = 30, MaximumMvar = 200, MinimumMvar = -200 },
            ],
            [
                new BalancedBranch(1, 2) { ResistancePu = 0.01, ReactancePu = 0.1 },
                new BalancedBranch(2, 3) { ResistancePu = 0.01, ReactancePu = 0.1 },
            ]);
        var result = Solve(network, new BalancedFlowOptions { EnforceReactiveLimits = true });
        Assert.True(result.Converged);
        Assert.Equal([0], result.BusesAtReactiveLimit);
        Assert.Equal(5, result.Generators[0].ReactiveMvar, 1e-6);
        Assert.Equal(10, result.AnglesDegrees[0], 1e-9);
        Assert.Equal(1, result.VoltagesPu[2], 1e-12);
        Assert.True(Networks.LargestResidualMva(result) <= 1e-6);
    }

    [Fact]
    public void Where_no_generator_is_left_to_keep_a_voltage_the_flow_has_failed()
    {
        var two = Networks.TwoBuses();
        var weak = new BalancedNetwork(two.Name, two.BaseMva, two.Buses,
            [two.Generators[0] with { MaximumMvar = 1, MinimumMvar = -1 }], two.Branches);
        var result = Solve(weak, new BalancedFlowOptions { EnforceReactiveLimits = true });
        Assert.False(result.Converged);
        Assert.Contains("no generator is left to keep a voltage", result.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void More_load_than_the_line_can_carry_is_a_failure_and_a_violation()
    {
        var result = Solve(Networks.TwoBuses(new BalancedBus(2, BusKind.Load) { LoadMw = 2000 }));
        Assert.False(result.Converged);
        Assert.Contains("no power flow", Assert.Single(result.Violations).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_that_are_not_kept_are_listed()
    {
        var result = Solve(Networks.TwoBuses(
            new BalancedBus(2, BusKind.Load) { LoadMw = 50, MinimumVoltagePu = 1.05, MaximumVoltagePu = 1.1 },
            new BalancedBranch(1, 2) { ReactancePu = 0.1, RatingMva = 40, MaximumAngleDegrees = 1 }));
        Assert.Equal(["bus 2: lowest voltage", "branch 1-2: highest power", "branch 1-2: highest angle"],
            result.Violations.Select(violation => $"{violation.Element}: {violation.What}"));
        Assert.Equal(50, result.Violations[1].Value, 1.0);
        Assert.Equal(40, result.Violations[1].Limit);
    }

    [Fact]
    public void Open_branches_and_isolated_buses_take_no_part()
    {
        var network = new BalancedNetwork("parts", 100,
            [
                new BalancedBus(1, BusKind.Reference),
                new BalancedBus(2, BusKind.Load) { LoadMw = 10 },
                new BalancedBus(3, BusKind.Isolated) { LoadMw = 1000 },
            ],
            [new BalancedGenerator(1), new BalancedGenerator(2) { PowerMw = 500, InService = false }],
            [
                new BalancedBranch(1, 2) { ReactancePu = 0.1 },
                new BalancedBranch(2, 3) { ReactancePu = 0.1 },
                new BalancedBranch(1, 2) { ReactancePu = 0.1, InService = false },
            ]);
        var result = Solve(network);
        Assert.True(result.Converged);
        Assert.True(double.IsNaN(result.VoltagesPu[2]));
        Assert.Equal(default, result.Branches[1]);
        Assert.Equal(default, result.Branches[2]);
        Assert.Equal(10, result.Generators[0].PowerMw, 1e-6);
        Assert.Equal(default, result.Generators[1]);
    }

    [Fact]
    public void An_island_without_a_reference_is_an_error_that_names_its_buses()
    {
        var two = Networks.TwoBuses();
        var cut = new BalancedNetwork(two.Name, two.BaseMva, [.. two.Buses, new BalancedBus(3, BusKind.Load)], two.Generators,
            [two.Branches[0] with { InService = false }, new BalancedBranch(2, 3) { ReactancePu = 0.1 }]);
        var error = Assert.Throws<BalancedNetworkException>(() => new BalancedPowerFlow(cut));
        Assert.StartsWith("bus 2, bus 3 are in an island without a reference", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_without_a_generator_leaves_its_part_to_the_next()
    {
        var two = Networks.TwoBuses();
        var moved = new BalancedNetwork(two.Name, two.BaseMva,
            [two.Buses[0], two.Buses[1] with { Kind = BusKind.Generator }], [two.Generators[0] with { Bus = 2 }], two.Branches);
        Assert.Equal([1], Solve(moved).ReferenceBuses);
        using var linear = new DcPowerFlow(moved);
        Assert.Equal(50, linear.Solve().GeneratorsMw[0], 1e-9);
        var nobody = new BalancedNetwork(two.Name, two.BaseMva, two.Buses, [], two.Branches);
        Assert.Throws<BalancedNetworkException>(() => new BalancedPowerFlow(nobody));
    }

    [Fact]
    public void Two_references_keep_an_angle_each()
    {
        var two = Networks.TwoBuses();
        var held = new BalancedNetwork(two.Name, two.BaseMva,
            [two.Buses[0] with { AngleDegrees = 20 }, two.Buses[1] with { Kind = BusKind.Reference, AngleDegrees = 15 }],
            [two.Generators[0], two.Generators[0] with { Bus = 2 }], two.Branches);
        var result = Solve(held);
        Assert.Equal([20, 15], result.AnglesDegrees.Select(angle => Math.Round(angle, 9)));
        Assert.True(Networks.LargestResidualMva(result) <= 1e-6);
    }

    [Fact]
    public void Generators_at_one_bus_share_reactive_power_by_their_ranges()
    {
        var two = Networks.TwoBuses();
        var shared = new BalancedNetwork(two.Name, two.BaseMva, two.Buses,
            [
                two.Generators[0] with { MinimumMvar = 0, MaximumMvar = 30 },
                two.Generators[0] with { PowerMw = 10, MinimumMvar = 0, MaximumMvar = 60 },
            ], two.Branches);
        var result = Solve(shared);
        Assert.Equal(2, result.Generators[1].ReactiveMvar / result.Generators[0].ReactiveMvar, 1e-9);
        Assert.Equal(10, result.Generators[1].PowerMw, 1e-12);
        Assert.True(Networks.LargestResidualMva(result) <= 1e-6);
    }

    [Fact]
    public void The_derivatives_of_the_equations_are_exact()
    {
        // A step of Newton's method with exact derivatives leaves an error of second order.
        var network = CaseFiles.Read("Matpower/case300.m");
        var grid = new PerUnitNetwork(network);
        var (pattern, admittances) = grid.Admittances();
        var kinds = grid.Buses.Select(bus => network.Buses[bus].Kind).ToArray();
        using var iteration = new NewtonIteration(pattern, admittances, kinds);
        var solved = Solve(network);
        var random = new Random(7);
        double[] sizes = [.. solved.VoltagesPu], angles = [.. solved.AnglesDegrees.Select(angle => angle * Math.PI / 180)];
        iteration.Evaluate(sizes, angles, new double[sizes.Length], new double[sizes.Length]);
        double[] p = [.. iteration.Active], q = [.. iteration.Reactive];
        for (var i = 0; i < sizes.Length; i++)
        {
            angles[i] += kinds[i] == BusKind.Reference ? 0 : 1e-4 * random.NextDouble();
            sizes[i] += kinds[i] == BusKind.Load ? 1e-4 * random.NextDouble() : 0;
        }
        var before = iteration.Evaluate(sizes, angles, p, q);
        iteration.Step(sizes, angles);
        var after = iteration.Evaluate(sizes, angles, p, q);
        Assert.InRange(before, 1e-3, 1);
        Assert.True(after < before * 1e-3, $"{before} {after}");
    }
}
