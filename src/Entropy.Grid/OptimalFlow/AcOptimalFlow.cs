using Entropy.Grid.Balanced;
using Entropy.Grid.Optimization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// The dispatch of least costs under the full equations of a balanced network, with limits of generators, voltages,
/// branch powers at both ends, angles and ramps. A local optimum, as from every method for this problem that is used in
/// practice.
/// </summary>
public sealed class AcOptimalFlow
{
    private readonly PerUnitNetwork _grid;
    private readonly AcLayout _layout;

    /// <summary>Prepares the optimal flow of a network.</summary>
    /// <exception cref="BalancedNetworkException">
    /// An island has no reference, or a generator no usable costs.
    /// </exception>
    public AcOptimalFlow(BalancedNetwork network)
    {
        _grid = new PerUnitNetwork(network);
        _layout = new AcLayout(_grid);
    }

    /// <summary>Computes the dispatch; a failure is in the result.</summary>
    public OptimalFlowResult Solve(OptimalFlowOptions? options = null)
    {
        options ??= new OptimalFlowOptions();
        var (bounds, contradictions) = DispatchBounds.Of(_grid, options.Ramp);
        if (contradictions.Count > 0)
            return DispatchReport.Contradicted(_grid, OptimalFlowModel.Ac, contradictions);
        var program = new AcProgram(_grid, _layout, bounds);
        var (x, solved) = Solve(program, options.MaximumIterations);
        var n = _layout.Buses;
        var dispatch = new Dispatch(x[n..(2 * n)], x[..n],
            x[_layout.Active(0).._layout.Reactive(0)], x[_layout.Reactive(0)..(_layout.Reactive(0) + _layout.Generators)],
            solved.Prices[..n]);
        return DispatchReport.OfAc(_grid, bounds, dispatch, solved.Iterations, solved.IsSolved ? null : solved.Reason);
    }

    // Stiff branches make gradients that differ by orders of magnitude. Scaled to 10 more cases are solved, and in
    // fewer iterations, than with Ipopt's own 100. Near a solution they make it a matter of rounding whether a step is
    // found: what fails in one scaling and order of elimination is tried once more in another.
    private (double[] X, IpoptResult Result) Solve(AcProgram program, int iterations)
    {
        var first = new IpoptOptions { MaximumIterations = iterations, MostScaledGradient = 10 };
        var x = Start(program);
        var result = Ipopt.Solve(program, x, first);
        if (result.IsSolved)
            return (x, result);
        var again = Start(program);
        var second = Ipopt.Solve(program, again, first with { MostScaledGradient = 100, Ordering = MumpsOrdering.MinimumDegree });
        return (again, second with { Iterations = result.Iterations + second.Iterations });
    }

    // The middle of all limits: as far from each as an interior method likes to start.
    private double[] Start(AcProgram program)
    {
        var x = new double[_layout.Variables];
        for (var i = 0; i < x.Length; i++)
            x[i] = DispatchBounds.Middle(program.LeastX[i], program.MostX[i]);
        for (var i = 0; i < _layout.Buses; i++)
            x[i] = program.LeastX[i] == program.MostX[i] ? program.LeastX[i] : 0;
        foreach (var line in _layout.CostLines)
        {
            var atStart = program.LeastG[line.Row] + line.SlopeUsdPerHourPu * x[line.PowerVariable];
            x[line.CostVariable] = Math.Max(x[line.CostVariable], atStart);
        }
        return x;
    }
}
