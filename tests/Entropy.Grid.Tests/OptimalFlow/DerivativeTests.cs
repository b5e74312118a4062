using Entropy.Grid.Balanced;
using Entropy.Grid.OptimalFlow;
using Entropy.Grid.Optimization;
using Entropy.Grid.Tests.Cases;

namespace Entropy.Grid.Tests.OptimalFlow;

public sealed class DerivativeTests
{
    private const double Step = 1e-6;

    // Taps, shunts, curved and piecewise costs, angle limits and ratings: each occurs in one of them.
    public static TheoryData<string> Cases => ["Pglib/pglib_opf_case3_lmbd.m", "Pglib/pglib_opf_case14_ieee.m", "Pglib/pglib_opf_case30_as.m", "pieces"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void First_derivatives_are_exact(string name)
    {
        var (program, x) = Somewhere(name);
        var gradient = new double[program.Variables];
        program.Gradient(x, gradient);
        var jacobian = Dense(program, x);
        for (var v = 0; v < program.Variables; v++)
        {
            var (more, less) = (Moved(x, v, Step), Moved(x, v, -Step));
            AssertNear((program.Objective(more) - program.Objective(less)) / (2 * Step), gradient[v], $"objective by {v}");
            var (above, below) = (Values(program, more), Values(program, less));
            for (var c = 0; c < program.Constraints; c++)
                AssertNear((above[c] - below[c]) / (2 * Step), jacobian[c, v], $"constraint {c} by {v}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Second_derivatives_are_exact(string name)
    {
        var (program, x) = Somewhere(name);
        var random = new Random(11);
        var prices = Enumerable.Range(0, program.Constraints).Select(_ => random.NextDouble() - 0.5).ToArray();
        const double factor = 0.7;
        var hessian = new double[program.Variables, program.Variables];
        var values = new double[program.Hessian.Rows.Length];
        program.HessianValues(x, factor, prices, values);
        for (var i = 0; i < values.Length; i++)
        {
            var (row, column) = (program.Hessian.Rows[i], program.Hessian.Columns[i]);
            Assert.True(row >= column);
            hessian[row, column] += values[i];
            if (row != column)
                hessian[column, row] += values[i];
        }
        for (var v = 0; v < program.Variables; v++)
        {
            var (above, below) = (Lagrangian(program, Moved(x, v, Step), factor, prices), Lagrangian(program, Moved(x, v, -Step), factor, prices));
            for (var w = 0; w < program.Variables; w++)
                AssertNear((above[w] - below[w]) / (2 * Step), hessian[v, w], $"Lagrangian by {v} and {w}");
        }
    }

    private static (AcProgram Program, double[] X) Somewhere(string name)
    {
        var network = name == "pieces" ? WithPieces(CaseFiles.Read("Pglib/pglib_opf_case14_ieee.m")) : CaseFiles.Read(name);
        var grid = new PerUnitNetwork(network);
        var program = new AcProgram(grid, new AcLayout(grid), DispatchBounds.Of(grid, null).Bounds);
        var random = new Random(3);
        var x = new double[program.Variables];
        for (var i = 0; i < x.Length; i++)
            x[i] = i < grid.Buses.Length ? random.NextDouble() - 0.5 : 0.9 + 0.3 * random.NextDouble();
        return (program, x);
    }

    private static BalancedNetwork WithPieces(BalancedNetwork network) => new(network.Name, network.BaseMva, network.Buses,
        [.. network.Generators.Select((generator, i) => i > 1 ? generator : generator with
        {
            Cost = new PiecewiseLinearCost([new(0, 0), new(50, 100), new(120, 400)]),
            ReactiveCost = new PolynomialCost([0, 1, 0.1]),
        })], network.Branches);

    private static double[] Moved(double[] x, int variable, double by)
    {
        var moved = (double[])x.Clone();
        moved[variable] += by;
        return moved;
    }

    private static double[] Values(NonlinearProgram program, double[] x)
    {
        var values = new double[program.Constraints];
        program.ConstraintValues(x, values);
        return values;
    }

    private static double[,] Dense(NonlinearProgram program, double[] x)
    {
        var values = new double[program.Jacobian.Rows.Length];
        program.JacobianValues(x, values);
        var dense = new double[program.Constraints, program.Variables];
        for (var i = 0; i < values.Length; i++)
            dense[program.Jacobian.Rows[i], program.Jacobian.Columns[i]] += values[i];
        return dense;
    }

    private static double[] Lagrangian(NonlinearProgram program, double[] x, double factor, double[] prices)
    {
        var gradient = new double[program.Variables];
        program.Gradient(x, gradient);
        var jacobian = Dense(program, x);
        for (var v = 0; v < gradient.Length; v++)
        {
            gradient[v] *= factor;
            for (var c = 0; c < prices.Length; c++)
                gradient[v] += prices[c] * jacobian[c, v];
        }
        return gradient;
    }

    private static void AssertNear(double differences, double derivative, string what) => Assert.True(
        Math.Abs(differences - derivative) <= 1e-6 * Math.Max(100, Math.Abs(derivative)), $"{what}: {differences} is not {derivative}");
}
