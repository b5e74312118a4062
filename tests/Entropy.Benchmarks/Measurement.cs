namespace Entropy.Benchmarks;

/// <summary>The runs of one figure. The median counts: a machine that is not ours alone makes single runs lie.</summary>
internal sealed record Measurement(Figure Figure, IReadOnlyList<Sample> Runs)
{
    public double Median => MedianOf(Runs.Select(run => run.Value));

    public double Minimum => Runs.Min(run => run.Value);

    public double Maximum => Runs.Max(run => run.Value);

    public double? AllocatedBytes =>
        Runs.All(run => run.AllocatedBytes is not null) ? MedianOf(Runs.Select(run => run.AllocatedBytes!.Value)) : null;

    public double? Ratio => Figure.Anchor is { } anchor ? Figure.Unit.Ratio(Median, anchor.Value) : null;

    public bool? IsMet => Figure.Goal?.IsMet(Median, Ratio);

    private static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
