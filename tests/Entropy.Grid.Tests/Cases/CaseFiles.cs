using Entropy.Grid.Balanced;
using Entropy.Grid.Matpower;

namespace Entropy.Grid.Tests.Cases;

/// <summary>The case files beside this one, as they lie in the output folder.</summary>
internal static class CaseFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static string FullPath(string name) => Path.Combine(Folder, name);

    public static BalancedNetwork Read(string name) => MatpowerCase.Read(FullPath(name));

    public static IEnumerable<string> Pglib => Directory.EnumerateFiles(Path.Combine(Folder, "Pglib"), "*.m", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    /// <summary>A column of BASELINE.md by the name of the case: 3 for DC, 4 for AC costs; null where it says "inf.".</summary>
    public static double? Baseline(string name, int column)
    {
        var row = File.ReadLines(Path.Combine(Folder, "Pglib", "BASELINE.md"))
            .Single(line => line.StartsWith($"| {Path.GetFileNameWithoutExtension(name)} |", StringComparison.Ordinal));
        var cell = row.Split('|')[column + 1].Trim();
        return cell == "inf." ? null : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }
}
