using System.Numerics;

namespace Entropy.Grid.Feeders;

/// <summary>A small square matrix of complex numbers, such as the impedance of a few conductors.</summary>
public sealed class ComplexMatrix
{
    private readonly Complex[] _values; // [row, column]

    /// <summary>A matrix of zeros.</summary>
    public ComplexMatrix(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        Size = size;
        _values = new Complex[size * size];
    }

    /// <summary>A matrix of real and imaginary parts, row after row.</summary>
    public ComplexMatrix(int size, ReadOnlySpan<double> real, ReadOnlySpan<double> imaginary)
        : this(size)
    {
        for (var i = 0; i < _values.Length; i++)
            _values[i] = new Complex(real.IsEmpty ? 0 : real[i], imaginary.IsEmpty ? 0 : imaginary[i]);
    }

    /// <summary>Rows, and columns.</summary>
    public int Size { get; }

    /// <summary>An element.</summary>
    public Complex this[int row, int column]
    {
        get => _values[row * Size + column];
        set => _values[row * Size + column] = value;
    }

    /// <summary>All elements, row after row.</summary>
    public ReadOnlySpan<Complex> Values => _values;

    /// <summary>A matrix with one value on the diagonal and another everywhere else.</summary>
    public static ComplexMatrix Balanced(int size, Complex self, Complex mutual)
    {
        var matrix = new ComplexMatrix(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                matrix[row, column] = row == column ? self : mutual;
        return matrix;
    }

    /// <summary>
    /// The phase matrix of positive-sequence and zero-sequence values: self (2 z1 + z0)/3, mutual (z0 - z1)/3
    /// (Fortescue, for lines that are transposed).
    /// </summary>
    public static ComplexMatrix FromSequence(int size, Complex positive, Complex zero) =>
        Balanced(size, (2 * positive + zero) / 3, (zero - positive) / 3);

    /// <summary>Every element times a factor.</summary>
    public ComplexMatrix Times(Complex factor)
    {
        var product = new ComplexMatrix(Size);
        for (var i = 0; i < _values.Length; i++)
            product._values[i] = _values[i] * factor;
        return product;
    }

    /// <summary>The sum with another matrix of this size.</summary>
    public ComplexMatrix Plus(ComplexMatrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sum = new ComplexMatrix(Size);
        for (var i = 0; i < _values.Length; i++)
            sum._values[i] = _values[i] + other._values[i];
        return sum;
    }

    /// <summary>
    /// The inverse, by Gauss-Jordan elimination with the largest pivot of each column; null if there is none.
    /// </summary>
    public ComplexMatrix? Inverse()
    {
        var left = Times(1);
        var right = Balanced(Size, 1, 0);
        for (var column = 0; column < Size; column++)
        {
            var pivot = left.RowOfLargest(column);
            if (left[pivot, column] == 0 || !double.IsFinite(left[pivot, column].Magnitude))
                return null;
            left.SwapRows(pivot, column);
            right.SwapRows(pivot, column);
            var scale = 1 / left[column, column];
            left.ScaleRow(column, scale);
            right.ScaleRow(column, scale);
            for (var row = 0; row < Size; row++)
            {
                if (row == column)
                    continue;
                var factor = left[row, column];
                left.SubtractRow(row, column, factor);
                right.SubtractRow(row, column, factor);
            }
        }

        return right;
    }

    /// <summary>
    /// The matrix of the first conductors when the others are at zero voltage all along (Kron reduction:
    /// z_ij - z_in z_nj / z_nn for each n taken out, the last first).
    /// </summary>
    public ComplexMatrix KronReduced(int size)
    {
        var matrix = this;
        while (matrix.Size > size)
        {
            var last = matrix.Size - 1;
            var reduced = new ComplexMatrix(last);
            for (var row = 0; row < last; row++)
                for (var column = 0; column < last; column++)
                    reduced[row, column] =
                        matrix[row, column] - matrix[row, last] * matrix[last, column] / matrix[last, last];
            matrix = reduced;
        }

        return matrix;
    }

    /// <summary>The upper left part.</summary>
    public ComplexMatrix Leading(int size)
    {
        var part = new ComplexMatrix(size);
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                part[row, column] = this[row, column];
        return part;
    }

    internal void Add(int row, int column, Complex value) => _values[row * Size + column] += value;

    private int RowOfLargest(int column)
    {
        var best = column;
        for (var row = column + 1; row < Size; row++)
            if (this[row, column].Magnitude > this[best, column].Magnitude)
                best = row;
        return best;
    }

    private void SwapRows(int a, int b)
    {
        if (a == b)
            return;
        for (var column = 0; column < Size; column++)
            (this[a, column], this[b, column]) = (this[b, column], this[a, column]);
    }

    private void ScaleRow(int row, Complex factor)
    {
        for (var column = 0; column < Size; column++)
            this[row, column] *= factor;
    }

    private void SubtractRow(int row, int from, Complex factor)
    {
        for (var column = 0; column < Size; column++)
            this[row, column] -= factor * this[from, column];
    }
}
