namespace Entropy.Grid.Matpower;

/// <summary>A matrix of a case file. A scalar is a matrix of one row and one column.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Values">[row, column], flat.</param>
/// <param name="Lines">[row], the line of the file on which the row begins; all 0 for a computed matrix.</param>
internal sealed record CaseMatrix(int Rows, int Columns, double[] Values, int[] Lines)
{
    public static CaseMatrix Scalar(double value) => new(1, 1, [value], [0]);

    public static CaseMatrix Row(double[] values) => new(1, values.Length, values, [0]);

    public bool IsScalar => Rows == 1 && Columns == 1;

    public double this[int row, int column] => Values[row * Columns + column];

    public ReadOnlySpan<double> RowValues(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>The same shape with every value changed.</summary>
    public CaseMatrix Map(Func<double, double> change) => this with { Values = Array.ConvertAll(Values, v => change(v)) };

    /// <summary>Element by element; a scalar goes with every shape. Null when the shapes do not fit.</summary>
    public static CaseMatrix? Combine(CaseMatrix left, CaseMatrix right, Func<double, double, double> combine)
    {
        if (right.IsScalar)
            return left.Map(value => combine(value, right.Values[0]));
        if (left.IsScalar)
            return right.Map(value => combine(left.Values[0], value));
        if (left.Rows != right.Rows || left.Columns != right.Columns)
            return null;
        var values = new double[left.Values.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = combine(left.Values[i], right.Values[i]);
        return left with { Values = values };
    }

    /// <summary>Rows and columns by their indices from 0.</summary>
    public CaseMatrix Part(int[] rows, int[] columns)
    {
        var values = new double[rows.Length * columns.Length];
        var lines = new int[rows.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            lines[r] = Lines[rows[r]];
            for (var c = 0; c < columns.Length; c++)
                values[r * columns.Length + c] = this[rows[r], columns[c]];
        }
        return new(rows.Length, columns.Length, values, lines);
    }

    /// <summary>This matrix with a part of it replaced by a matrix of the part's shape or by one number.</summary>
    public CaseMatrix WithPart(int[] rows, int[] columns, CaseMatrix part)
    {
        var values = (double[])Values.Clone();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
                values[rows[r] * Columns + columns[c]] = part.IsScalar ? part.Values[0] : part[r, c];
        }
        return this with { Values = values };
    }
}
