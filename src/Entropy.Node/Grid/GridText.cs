using System.Globalization;
using Entropy.Grid.Balanced;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Results for a person.</summary>
internal static class GridText
{
    // More rows than a person reads: --json has them all.
    private const int MostRows = 60;

    public static string Number(double value, string format = "#,0.###") =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "";

    /// <summary>Nine digits that count, however small the value is.</summary>
    public static string Digits(double value)
    {
        var decimals = value == 0 ? 0 : Math.Clamp(8 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15);
        return value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    public static string Residual(double value) =>
        double.IsNaN(value) ? "none" : value.ToString("0.0e+0", CultureInfo.InvariantCulture) + " pu";

    public static string Count(int count, string one, string? many = null) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>How a computation ended.</summary>
    public static string Outcome(bool isSolved, int iterations, string? failure) =>
        isSolved ? $"solved in {Count(iterations, "iteration")}" : "NOT SOLVED: " + failure;

    /// <summary>Generators that take part, as places in the network's list.</summary>
    public static IEnumerable<int> ActiveGenerators(BalancedNetwork network) =>
        Enumerable.Range(0, network.Generators.Count).Where(i => network.IsActive(network.Generators[i]));

    /// <summary>Two columns: what, and how much.</summary>
    public static void Facts(IAnsiConsole output, params ReadOnlySpan<(string What, string Value)> facts)
    {
        var grid = new Spectre.Console.Grid().AddColumn().AddColumn();
        foreach (var (what, value) in facts)
            grid.AddRow(new Text(what), new Text(value));
        output.Write(grid);
    }

    /// <summary>A table whose first column is a name and whose others are numbers.</summary>
    public static void Rows(IAnsiConsole output, string[] headings, IReadOnlyList<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < headings.Length; i++)
            table.AddColumn(i == 0 ? new TableColumn(headings[i]) : new TableColumn(headings[i]).RightAligned());
        foreach (var row in rows.Take(MostRows))
            table.AddRow(Array.ConvertAll(row, Markup.Escape));
        output.Write(table);
        if (rows.Count > MostRows)
            output.WriteLine($"... and {rows.Count - MostRows} more; --json has them all.");
    }

    /// <summary>A heading and one line each; nothing where there is nothing to list.</summary>
    public static void Lines(IAnsiConsole output, string heading, IEnumerable<object> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine($"{heading} ({all.Count}):");
        foreach (var line in all.Take(MostRows))
            output.WriteLine("  " + line);
        if (all.Count > MostRows)
            output.WriteLine($"  ... and {all.Count - MostRows} more; --json has them all.");
    }
}
