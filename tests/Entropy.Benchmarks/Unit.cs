using System.Globalization;

namespace Entropy.Benchmarks;

/// <summary>What a figure counts, which direction is better, and how it is written.</summary>
internal sealed record Unit(string Name, bool MoreIsBetter, Func<double, string> Text)
{
    public static readonly Unit PerSecond = new("per second", true, value => value switch
    {
        >= 9_995_000 => Invariant($"{value / 1e6:0.0} M/s"),
        >= 999_500 => Invariant($"{value / 1e6:0.00} M/s"),
        >= 9_995 => Invariant($"{value / 1e3:0} k/s"),
        >= 999.5 => Invariant($"{value / 1e3:0.0} k/s"),
        _ => Invariant($"{value:0} /s"),
    });

    public static readonly Unit Bytes = new("bytes", false, value => Invariant($"{value:#,0} B"));

    public static readonly Unit Milliseconds = new("ms", false, value => Invariant($"{value:0.0} ms"));

    /// <summary>How many times better <paramref name="ours"/> is than <paramref name="theirs"/>.</summary>
    public double Ratio(double ours, double theirs) => MoreIsBetter ? ours / theirs : theirs / ours;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
