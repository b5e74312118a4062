namespace Entropy.Grid.Sparse;

/// <summary>A triangular factor in compressed columns, with real and imaginary parts apart.</summary>
internal sealed class FactorColumns(int size, int entries)
{
    /// <summary>[column + 1]: where each column begins.</summary>
    public int[] Starts { get; } = new int[size + 1];

    /// <summary>[entry].</summary>
    public int[] Rows { get; } = new int[entries];

    /// <summary>[entry].</summary>
    public double[] Real { get; } = new double[entries];

    /// <summary>[entry].</summary>
    public double[] Imaginary { get; } = new double[entries];

    /// <summary>The same without the diagonal.</summary>
    public FactorColumns WithoutDiagonal()
    {
        var size = Starts.Length - 1;
        var off = new FactorColumns(size, Rows.Length - size);
        var next = 0;
        for (var column = 0; column < size; column++)
        {
            for (var k = Starts[column]; k < Starts[column + 1]; k++)
            {
                if (Rows[k] == column)
                    continue;
                (off.Rows[next], off.Real[next], off.Imaginary[next]) = (Rows[k], Real[k], Imaginary[k]);
                next++;
            }

            off.Starts[column + 1] = next;
        }

        return off;
    }
}
