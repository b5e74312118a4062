using Entropy.Grid.Optimization;

namespace Entropy.Grid.Tests.Optimization;

public sealed class SolverTests
{
    [Fact]
    public void A_linear_program_is_solved_with_its_prices()
    {
        // Most of 3x + 5y with x <= 4, 2y <= 12, 3x + 2y <= 18: 36 at (2, 6).
        var program = new LinearProgram();
        var (x, y) = (program.AddVariable(0, 4, -3), program.AddVariable(0, double.PositiveInfinity, -5));
        var rows = (program.AddRow(double.NegativeInfinity, 12), program.AddRow(double.NegativeInfinity, 18));
        program.Add(rows.Item1, y, 1);
        program.Add(rows.Item1, y, 1);
        program.Add(rows.Item2, x, 3);
        program.Add(rows.Item2, y, 2);
        var result = Clp.Solve(program);
        Assert.True(result.IsSolved);
        Assert.Equal(-36, result.Objective, 1e-9);
        Assert.Equal([2, 6], result.X.Select(value => Math.Round(value, 9)));
        Assert.Equal([-1.5, -1], result.Prices.Select(price => Math.Round(price, 9)));
    }

    [Fact]
    public void Contradictions_and_missing_limits_are_told_apart()
    {
        var contradiction = new LinearProgram();
        contradiction.Add(contradiction.AddRow(5, double.PositiveInfinity), contradiction.AddVariable(0, 1), 1);
        Assert.True(Clp.Solve(contradiction).IsInfeasible);
        var endless = new LinearProgram();
        endless.Add(endless.AddRow(double.NegativeInfinity, 5), endless.AddVariable(double.NegativeInfinity, 0, 1), 1);
        Assert.Equal(2, Clp.Solve(endless).Status);
    }

    [Fact]
    public void A_nonlinear_program_is_solved_with_its_prices()
    {
        var x = new double[] { 1, 5, 5, 1 };
        var result = Ipopt.Solve(new HockSchittkowski71(), x, new IpoptOptions());
        Assert.True(result.IsSolved, result.Reason);
        Assert.Equal(17.0140173, result.Objective, 1e-6);
        Assert.Equal([1, 4.743, 3.82115, 1.37941], x.Select(value => Math.Round(value, 5)));
        Assert.InRange(result.Iterations, 1, 20);
        Assert.Equal(-0.55229366, result.Prices[0], 1e-6);
    }

    [Fact]
    public void What_an_evaluation_throws_comes_out_of_the_solver() => Assert.Throws<ArithmeticException>(() =>
        Ipopt.Solve(new HockSchittkowski71 { Throws = true }, [1, 5, 5, 1], new IpoptOptions()));

    [Fact]
    public void Too_few_iterations_are_no_solution()
    {
        var result = Ipopt.Solve(new HockSchittkowski71(), [1, 5, 5, 1], new IpoptOptions { MaximumIterations = 2 });
        Assert.False(result.IsSolved);
        Assert.Equal("the iterations were used up", result.Reason);
    }

    /// <summary>
    /// Problem 71 of W. Hock and K. Schittkowski, Test Examples for Nonlinear Programming Codes, 1981: least
    /// x1 x4 (x1 + x2 + x3) + x3 with x1 x2 x3 x4 >= 25, a sum of squares of 40, and all between 1 and 5.
    /// </summary>
    private sealed class HockSchittkowski71 : NonlinearProgram
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public HockSchittkowski71()
        {
            (LeastX, MostX) = ([1, 1, 1, 1], [5, 5, 5, 5]);
            (LeastG, MostG) = ([25, 40], [double.PositiveInfinity, 40]);
            Jacobian = ([0, 0, 0, 0, 1, 1, 1, 1], [0, 1, 2, 3, 0, 1, 2, 3]);
            Hessian = ([0, 1, 1, 2, 2, 2, 3, 3, 3, 3], [0, 0, 1, 0, 1, 2, 0, 1, 2, 3]);
        }

        public bool Throws { get; init; }

        public override double Objective(ReadOnlySpan<double> x) =>
            Throws ? throw new ArithmeticException() : x[0] * x[3] * (x[0] + x[1] + x[2]) + x[2];

        public override void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = x[3] * (2 * x[0] + x[1] + x[2]);
            gradient[1] = x[0] * x[3];
            gradient[2] = x[0] * x[3] + 1;
            gradient[3] = x[0] * (x[0] + x[1] + x[2]);
        }

        public override void ConstraintValues(ReadOnlySpan<double> x, Span<double> values)
        {
            values[0] = x[0] * x[1] * x[2] * x[3];
            values[1] = x[0] * x[0] + x[1] * x[1] + x[2] * x[2] + x[3] * x[3];
        }

        public override void JacobianValues(ReadOnlySpan<double> x, Span<double> values)
        {
            for (var i = 0; i < 4; i++)
                (values[i], values[4 + i]) = (x[0] * x[1] * x[2] * x[3] / x[i], 2 * x[i]);
        }

        public override void HessianValues(
            ReadOnlySpan<double> x, double objectiveFactor, ReadOnlySpan<double> prices, Span<double> values)
        {
            var (product, square) = (prices[0], 2 * prices[1]);
            values[0] = objectiveFactor * 2 * x[3] + square;
            values[1] = objectiveFactor * x[3] + product * x[2] * x[3];
            values[2] = square;
            values[3] = objectiveFactor * x[3] + product * x[1] * x[3];
            values[4] = product * x[0] * x[3];
            values[5] = square;
            values[6] = objectiveFactor * (2 * x[0] + x[1] + x[2]) + product * x[1] * x[2];
            values[7] = objectiveFactor * x[0] + product * x[0] * x[2];
            values[8] = objectiveFactor * x[0] + product * x[0] * x[1];
            values[9] = square;
        }
    }
}
