namespace Entropy.Settings;

/// <summary>The range that a setting has to keep.</summary>
/// <param name="Min">The least value; null for none.</param>
/// <param name="Max">The greatest value; null for none.</param>
/// <param name="WithoutMin">Whether <paramref name="Min"/> itself is out of range.</param>
public readonly record struct Bounds<T>(T? Min, T? Max, bool WithoutMin = false)
    where T : struct, IComparable<T>
{
    /// <summary>Whether a value is in range.</summary>
    public bool Hold(T value) =>
        (Min is not { } min || value.CompareTo(min) > (WithoutMin ? 0 : -1))
        && (Max is not { } max || value.CompareTo(max) <= 0);

    /// <summary>The range in words, " from 1 to 5" for example; empty if there is no bound.</summary>
    internal string Describe(Func<T, string> show) => (Min, Max) switch
    {
        ({ } min, { } max) when WithoutMin => $" above {show(min)} and at most {show(max)}",
        ({ } min, { } max) => $" from {show(min)} to {show(max)}",
        ({ } min, null) => WithoutMin ? $" above {show(min)}" : $" of at least {show(min)}",
        (null, { } max) => $" of at most {show(max)}",
        _ => "",
    };
}

/// <summary>Makes <see cref="Bounds{T}"/>; made for <c>using static</c>.</summary>
public static class Bounds
{
    /// <summary>From <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public static Bounds<T> Between<T>(T min, T max)
        where T : struct, IComparable<T> => new(min, max);

    /// <summary>At least <paramref name="min"/>.</summary>
    public static Bounds<T> AtLeast<T>(T min)
        where T : struct, IComparable<T> => new(min, null);

    /// <summary>At most <paramref name="max"/>.</summary>
    public static Bounds<T> AtMost<T>(T max)
        where T : struct, IComparable<T> => new(null, max);

    /// <summary>Above <paramref name="min"/>, which is out of range itself.</summary>
    public static Bounds<T> Above<T>(T min)
        where T : struct, IComparable<T> => new(min, null, WithoutMin: true);
}
