using System.Globalization;
using Spectre.Console;

namespace Entropy.Benchmarks.Reports;

/// <summary>The figures for a person.</summary>
internal static class TableReport
{
    // Redirected output has no width and no colours of its own, and a wrapped table cannot be read.
    private const int WidthOfAFile = 180;

    public static void Write(Suite suite, Machine machine, IReadOnlyList<Measurement> measured, EarlierRun? earlier)
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfAFile;
            console.Profile.Capabilities.Ansi = false;
        }

        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"bench {suite.Name}") };
        table.AddColumn("figure");
        foreach (var heading in (string[])["ours (median)", "min - max", "bytes/op", "to beat", "ratio", "wanted", "met"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var heading in earlier is null ? (string[])[] : ["earlier", "ratio"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var m in measured)
        {
            string[] row =
            [
                m.Figure.What,
                m.Figure.Unit.Text(m.Median),
                $"{m.Figure.Unit.Text(m.Minimum)} - {m.Figure.Unit.Text(m.Maximum)}",
                m.AllocatedBytes is { } bytes ? Number(bytes, "#,0") : "",
                Markup.Escape(m.Figure.Anchor?.Shown ?? ""),
                m.Ratio is { } ratio ? Number(ratio, "0.00") + "x" : "",
                Wanted(m.Figure),
                m.IsMet switch { true => "[green]yes[/]", false => "[red]no[/]", null => "" },
            ];
            table.AddRow(earlier is null ? row : [.. row, .. Compared(m, earlier)]);
        }
        console.Write(table);
        foreach (var source in measured.Select(m => m.Figure.Anchor?.Source).OfType<string>().Distinct())
            console.MarkupLineInterpolated($"To beat: {source}");
        console.MarkupLineInterpolated($"Here: {machine.ToString()}");
        if (earlier is not null)
            console.MarkupLineInterpolated($"Earlier: {earlier.Machine}");
    }

    private static string[] Compared(Measurement m, EarlierRun earlier) =>
        earlier.Medians.TryGetValue(m.Figure.Name, out var before)
            ? [m.Figure.Unit.Text(before), Number(m.Figure.Unit.Ratio(m.Median, before), "0.00") + "x"]
            : ["", ""];

    private static string Wanted(Figure figure) => figure.Goal switch
    {
        { AtMost: { } most } => "at most " + figure.Unit.Text(most),
        { AtLeast: { } least } => "at least " + figure.Unit.Text(least),
        { Ratio: { } ratio } => Number(ratio, "0.#") + "x",
        _ => "",
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
