using Entropy.Grid.Balanced;
using Entropy.Grid.Matpower;
using Entropy.Grid.OptimalFlow;
using Entropy.Grid.Tests.Cases;

namespace Entropy.Grid.Tests.OptimalFlow;

public sealed class OptimalFlowTests
{
    /// <summary>Cheap power at bus 1, dear power at bus 2 where the load is.</summary>
    private static BalancedNetwork Pair(
        GenerationCost? cheap = null, double loadMw = 80, double ratingMva = double.PositiveInfinity, double? rampMwPerMinute = null) => new(
        "pair", 100,
        [new BalancedBus(1, BusKind.Reference), new BalancedBus(2, BusKind.Load) { LoadMw = loadMw }],
        [
            new BalancedGenerator(1)
            {
                MinimumMw = 0, MaximumMw = 100, MinimumMvar = -100, MaximumMvar = 100,
                Cost = cheap ?? new PolynomialCost([0, 10]), RampMwPerMinute = rampMwPerMinute,
            },
            new BalancedGenerator(2)
            {
                MinimumMw = 0, MaximumMw = 100, MinimumMvar = -100, MaximumMvar = 100, Cost = new PolynomialCost([0, 30]),
            },
        ],
        [new BalancedBranch(1, 2) { ReactancePu = 0.05, RatingMva = ratingMva }]);

    private static OptimalFlowResult Solve(BalancedNetwork network, OptimalFlowModel model, OptimalFlowOptions? options = null) =>
        model == OptimalFlowModel.Ac ? new AcOptimalFlow(network).Solve(options) : new DcOptimalFlow(network).Solve(options);

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void The_cheapest_generator_serves_the_load(OptimalFlowModel model)
    {
        var result = Solve(Pair(), model);
        Assert.True(result.Converged, result.Failure);
        Assert.Equal(80, result.Generators[0].PowerMw, 1e-4);
        Assert.Equal(800, result.CostUsdPerHour, 1e-3);
        Assert.Equal(10, result.PricesUsdPerMwh[1], 1e-3);
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void A_full_branch_separates_the_prices_and_is_named(OptimalFlowModel model)
    {
        var result = Solve(Pair(ratingMva: 50), model);
        Assert.True(result.Converged, result.Failure);
        Assert.Equal(50, result.Branches[0].LargestMva, 1e-3);
        Assert.Equal(10, result.PricesUsdPerMwh[0], 1e-3);
        Assert.Equal(30, result.PricesUsdPerMwh[1], 1e-3);
        Assert.Contains(new BindingLimit("branch 1-2", "highest power", 50, "MVA"), result.BindingLimits);
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void Piecewise_linear_costs_are_followed_piece_by_piece(OptimalFlowModel model)
    {
        // The third piece is dearer than the other generator, so that the cheap one stops at its corner.
        var pieces = new PiecewiseLinearCost([new(0, 100), new(20, 200), new(60, 1000), new(100, 2600)]);
        var result = Solve(Pair(pieces), model);
        Assert.True(result.Converged, result.Failure);
        Assert.Equal(60, result.Generators[0].PowerMw, 1e-4);
        Assert.Equal(1000 + 20 * 30, result.CostUsdPerHour, 1e-2);
        Assert.Equal(30, result.PricesUsdPerMwh[1], 1e-2);
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void Prices_are_what_one_more_megawatt_costs(OptimalFlowModel model)
    {
        var network = CaseFiles.Read("Pglib/pglib_opf_case30_as.m");
        var result = Solve(network, model);
        foreach (var bus in (int[])[6, 20, 29])
        {
            OptimalFlowResult With(double more) => Solve(new BalancedNetwork(network.Name, network.BaseMva,
                [.. network.Buses.Select((b, i) => i == bus ? b with { LoadMw = b.LoadMw + more } : b)], network.Generators, network.Branches), model);
            var difference = (With(0.05).CostUsdPerHour - With(-0.05).CostUsdPerHour) / 0.1;
            Assert.Equal(difference, result.PricesUsdPerMwh[bus], 0.01 * difference);
        }
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void A_generator_moves_no_faster_than_its_ramp(OptimalFlowModel model)
    {
        var result = Solve(Pair(rampMwPerMinute: 4), model, new OptimalFlowOptions { Ramp = new RampLimit([30, 50], TimeSpan.FromMinutes(5)) });
        Assert.True(result.Converged, result.Failure);
        Assert.Equal(50, result.Generators[0].PowerMw, 1e-4);
        Assert.Equal(30, result.Generators[1].PowerMw, 1e-4);
        Assert.Contains(new BindingLimit("generator 1 at bus 1", "highest power", 50, "MW"), result.BindingLimits);
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void A_ramp_that_does_not_reach_the_limits_is_a_violation(OptimalFlowModel model)
    {
        var result = Solve(Pair(rampMwPerMinute: 1), model, new OptimalFlowOptions { Ramp = new RampLimit([150, 0], TimeSpan.FromMinutes(5)) });
        Assert.False(result.Converged);
        Assert.Contains("ramp of 5 MW from 150 MW", Assert.Single(result.Violations).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_previous_dispatch_of_another_network_is_refused() => Assert.Throws<ArgumentException>(() =>
        Solve(Pair(), OptimalFlowModel.Dc, new OptimalFlowOptions { Ramp = new RampLimit([1], TimeSpan.FromMinutes(5)) }));

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void More_load_than_there_is_power_is_a_violation_and_no_dispatch(OptimalFlowModel model)
    {
        var result = Solve(Pair(loadMw: 250), model);
        Assert.False(result.Converged);
        Assert.True(double.IsNaN(result.CostUsdPerHour));
        Assert.NotEmpty(result.Violations);
        Assert.Empty(result.BindingLimits);
        Assert.All(result.PricesUsdPerMwh, price => Assert.True(double.IsNaN(price)));
    }

    [Fact]
    public void The_linear_model_says_how_much_of_which_load_cannot_be_met()
    {
        var curved = Solve(Pair(new PolynomialCost([0, 10, 0.1]), loadMw: 250), OptimalFlowModel.Dc);
        var linear = Solve(Pair(loadMw: 250), OptimalFlowModel.Dc);
        Assert.Equal(curved.Violations, linear.Violations);
        Assert.Contains("50 MW of its load cannot be met", Assert.Single(linear.Violations).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OptimalFlowModel.Ac)]
    [InlineData(OptimalFlowModel.Dc)]
    public void Costs_that_cannot_be_minimised_are_errors_that_name_the_generator(OptimalFlowModel model)
    {
        var falling = new PiecewiseLinearCost([new(0, 0), new(50, 1000), new(100, 1100)]);
        var error = Assert.Throws<BalancedNetworkException>(() => Solve(Pair(falling), model));
        Assert.StartsWith("generator 1 at bus 1: a later MW costs less", error.Message, StringComparison.Ordinal);
        var two = Pair();
        var free = new BalancedNetwork(two.Name, two.BaseMva, two.Buses, [two.Generators[0], two.Generators[1] with { Cost = null }], two.Branches);
        error = Assert.Throws<BalancedNetworkException>(() => Solve(free, model));
        Assert.StartsWith("generator 2 at bus 2: it has no costs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_of_reactive_power_count_in_the_full_model()
    {
        var pair = Pair();
        var withReactive = new BalancedNetwork(pair.Name, pair.BaseMva,
            [pair.Buses[0], pair.Buses[1] with { LoadMvar = 20 }],
            [pair.Generators[0] with { ReactiveCost = new PolynomialCost([0, 0, 1]) }, pair.Generators[1] with { ReactiveCost = new PolynomialCost([0, 0, 1]) }],
            pair.Branches);
        var result = Solve(withReactive, OptimalFlowModel.Ac);
        Assert.True(result.Converged, result.Failure);
        // The line takes some; both marginal costs are alike, so that both share what is needed.
        Assert.Equal(result.Generators[0].ReactiveMvar, result.Generators[1].ReactiveMvar, 1.0);
        Assert.Equal(result.CostUsdPerHour, 10 * result.Generators[0].PowerMw + 30 * result.Generators[1].PowerMw
            + Math.Pow(result.Generators[0].ReactiveMvar, 2) + Math.Pow(result.Generators[1].ReactiveMvar, 2), 1e-6);
    }

    [Fact]
    public void Open_branches_and_idle_generators_take_no_part()
    {
        var pair = Pair();
        var idle = new BalancedNetwork(pair.Name, pair.BaseMva, pair.Buses,
            [pair.Generators[0] with { InService = false, Cost = null }, pair.Generators[1]],
            [.. pair.Branches, pair.Branches[0] with { InService = false, RatingMva = 1 }]);
        foreach (var model in Enum.GetValues<OptimalFlowModel>())
        {
            var result = Solve(idle, model);
            Assert.True(result.Converged, result.Failure);
            Assert.Equal(default, result.Generators[0]);
            Assert.Equal(default, result.Branches[1]);
            Assert.Equal(2400, result.CostUsdPerHour, 1e-3);
        }
    }

    [Theory] // as MATPOWER's runopf prints them
    [InlineData("case14", 8081.53)]
    [InlineData("case39", 41864.18)]
    [InlineData("case118", 129660.69)]
    [InlineData("case300", 719725.1)]
    public void Costs_of_cases_without_ratings_are_the_known_ones(string name, double costs)
    {
        var result = Solve(CaseFiles.Read($"Matpower/{name}.m"), OptimalFlowModel.Ac);
        Assert.True(result.Converged, result.Failure);
        Assert.InRange(result.CostUsdPerHour / costs, 1 - 1e-6, 1 + 1e-6);
    }

    [Fact]
    public async Task Solves_on_several_threads_do_not_disturb_each_other()
    {
        var network = CaseFiles.Read("Pglib/pglib_opf_case14_ieee.m");
        var costs = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => new AcOptimalFlow(network).Solve().CostUsdPerHour)));
        Assert.Single(costs.Distinct());
    }

    [Fact]
    public void A_dispatch_of_the_full_model_is_a_power_flow()
    {
        var network = CaseFiles.Read("Pglib/pglib_opf_case57_ieee.m");
        var optimum = new AcOptimalFlow(network).Solve();
        var dispatched = new BalancedNetwork(network.Name, network.BaseMva, network.Buses,
            [.. network.Generators.Select((generator, g) => generator with
            {
                PowerMw = optimum.Generators[g].PowerMw,
                ReactiveMvar = optimum.Generators[g].ReactiveMvar,
                VoltagePu = optimum.VoltagesPu[network.IndexOf(generator.Bus)],
            })], network.Branches);
        using var flow = new BalancedPowerFlow(dispatched);
        var check = flow.Solve();
        Assert.True(check.Converged);
        for (var i = 0; i < network.Buses.Count; i++)
            Assert.Equal(optimum.VoltagesPu[i], check.VoltagesPu[i], 1e-6);
    }
}
