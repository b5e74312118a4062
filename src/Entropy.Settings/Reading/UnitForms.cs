using System.Globalization;
using System.Text.RegularExpressions;

namespace Entropy.Settings.Reading;

/// <summary>The forms of numbers with a unit. They are reckoned in decimals: 7 % is 0.07 and nothing else.</summary>
internal static partial class UnitForms
{
    private static readonly (string Name, decimal Factor)[] TimeUnits =
    [
        ("s", TimeSpan.TicksPerSecond),
        ("us", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("min", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
        ("d", TimeSpan.TicksPerDay),
    ];

    private static readonly (string Name, decimal Factor)[] SizeUnits =
    [
        ("MiB", 1L << 20), ("B", 1), ("kB", 1000), ("MB", 1000_000), ("GB", 1000_000_000), ("TB", 1000_000_000_000),
        ("KiB", 1L << 10), ("GiB", 1L << 30), ("TiB", 1L << 40),
    ];

    /// <summary>Other names for the same units, accepted and not advertised.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["m"] = "min", ["minute"] = "min", ["minutes"] = "min", ["second"] = "s", ["seconds"] = "s", ["millis"] = "ms",
        ["millisecond"] = "ms", ["milliseconds"] = "ms", ["micros"] = "us", ["µs"] = "us", ["microseconds"] = "us",
        ["hour"] = "h", ["hours"] = "h", ["day"] = "d", ["days"] = "d", ["byte"] = "B", ["bytes"] = "B",
    };

    public static Form<TimeSpan> Interval { get; } = new(
        "a duration",
        static (string text, out TimeSpan value) =>
        {
            value = default;
            if (Parse(text, TimeUnits, out var ticks) is { } wrong)
                return wrong;
            if (Math.Abs(ticks) >= long.MaxValue)
                return "is out of range.";
            value = new TimeSpan((long)decimal.Round(ticks));
            return null;
        },
        value => ShowWhole(value.Ticks, TimeUnits),
        TimeSpan.FromSeconds(5)) { Units = Accepted(TimeUnits) };

    public static Form<long> Size { get; } = new(
        "a size",
        static (string text, out long value) =>
        {
            value = 0;
            if (Parse(text, SizeUnits, out var bytes) is { } wrong)
                return wrong;
            if (Math.Abs(bytes) >= long.MaxValue)
                return "is out of range.";
            value = (long)bytes;
            return value == bytes ? null : "is no whole number of bytes.";
        },
        value => ShowWhole(value, SizeUnits),
        64 << 20) { Units = Accepted(SizeUnits) };

    public static Form<double> Quantity(QuantityKind kind) => new(
        kind.Name,
        (string text, out double value) =>
        {
            var wrong = Parse(text, kind.Units, out var number);
            value = (double)number;
            return wrong;
        },
        value => string.Create(
            CultureInfo.InvariantCulture, $"{value} {kind.Units.First(unit => unit.Factor == 1).Name}").TrimEnd(),
        (double)kind.Units[0].Factor) { Units = Accepted(kind.Units) };

    private static string? Parse(string text, IReadOnlyList<(string Name, decimal Factor)> units, out decimal value)
    {
        value = 0;
        if (NumberAndUnit().Match(text) is not { Success: true } match)
            return "is no number.";
        var name = match.Groups["unit"].Value;
        name = units.All(unit => unit.Name != name) && Aliases.TryGetValue(name, out var known) ? known : name;
        foreach (var unit in units)
        {
            if (unit.Name != name)
                continue;
            var number = match.Groups["number"].ValueSpan;
            if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
                || Math.Abs(value) > decimal.MaxValue / Math.Max(1, unit.Factor))
                return "is out of range.";
            value *= unit.Factor;
            return null;
        }

        return name.Length == 0
            ? "has no unit."
            : $"has the unknown unit {name}." + Spelling.DidYouMean(name, units.Select(unit => unit.Name));
    }

    private static string Accepted(IReadOnlyList<(string Name, decimal Factor)> units)
    {
        var names = units.OrderBy(unit => unit.Factor).Select(unit => unit.Name.Length == 0 ? "no unit" : unit.Name);
        return ", in " + Words.Join(names, "or");
    }

    /// <summary>In the greatest unit that gives a whole number.</summary>
    private static string ShowWhole(long value, (string Name, decimal Factor)[] units)
    {
        var fitting = units.Where(unit => value % unit.Factor == 0).OrderByDescending(unit => unit.Factor);
        var (name, factor) = value == 0 ? units[0] : fitting.FirstOrDefault(units.MinBy(unit => unit.Factor));
        return (value / factor).ToString("0.#######", CultureInfo.InvariantCulture) + " " + name;
    }

    [GeneratedRegex(@"^(?<number>[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?)\s*(?<unit>\S*)$")]
    private static partial Regex NumberAndUnit();
}
