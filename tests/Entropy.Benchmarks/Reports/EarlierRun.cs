using System.Text.Json;

namespace Entropy.Benchmarks.Reports;

/// <summary>What <see cref="JsonReport"/> wrote of another run: of yesterday's code, or with the published packages.</summary>
internal sealed record EarlierRun(string Machine, IReadOnlyDictionary<string, double> Medians)
{
    public static EarlierRun Read(string file)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        var machine = report.RootElement.GetProperty("machine");
        return new EarlierRun(
            $"packages: {machine.GetProperty("packages").GetString()}, load before the start {machine.GetProperty("load")}",
            report.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(
                figure => figure.GetProperty("name").GetString()!, figure => figure.GetProperty("median").GetDouble()));
    }
}
