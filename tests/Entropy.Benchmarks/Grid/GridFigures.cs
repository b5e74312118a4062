using Entropy.Grid.Balanced;
using Entropy.Grid.OptimalFlow;

namespace Entropy.Benchmarks.Grid;

/// <summary>The figures of "bench grid".</summary>
internal static class GridFigures
{
    private const string Pandapower = "pandapower 3.3 with numba on two cores of the same kind, other work on them.";

    private const string OpenDss = "OpenDSS, solutions of IEEE 123 one after the other: the figure that this project set out from.";

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
        new("ieee123-single", "three-phase flow of IEEE 123 from flat, one load case after the other", Unit.PerSecond,
            () => new FeederScenario(FeederScenario.Ieee123, scenarios: 500, isOneByOne: true))
        {
            Operations = 20_000,
            Anchor = new(5_900, "5.9 k/s", OpenDss),
            Goal = new(AtLeast: 15_000),
        },
        new("ieee123-batch", "the same, load cases side by side on one core", Unit.PerSecond,
            () => new FeederScenario(FeederScenario.Ieee123, scenarios: 1_000, isOneByOne: false))
        {
            Operations = 60_000,
            Anchor = new(5_900, "5.9 k/s", OpenDss),
            Goal = new(AtLeast: 60_000),
        },
        new("european-lv-batch", "European LV feeder (2,721 nodes) from flat, load cases side by side on one core", Unit.PerSecond,
            () => new FeederScenario("ieee-european-lv/Master.dss", scenarios: 200, isOneByOne: false))
        {
            Operations = 6_000,
            Goal = new(AtLeast: 5_000),
        },
        new("ieee123-projection", "nearest feasible setpoints of 23 DERs on IEEE 123 for wishes that break limits", Unit.Milliseconds,
            () => new ProjectionScenario())
        {
            Operations = 200,
            Goal = new(AtMost: 20),
        },
    ];
}
