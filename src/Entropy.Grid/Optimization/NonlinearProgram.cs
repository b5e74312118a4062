namespace Entropy.Grid.Optimization;

/// <summary>
/// Minimise f(x) subject to least &lt;= g(x) &lt;= most and bounds of x, with first and second derivatives by hand.
/// </summary>
/// <remarks>
/// Jacobian and Hessian are sparse: their places are given once, and each evaluation fills values [place]. Places may
/// repeat; their values are added. The Hessian is that of s f(x) + sum_i p_i g_i(x), lower triangle only. An infinite
/// bound is none. Nothing here may allocate while it is evaluated.
/// </remarks>
internal abstract class NonlinearProgram
{
    /// <summary>[variable]</summary>
    public required double[] LeastX { get; init; }

    /// <summary>[variable]</summary>
    public required double[] MostX { get; init; }

    /// <summary>[constraint]</summary>
    public required double[] LeastG { get; init; }

    /// <summary>[constraint]</summary>
    public required double[] MostG { get; init; }

    /// <summary>[place]: constraint and variable of each value of the Jacobian.</summary>
    public required (int[] Rows, int[] Columns) Jacobian { get; init; }

    /// <summary>[place]: the two variables of each value of the Hessian, the first not before the second.</summary>
    public required (int[] Rows, int[] Columns) Hessian { get; init; }

    public int Variables => LeastX.Length;

    public int Constraints => LeastG.Length;

    public abstract double Objective(ReadOnlySpan<double> x);

    public abstract void Gradient(ReadOnlySpan<double> x, Span<double> gradient);

    public abstract void ConstraintValues(ReadOnlySpan<double> x, Span<double> values);

    public abstract void JacobianValues(ReadOnlySpan<double> x, Span<double> values);

    public abstract void HessianValues(
        ReadOnlySpan<double> x, double objectiveFactor, ReadOnlySpan<double> prices, Span<double> values);
}
