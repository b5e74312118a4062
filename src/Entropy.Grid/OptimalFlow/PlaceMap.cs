namespace Entropy.Grid.OptimalFlow;

/// <summary>Gives each (row, column) of a sparse matrix one place, however often it is asked for.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<(int Row, int Column), int> _places = [];
    private readonly List<int> _rows = [];
    private readonly List<int> _columns = [];

    public int Count => _rows.Count;

    /// <summary>[place]</summary>
    public (int[] Rows, int[] Columns) ToArrays() => ([.. _rows], [.. _columns]);

    public int Of(int row, int column)
    {
        if (_places.TryGetValue((row, column), out var place))
            return place;
        _places.Add((row, column), _rows.Count);
        _rows.Add(row);
        _columns.Add(column);
        return _rows.Count - 1;
    }

    /// <summary>In the lower triangle of a symmetric matrix.</summary>
    public int OfSymmetric(int one, int other) => Of(Math.Max(one, other), Math.Min(one, other));
}
