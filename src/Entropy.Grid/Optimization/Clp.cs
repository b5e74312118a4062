namespace Entropy.Grid.Optimization;

/// <summary>Solves linear programs with COIN-OR CLP's simplex methods.</summary>
internal static unsafe class Clp
{
    public static ClpResult Solve(LinearProgram program)
    {
        var (starts, rows, values) = program.Compress();
        double[] leastX = [.. program.LeastX], mostX = [.. program.MostX], costs = [.. program.Costs];
        double[] leastRow = [.. program.LeastRow], mostRow = [.. program.MostRow];
        var model = ClpNative.New();
        try
        {
            ClpNative.SetLogLevel(model, 0);
            // An infinite bound is CLP's too; the numbers are copied.
            fixed (int* startsAt = starts, rowsAt = rows)
            fixed (double* valuesAt = values, leastXAt = leastX, mostXAt = mostX, costsAt = costs)
            fixed (double* leastRowAt = leastRow, mostRowAt = mostRow)
            {
                ClpNative.Load(
                    model, program.Variables, program.Rows, startsAt, rowsAt, valuesAt,
                    leastXAt, mostXAt, costsAt, leastRowAt, mostRowAt);
            }
            _ = ClpNative.Solve(model);
            return new ClpResult(
                ClpNative.Status(model), ClpNative.Iterations(model), ClpNative.Objective(model),
                new ReadOnlySpan<double>(ClpNative.Solution(model), program.Variables).ToArray(),
                new ReadOnlySpan<double>(ClpNative.Prices(model), program.Rows).ToArray());
        }
        finally
        {
            ClpNative.Delete(model);
        }
    }
}
