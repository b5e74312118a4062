using Entropy.Grid.Balanced;
using Entropy.Grid.OptimalFlow;
using Entropy.Grid.Tests.Balanced;
using Entropy.Grid.Tests.Cases;

namespace Entropy.Grid.Tests.OptimalFlow;

public sealed class PglibTests
{
    private const int DcColumn = 3;
    private const int AcColumn = 4;

    public static TheoryData<string> Cases => [.. CaseFiles.Pglib];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Costs_of_the_full_model_are_those_of_the_baseline(string name)
    {
        var network = CaseFiles.Read(name);
        var result = new AcOptimalFlow(network).Solve();
        Check(result, CaseFiles.Baseline(name, AcColumn));
        Assert.True(LargestResidualPu(result) <= 1e-6);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Costs_of_the_linear_model_are_those_of_the_baseline(string name) =>
        Check(new DcOptimalFlow(CaseFiles.Read(name)).Solve(), CaseFiles.Baseline(name, DcColumn));

    private static void Check(OptimalFlowResult result, double? costs)
    {
        if (costs is not { } known)
        {
            Assert.False(result.Converged);
            Assert.NotEmpty(result.Violations);
            Assert.True(double.IsNaN(result.CostUsdPerHour));
            return;
        }
        Assert.True(result.Converged, result.Failure);
        Assert.Empty(result.Violations);
        Assert.InRange(result.ResidualPu, 0, 1e-6);
        Assert.InRange(result.CostUsdPerHour / known, 1 - 1e-4, 1 + 1e-4);
    }

    // By Kirchhoff's laws alone, with nothing of what the solver computes with.
    private static double LargestResidualPu(OptimalFlowResult result) => Networks.LargestResidualMva(new BalancedFlowResult
    {
        Network = result.Network,
        Converged = true,
        Iterations = 0,
        ResidualPu = 0,
        VoltagesPu = result.VoltagesPu,
        AnglesDegrees = result.AnglesDegrees,
        Generators = result.Generators,
        Branches = result.Branches,
        ReferenceBuses = [],
        Violations = [],
    }) / result.Network.BaseMva;
}
