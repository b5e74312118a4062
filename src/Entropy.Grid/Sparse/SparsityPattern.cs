namespace Entropy.Grid.Sparse;

/// <summary>
/// Where a square sparse matrix has entries, in compressed columns with ascending rows. The values stand in an array of
/// their own, so that one pattern serves many matrices.
/// </summary>
internal sealed class SparsityPattern
{
    private SparsityPattern(int size, int[] columnStarts, int[] rows)
    {
        Size = size;
        ColumnStarts = columnStarts;
        Rows = rows;
    }

    /// <summary>Rows, and columns.</summary>
    public int Size { get; }

    /// <summary>[column + 1]: where each column begins in <see cref="Rows"/>.</summary>
    public int[] ColumnStarts { get; }

    /// <summary>[entry]: the row of each entry.</summary>
    public int[] Rows { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => Rows.Length;

    /// <summary>
    /// The pattern of a list of (row, column) entries, which may name a place more than once. <paramref name="slots"/>
    /// becomes, for each of them, the place of its value: values are added up there.
    /// </summary>
    public static SparsityPattern Of(int size, ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, out int[] slots)
    {
        var order = OrderByColumnThenRow(size, rows, columns);
        slots = new int[rows.Length];
        var starts = new int[size + 1];
        var distinct = new int[rows.Length];
        var count = 0;
        var lastRow = -1;
        var lastColumn = -1;
        foreach (var entry in order)
        {
            var (row, column) = (rows[entry], columns[entry]);
            if (row != lastRow || column != lastColumn)
            {
                distinct[count++] = row;
                starts[column + 1]++;
                (lastRow, lastColumn) = (row, column);
            }

            slots[entry] = count - 1;
        }

        for (var column = 0; column < size; column++)
            starts[column + 1] += starts[column];
        return new SparsityPattern(size, starts, distinct[..count]);
    }

    /// <summary>The place of an entry; -1 if the pattern has none there.</summary>
    public int SlotOf(int row, int column)
    {
        var start = ColumnStarts[column];
        var found = Array.BinarySearch(Rows, start, ColumnStarts[column + 1] - start, row);
        return found < 0 ? -1 : found;
    }

    // Counting sort by row and then, stably, by column.
    private static int[] OrderByColumnThenRow(int size, ReadOnlySpan<int> rows, ReadOnlySpan<int> columns)
    {
        var byRow = new int[rows.Length];
        for (var i = 0; i < byRow.Length; i++)
            byRow[i] = i;
        return CountingSort(size, columns, CountingSort(size, rows, byRow));
    }

    private static int[] CountingSort(int size, ReadOnlySpan<int> keys, int[] items)
    {
        var next = new int[size + 1];
        foreach (var key in keys)
            next[key + 1]++;
        for (var key = 0; key < size; key++)
            next[key + 1] += next[key];
        var sorted = new int[items.Length];
        foreach (var item in items)
            sorted[next[keys[item]]++] = item;
        return sorted;
    }
}
