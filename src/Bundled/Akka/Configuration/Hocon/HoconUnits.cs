using System.Globalization;

namespace Akka.Configuration.Hocon;

/// <summary>Reads durations and sizes: a number and its unit, with or without blanks between them.</summary>
internal static class HoconUnits
{
    private static readonly Dictionary<string, Func<double, TimeSpan>> Durations = Units<Func<double, TimeSpan>>(
        (value => Rounded(value * TimeSpan.TicksPerMillisecond / 1_000_000), "ns nano nanos nanosecond nanoseconds"),
        (value => Rounded(value * TimeSpan.TicksPerMillisecond / 1_000), "micro micros microsecond microseconds"),
        (TimeSpan.FromMilliseconds, "ms milli millis millisecond milliseconds"),
        (TimeSpan.FromSeconds, "s second seconds"),
        (TimeSpan.FromMinutes, "m minute minutes"),
        (TimeSpan.FromHours, "h hour hours"),
        (TimeSpan.FromDays, "d day days"));

    private static readonly Dictionary<string, long> BytesPerUnit = Units<long>(
        (1, "b B byte bytes"),
        (1000, "kB kilobyte kilobytes"),
        (1L << 10, "K k Ki KiB kibibyte kibibytes"),
        (1000_000, "MB megabyte megabytes"),
        (1L << 20, "M m Mi MiB mebibyte mebibytes"),
        (1000_000_000, "GB gigabyte gigabytes"),
        (1L << 30, "G g Gi GiB gibibyte gibibytes"),
        (1000_000_000_000, "TB terabyte terabytes"),
        (1L << 40, "T t Ti TiB tebibyte tebibytes"),
        (1000_000_000_000_000, "PB petabyte petabytes"),
        (1L << 50, "P p Pi PiB pebibyte pebibytes"),
        (1000_000_000_000_000_000, "EB exabyte exabytes"),
        (1L << 60, "E e Ei EiB exbibyte exbibytes"));

    /// <summary>A duration. A bare number counts milliseconds; <c>infinite</c> is the infinite time-out.</summary>
    public static TimeSpan Duration(string? text, bool allowInfinite)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNumberWithUnit(text, out var number, out var unit)
            && Durations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(unit, out var duration))
            return duration(double.Parse(number, CultureInfo.InvariantCulture));
        if (allowInfinite && text.Equals("infinite", StringComparison.OrdinalIgnoreCase))
            return Timeout.InfiniteTimeSpan;

        if (!double.TryParse(text, NumberFormatInfo.InvariantInfo, out var milliseconds))
            throw new FormatException(
                $"'{text}' is no duration. Write a number and a unit (ns, micros, ms, s, m, h, d), as in 250 ms.");
        return milliseconds < 0
            ? throw new FormatException($"Expected a positive value instead of {text}")
            : TimeSpan.FromMilliseconds(milliseconds);
    }

    /// <summary>A size in bytes; null for an empty text. Units are case-sensitive: kB is 1000, K 1024.</summary>
    public static long? ByteSize(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (end == 0 || end == text.Length)
            return long.Parse(text, CultureInfo.InvariantCulture);

        var unit = text.AsSpan(end).Trim();
        if (!BytesPerUnit.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(unit, out var factor))
            throw new FormatException($"{unit} is not a valid byte size suffix");
        return checked(factor * long.Parse(text.AsSpan(0, end), CultureInfo.InvariantCulture));
    }

    /// <summary>Digits with at most one dot between them, blanks, letters: <c>1.5 s</c>, but not <c>.5s</c>.</summary>
    private static bool IsNumberWithUnit(string text, out ReadOnlySpan<char> number, out ReadOnlySpan<char> unit)
    {
        var end = AfterDigits(text, 0);
        if (end > 0 && end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            end = AfterDigits(text, end + 1);
        number = text.AsSpan(0, end);
        unit = text.AsSpan(end).TrimStart();
        return end > 0;
    }

    private static int AfterDigits(string text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index]))
            index++;
        return index;
    }

    private static TimeSpan Rounded(double ticks) => new((long)Math.Round(ticks));

    private static Dictionary<string, T> Units<T>(params (T Factor, string Names)[] units) => units
        .SelectMany(unit => unit.Names.Split(' '), (unit, name) => (unit.Factor, name))
        .ToDictionary(unit => unit.name, unit => unit.Factor, StringComparer.Ordinal);
}
