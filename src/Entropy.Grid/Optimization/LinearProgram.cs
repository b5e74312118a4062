namespace Entropy.Grid.Optimization;

/// <summary>
/// Minimise c x subject to least &lt;= A x &lt;= most and bounds of x, built entry by entry. An infinite bound is none.
/// </summary>
internal sealed class LinearProgram
{
    private readonly List<(int Row, int Column, double Value)> _entries = [];
    private readonly List<double> _leastRow = [];
    private readonly List<double> _mostRow = [];
    private readonly List<double> _leastX = [];
    private readonly List<double> _mostX = [];
    private readonly List<double> _costs = [];

    public int Variables => _leastX.Count;

    public int Rows => _leastRow.Count;

    /// <summary>[variable]</summary>
    public IReadOnlyList<double> LeastX => _leastX;

    /// <summary>[variable]</summary>
    public IReadOnlyList<double> MostX => _mostX;

    /// <summary>[variable]</summary>
    public IReadOnlyList<double> Costs => _costs;

    /// <summary>[row]</summary>
    public IReadOnlyList<double> LeastRow => _leastRow;

    /// <summary>[row]</summary>
    public IReadOnlyList<double> MostRow => _mostRow;

    public IReadOnlyList<(int Row, int Column, double Value)> Entries => _entries;

    public int AddVariable(double least, double most, double cost = 0)
    {
        _leastX.Add(least);
        _mostX.Add(most);
        _costs.Add(cost);
        return _leastX.Count - 1;
    }

    public void SetCost(int variable, double cost) => _costs[variable] = cost;

    public int AddRow(double least, double most)
    {
        _leastRow.Add(least);
        _mostRow.Add(most);
        return _leastRow.Count - 1;
    }

    /// <summary>Adds to what stands in A at this place.</summary>
    public void Add(int row, int column, double value) => _entries.Add((row, column, value));

    /// <summary>A in compressed columns, equal places added up.</summary>
    public (int[] ColumnStarts, int[] Rows, double[] Values) Compress()
    {
        var sums = new SortedDictionary<(int Column, int Row), double>();
        foreach (var (row, column, value) in _entries)
            sums[(column, row)] = sums.GetValueOrDefault((column, row)) + value;
        var starts = new int[Variables + 1];
        foreach (var (column, _) in sums.Keys)
            starts[column + 1]++;
        for (var column = 0; column < Variables; column++)
            starts[column + 1] += starts[column];
        return (starts, [.. sums.Keys.Select(place => place.Row)], [.. sums.Values]);
    }
}
