using Entropy.Grid.Balanced;
using Entropy.Grid.Optimization;

namespace Entropy.Grid.OptimalFlow;

/// <summary>
/// The dispatch of least costs under the linear equations of a balanced network, with limits of generators, branches,
/// angles and ramps. Costs that are linear or of straight pieces are left to CLP's simplex method, others to Ipopt.
/// </summary>
public sealed class DcOptimalFlow
{
    private readonly PerUnitNetwork _grid;

    /// <summary>Prepares the optimal flow of a network.</summary>
    /// <exception cref="BalancedNetworkException">
    /// An island has no reference, or a generator no usable costs.
    /// </exception>
    public DcOptimalFlow(BalancedNetwork network)
    {
        _grid = new PerUnitNetwork(network);
        // Once here, so that costs that cannot be used are an error of the network and not of a solve.
        _ = new DcProgram(_grid, DispatchBounds.Of(_grid, null).Bounds);
    }

    /// <summary>Computes the dispatch; a failure is in the result.</summary>
    public OptimalFlowResult Solve(OptimalFlowOptions? options = null)
    {
        options ??= new OptimalFlowOptions();
        var (bounds, contradictions) = DispatchBounds.Of(_grid, options.Ramp);
        if (contradictions.Count > 0)
            return DispatchReport.Contradicted(_grid, OptimalFlowModel.Dc, contradictions);
        var program = new DcProgram(_grid, bounds);
        var solution = program.Curved.Count == 0 ? SolveLinear(program) : SolveCurved(program, options);
        if (solution.Failure is not null && program.Contradictions() is { Count: > 0 } found)
            return DispatchReport.Contradicted(_grid, OptimalFlowModel.Dc, found);

        var (n, x) = (_grid.Buses.Length, solution.X);
        var flows = new double[_grid.Branches.Length];
        for (var b = 0; b < flows.Length; b++)
            flows[b] = program.Flow(b, x);
        var sizes = new double[n];
        Array.Fill(sizes, 1);
        var active = x[program.Active(0)..program.Active(_grid.Generators.Length)];
        var dispatch = new Dispatch(sizes, x[..n], active, new double[active.Length], solution.Prices[..n]);
        return DispatchReport.OfDc(_grid, bounds, dispatch, flows, solution.Iterations, solution.Failure);
    }

    private static Solution SolveLinear(DcProgram program)
    {
        var solved = Clp.Solve(program.Linear);
        return new Solution(solved.X, solved.Prices, solved.Iterations, solved.IsSolved ? null : solved.Reason);
    }

    private static Solution SolveCurved(DcProgram program, OptimalFlowOptions options)
    {
        for (var row = 0; row < program.Linear.Rows; row++)
        {
            // Ipopt takes no contradiction in the bounds of one row for a problem; the reason is found by the caller.
            if (program.Linear.LeastRow[row] > program.Linear.MostRow[row])
                return new Solution([], [], 0, "limits contradict each other");
        }
        var curved = new CurvedProgram(program.Linear, program.Curved, program.BaseMva);
        var x = new double[curved.Variables];
        for (var i = 0; i < x.Length; i++)
            x[i] = DispatchBounds.Middle(curved.LeastX[i], curved.MostX[i]);
        var solved = Ipopt.Solve(curved, x, new IpoptOptions { MaximumIterations = options.MaximumIterations });
        var prices = Array.ConvertAll(solved.Prices, price => -price);
        return new Solution(x, prices, solved.Iterations, solved.IsSolved ? null : solved.Reason);
    }

    private sealed record Solution(double[] X, double[] Prices, int Iterations, string? Failure);
}
