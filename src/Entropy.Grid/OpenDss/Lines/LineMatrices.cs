using System.Numerics;
using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Lines;

/// <summary>Parts of the matrices of a line.</summary>
internal static class LineMatrices
{
    /// <summary>A matrix with other real parts, given row after row.</summary>
    public static ComplexMatrix WithReal(ComplexMatrix matrix, ReadOnlySpan<double> real)
    {
        var changed = new ComplexMatrix(matrix.Size);
        for (var i = 0; i < real.Length; i++)
            changed[i / matrix.Size, i % matrix.Size] = new Complex(real[i], matrix.Values[i].Imaginary);
        return changed;
    }

    /// <summary>A matrix with other imaginary parts, given row after row and times a factor.</summary>
    public static ComplexMatrix WithImaginary(ComplexMatrix matrix, ReadOnlySpan<double> imaginary, double factor)
    {
        var changed = new ComplexMatrix(matrix.Size);
        for (var i = 0; i < imaginary.Length; i++)
            changed[i / matrix.Size, i % matrix.Size] = new Complex(matrix.Values[i].Real, imaginary[i] * factor);
        return changed;
    }

    /// <summary>The matrix with one conductor at zero voltage: z_ij - z_in z_nj / z_nn.</summary>
    public static ComplexMatrix Without(ComplexMatrix matrix, int conductor)
    {
        var reduced = new ComplexMatrix(matrix.Size - 1);
        for (var row = 0; row < reduced.Size; row++)
        {
            for (var column = 0; column < reduced.Size; column++)
            {
                var (i, j) = (row < conductor ? row : row + 1, column < conductor ? column : column + 1);
                reduced[row, column] =
                    matrix[i, j] - matrix[i, conductor] * matrix[conductor, j] / matrix[conductor, conductor];
            }
        }

        return reduced;
    }
}
