using System.Numerics;
using System.Runtime.InteropServices;

namespace Entropy.Grid.Projections;

/// <summary>The few operations on small dense matrices, row after row, that a projection needs; none allocates.</summary>
internal static class Dense
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector<double>.Zero;
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
        for (var i = 0; i < wideA.Length; i++)
            sum += wideA[i] * wideB[i];
        var total = Vector.Sum(sum);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }

    /// <summary>Replaces the lower triangle of a symmetric matrix by its Cholesky factor.</summary>
    /// <returns>Whether it is positive definite.</returns>
    public static bool Cholesky(Span<double> matrix, int size)
    {
        for (var row = 0; row < size; row++)
        {
            var own = matrix.Slice(row * size, row + 1);
            for (var column = 0; column < row; column++)
            {
                var other = matrix.Slice(column * size, column + 1);
                own[column] = (own[column] - Dot(own[..column], other[..column])) / other[column];
            }

            var pivot = own[row] - Dot(own[..row], own[..row]);
            if (!(pivot > 0) || !double.IsFinite(pivot))
                return false;
            own[row] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>Replaces b by L^-1 b.</summary>
    public static void Forward(ReadOnlySpan<double> factor, int size, Span<double> b)
    {
        for (var row = 0; row < size; row++)
            b[row] = (b[row] - Dot(factor.Slice(row * size, row), b[..row])) / factor[row * size + row];
    }

    /// <summary>Replaces b by L'^-1 b.</summary>
    public static void Backward(ReadOnlySpan<double> factor, int size, Span<double> b)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            var x = b[row] /= factor[row * size + row];
            for (var column = 0; column < row; column++)
                b[column] -= x * factor[row * size + column];
        }
    }
}
