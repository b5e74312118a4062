using Entropy.Grid.Balanced;
using Entropy.Grid.OptimalFlow;

namespace Entropy.Benchmarks.Grid;

/// <summary>The figures of "bench grid".</summary>
internal static class GridFigures
{
    private const string Pandapower = "pandapower 3.3 with numba on two cores of the same kind, other work on them.";

    public static readonly IReadOnlyList<Figure> All =
    [
        new("case2869-newton", "balanced power flow of case2869pegase from flat, preparation included", Unit.Milliseconds,
            () => new SolveScenario("case2869pegase.m", network => () =>
            {
                using var flow = new BalancedPowerFlow(network);
                return flow.Solve().Converged;
            }))
        {
            Operations = 20,
            Anchor = new(120, "120 ms", Pandapower),
            Goal = new(AtMost: 15),
        },
        new("case2869-newton-again", "the same, solved again from flat", Unit.Milliseconds,
            () => new SolveScenario("case2869pegase.m", network =>
            {
                var flow = new BalancedPowerFlow(network);
                return () => flow.Solve().Converged;
            }))
        {
            Operations = 20,
        },
        new("case118-ac-opf", "AC optimal flow of case118, preparation included", Unit.Milliseconds,
            () => new SolveScenario("pglib_opf_case118_ieee.m", network => () => new AcOptimalFlow(network).Solve().Converged))
        {
            Operations = 10,
            Anchor = new(1_080, "1,080 ms", Pandapower),
            Goal = new(AtMost: 100),
        },
    ];
}
