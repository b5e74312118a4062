namespace Entropy.Grid.Sparse;

/// <summary>A matrix that has no inverse: the equations of a network leave one unknown undetermined.</summary>
public sealed class SingularMatrixException : Exception
{
    /// <summary>A matrix singular at a column, counted from 0; -1 where the column is not known.</summary>
    public SingularMatrixException(int column)
        : base($"The matrix is singular at column {column}: its unknown is not determined by the equations.") =>
        Column = column;

    /// <summary>The column, counted from 0, at which elimination found no pivot; -1 where it is not known.</summary>
    public int Column { get; }
}
