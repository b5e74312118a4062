using Entropy.Grid.Feeders;
using Entropy.Grid.OpenDss;

namespace Entropy.Grid.Tests.ThreePhase;

/// <summary>The published feeders in the variants for which there are reference solutions.</summary>
internal static class ReferenceFeeders
{
    public static OpenDssFeeder Read(string file) =>
        new OpenDssReader().ReadFile(Path.Combine(AppContext.BaseDirectory, "Feeders", file));

    /// <summary>A feeder changed as a variant of the solutions' SOURCE.txt says.</summary>
    public static Feeder Variant(string file, string variant)
    {
        var feeder = file.EndsWith(":first", StringComparison.Ordinal) ? FirstCircuit(file[..^6]) : Read(file).Feeder;
        if (variant != "controls")
            feeder = feeder with { Controls = ControlMode.Off };
        if (variant.StartsWith("neutral-taps", StringComparison.Ordinal))
            feeder = WithTaps(feeder, new int[20]);
        if (variant == "published-taps")
            feeder = WithTaps(feeder, file.Contains("13Bus", StringComparison.Ordinal) ? [10, 8, 11] : [7, -1, 0, -1, 8, 1, 5]);
        return variant.EndsWith("ideal-loads", StringComparison.Ordinal) ? Ideal(feeder) : feeder;
    }

    /// <summary>The feeder with the taps of its regulators, in order of definition.</summary>
    public static Feeder WithTaps(Feeder feeder, ReadOnlySpan<int> steps)
    {
        var next = 0;
        foreach (var control in feeder.Elements.OfType<RegulatorControl>())
        {
            var step = steps[next++];
            var moved = control.TapWinding ?? control.Winding;
            feeder = feeder.Select<Transformer>(
                transformer => string.Equals(transformer.Name, control.Transformer, StringComparison.OrdinalIgnoreCase)
                    ? transformer with { Windings = transformer.Windings.SetItem(moved, At(transformer.Windings[moved], step)) }
                    : transformer);
        }

        return feeder;
    }

    /// <summary>Loads that keep their model at any voltage.</summary>
    public static Feeder Ideal(Feeder feeder) =>
        feeder.Select<Load>(load => load with { LeastPu = 0.1, GreatestPu = 2 });

    private static Winding At(Winding winding, int step) =>
        winding with { Tap = (winding.GreatestTap + winding.LeastTap) / 2 + step * winding.TapIncrement };

    // A script that clears its first circuit and goes on with a second one.
    private static Feeder FirstCircuit(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Feeders", file);
        var lines = File.ReadAllLines(path);
        var clears = Enumerable.Range(0, lines.Length)
            .Where(i => lines[i].Trim().Equals("clear", StringComparison.OrdinalIgnoreCase)).ToList();
        return new OpenDssReader().ReadText(string.Join('\n', lines[..clears[1]]), Path.GetDirectoryName(path)).Feeder;
    }
}
