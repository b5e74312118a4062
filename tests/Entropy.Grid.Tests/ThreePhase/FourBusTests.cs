using Entropy.Grid.Feeders;
using Entropy.Grid.ThreePhase;

namespace Entropy.Grid.Tests.ThreePhase;

public sealed class FourBusTests
{
    private const string WyeDelta = "ieee-4bus-opendss-solutions/4bus-yd-bal";

    [Fact]
    public void A_feeder_built_in_code_has_the_reference_matrix()
    {
        var (relative, worst) = SolutionFile.MatrixDistance(FourBus.WyeDelta(), WyeDelta);

        Assert.True(relative < 1e-8, worst);
    }

    [Fact]
    public void A_feeder_built_in_code_solves_to_the_reference()
    {
        var result = ThreePhaseFlow.Solve(FourBus.WyeDelta());

        Assert.True(result.Converged, $"residual {result.ResidualKva} kVA after {result.Iterations} iterations");
        var distance = result.DistanceTo(WyeDelta + ".neutral");
        Assert.True(distance.Pu < 1e-6, distance.Worst);
        Assert.True(distance.Degrees < 1e-4, $"{distance.Degrees} degrees");
        var losses = SolutionFile.Summary(WyeDelta + ".neutral", "losses_p_kW");
        Assert.True(Math.Abs(result.LossesKva.Real / losses - 1) < 1e-4, $"{result.LossesKva.Real} kW instead of {losses} kW");
    }

    [Fact]
    public void Newton_Raphson_comes_to_the_same_voltages()
    {
        var fixedPoint = ThreePhaseFlow.Solve(FourBus.WyeDelta(), new FlowOptions { Method = FlowMethod.FixedPoint });
        var newton = ThreePhaseFlow.Solve(FourBus.WyeDelta(), new FlowOptions { Method = FlowMethod.NewtonRaphson });

        Assert.True(newton.Converged);
        Assert.InRange(newton.Iterations, 2, 8);
        for (var node = 0; node < newton.Nodes.Length; node++)
            Assert.True((newton.VoltagesV[node] - fixedPoint.VoltagesV[node]).Magnitude < 1e-8 * newton.BaseV[node]);
    }

    [Fact]
    public void Newton_Raphson_takes_over_where_the_fixed_point_takes_too_long()
    {
        // Half again the published load: 0.61 per unit at the far end, not far from the most that this feeder can carry.
        var heavy = FourBus.WyeDelta() with { LoadMultiplier = 1.5 };
        heavy = heavy.Select<Load>(load => load with { LeastPu = 0.05, LowPu = 0.01 });

        var patient = ThreePhaseFlow.Solve(heavy, new FlowOptions { Method = FlowMethod.FixedPoint });
        var impatient = ThreePhaseFlow.Solve(heavy, new FlowOptions { Method = FlowMethod.FixedPoint, MostIterations = 30 });
        var automatic = ThreePhaseFlow.Solve(heavy, new FlowOptions { MostIterations = 30 });

        Assert.True(patient.Converged);
        Assert.False(impatient.Converged);
        Assert.True(automatic.Converged);
        Assert.Equal(FlowMethod.NewtonRaphson, automatic.Method);
        for (var node = 0; node < automatic.Nodes.Length; node++)
            Assert.True((automatic.VoltagesV[node] - patient.VoltagesV[node]).Magnitude < 1e-7 * automatic.BaseV[node]);
    }
}
