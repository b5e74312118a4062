using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entropy.Grid.Sparse;

// L U = P A Q, with unit diagonal in L:
//
//   b'[k] = b[P[k]],   L y = b',   U z = y,   x[Q[k]] = z[k]
//
// Both triangles are gone through column by column: once z[k] is known, it is taken off every row below (or above). The
// loops of one right side and of eight side by side do the same operations in the same order, so that they give the
// same numbers to the last bit. All of it works in place, in the order of elimination; who calls permutes.

/// <summary>The factors of a complex sparse matrix, ready for many solutions.</summary>
internal sealed unsafe class TriangularFactors
{
    /// <summary>Right sides that are solved side by side.</summary>
    public const int Lanes = 8;

    private readonly FactorColumns _lower; // without the unit diagonal
    private readonly FactorColumns _upper; // without the diagonal
    private readonly double[] _pivotReal; // 1 / diagonal of U
    private readonly double[] _pivotImaginary;

    public TriangularFactors(FactorColumns lower, FactorColumns upper, int[] rowOrder, int[] columnOrder)
    {
        Size = rowOrder.Length;
        RowOrder = rowOrder;
        ColumnOrder = columnOrder;
        _lower = lower.WithoutDiagonal();
        _upper = upper.WithoutDiagonal();
        _pivotReal = new double[Size];
        _pivotImaginary = new double[Size];
        for (var column = 0; column < Size; column++)
        {
            for (var k = upper.Starts[column]; k < upper.Starts[column + 1]; k++)
            {
                if (upper.Rows[k] != column)
                    continue;
                var pivot = 1 / new Complex(upper.Real[k], upper.Imaginary[k]);
                (_pivotReal[column], _pivotImaginary[column]) = (pivot.Real, pivot.Imaginary);
            }
        }
    }

    /// <summary>Rows, and columns.</summary>
    public int Size { get; }

    /// <summary>[place]: P, the row of the matrix that is eliminated there.</summary>
    public int[] RowOrder { get; }

    /// <summary>[place]: Q, the column of the matrix that is eliminated there.</summary>
    public int[] ColumnOrder { get; }

    /// <summary>Entries of both factors together.</summary>
    public int Entries => _lower.Rows.Length + _upper.Rows.Length + Size;

    /// <summary>Replaces b' by z; [place], real and imaginary part side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Solve(Span<Complex> x)
    {
        fixed (Complex* values = x)
        {
            Forward((double*)values);
            Backward((double*)values);
        }
    }

    /// <summary>Replaces b' by z for all lanes; [place, real and imaginary part, lane].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SolveLanes(Span<double> x)
    {
        fixed (double* values = x)
        {
            ForwardLanes(values);
            BackwardLanes(values);
        }
    }

    private void Forward(double* x)
    {
        fixed (int* starts = _lower.Starts, rows = _lower.Rows)
        fixed (double* re = _lower.Real, im = _lower.Imaginary)
        {
            for (var column = 0; column < Size; column++)
                Eliminate(x, Vector128.Load(x + 2 * column), rows, re, im, starts[column], starts[column + 1]);
        }
    }

    private void Backward(double* x)
    {
        fixed (int* starts = _upper.Starts, rows = _upper.Rows)
        fixed (double* re = _upper.Real, im = _upper.Imaginary, pr = _pivotReal, pi = _pivotImaginary)
        {
            for (var column = Size - 1; column >= 0; column--)
            {
                var (r, i) = (x[2 * column], x[2 * column + 1]);
                var z = Vector128.Create(
                    Math.FusedMultiplyAdd(-pi[column], i, pr[column] * r),
                    Math.FusedMultiplyAdd(pi[column], r, pr[column] * i));
                z.Store(x + 2 * column);
                Eliminate(x, z, rows, re, im, starts[column], starts[column + 1]);
            }
        }
    }

    // x[row] -= a z for one column; z is (r, i), and the second product takes (-i, r).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eliminate(
        double* x, Vector128<double> z, int* rows, double* re, double* im, int from, int to)
    {
        var negated = -z;
        var turned = Vector128.Create(z.GetElement(1), -z.GetElement(0));
        for (var k = from; k < to; k++)
        {
            var target = x + 2 * rows[k];
            var sum = Vector128.FusedMultiplyAdd(Vector128.Create(re[k]), negated, Vector128.Load(target));
            Vector128.FusedMultiplyAdd(Vector128.Create(im[k]), turned, sum).Store(target);
        }
    }

    private void ForwardLanes(double* x)
    {
        fixed (int* starts = _lower.Starts, rows = _lower.Rows)
        fixed (double* re = _lower.Real, im = _lower.Imaginary)
        {
            for (var column = 0; column < Size; column++)
            {
                var own = x + 2 * Lanes * column;
                var (r, i) = (Vector512.Load(own), Vector512.Load(own + Lanes));
                EliminateLanes(x, r, i, rows, re, im, starts[column], starts[column + 1]);
            }
        }
    }

    private void BackwardLanes(double* x)
    {
        fixed (int* starts = _upper.Starts, rows = _upper.Rows)
        fixed (double* re = _upper.Real, im = _upper.Imaginary, pr = _pivotReal, pi = _pivotImaginary)
        {
            for (var column = Size - 1; column >= 0; column--)
            {
                var own = x + 2 * Lanes * column;
                var (r, i) = (Vector512.Load(own), Vector512.Load(own + Lanes));
                var (pivotReal, pivotImaginary) = (Vector512.Create(pr[column]), Vector512.Create(pi[column]));
                var zr = Vector512.FusedMultiplyAdd(-pivotImaginary, i, pivotReal * r);
                var zi = Vector512.FusedMultiplyAdd(pivotImaginary, r, pivotReal * i);
                zr.Store(own);
                zi.Store(own + Lanes);
                EliminateLanes(x, zr, zi, rows, re, im, starts[column], starts[column + 1]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EliminateLanes(
        double* x, Vector512<double> r, Vector512<double> i, int* rows, double* re, double* im, int from, int to)
    {
        var minusR = -r;
        var minusI = -i;
        for (var k = from; k < to; k++)
        {
            var target = x + 2 * Lanes * rows[k];
            var (a, b) = (Vector512.Create(re[k]), Vector512.Create(im[k]));
            var sumR = Vector512.FusedMultiplyAdd(a, minusR, Vector512.Load(target));
            var sumI = Vector512.FusedMultiplyAdd(a, minusI, Vector512.Load(target + Lanes));
            Vector512.FusedMultiplyAdd(b, i, sumR).Store(target);
            Vector512.FusedMultiplyAdd(b, minusR, sumI).Store(target + Lanes);
        }
    }
}
