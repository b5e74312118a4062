using System.Text.Json;

namespace Entropy.Benchmarks.Reports;

/// <summary>The figures for a program.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static void Write(Suite suite, Machine machine, IReadOnlyList<Measurement> measured, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(new
        {
            Suite = suite.Name,
            Machine = machine,
            Figures = measured.Select(m => new
            {
                m.Figure.Name,
                m.Figure.What,
                Unit = m.Figure.Unit.Name,
                m.Figure.Unit.MoreIsBetter,
                m.Median,
                m.Minimum,
                m.Maximum,
                Runs = m.Runs.Select(run => run.Value),
                m.AllocatedBytes,
                m.Figure.Anchor,
                m.Ratio,
                Wanted = m.Figure.Goal,
                m.IsMet,
            }),
        }, Indented));
}
