namespace Akka.TestKit.Internal;

/// <summary>Durations as the test kit reads them: below zero is without end.</summary>
public static class TimeSpanExtensions
{
    /// <summary>Whether none was given.</summary>
    public static bool IsUndefined(this TimeSpan? timeSpan) => timeSpan is null;

    /// <summary>Whether it is exactly zero.</summary>
    public static bool IsZero(this TimeSpan timeSpan) => timeSpan == TimeSpan.Zero;

    /// <summary>Whether one was given and is exactly zero.</summary>
    public static bool IsZero(this TimeSpan? timeSpan) => timeSpan == TimeSpan.Zero;

    /// <summary>Whether it is zero or more.</summary>
    public static bool IsPositiveFinite(this TimeSpan timeSpan) => timeSpan >= TimeSpan.Zero;

    /// <summary>Whether one was given and is zero or more.</summary>
    public static bool IsPositiveFinite(this TimeSpan? timeSpan) => timeSpan >= TimeSpan.Zero;

    /// <summary>Whether it is below zero.</summary>
    public static bool IsInfinite(this TimeSpan timeSpan) => timeSpan < TimeSpan.Zero;

    /// <summary>Whether one was given and is below zero.</summary>
    public static bool IsInfinite(this TimeSpan? timeSpan) => timeSpan < TimeSpan.Zero;

    /// <summary>Whether it is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public static bool IsInfiniteTimeout(this TimeSpan timeSpan) => timeSpan == Timeout.InfiniteTimeSpan;

    /// <summary>Whether one was given and is <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    public static bool IsInfiniteTimeout(this TimeSpan? timeSpan) => timeSpan == Timeout.InfiniteTimeSpan;

    /// <summary>Refuses a duration below zero.</summary>
    /// <exception cref="ArgumentException">The duration is below zero.</exception>
    public static void EnsureIsPositiveFinite(this TimeSpan timeSpan, string parameterName)
    {
        if (timeSpan < TimeSpan.Zero)
            throw new ArgumentException($"A duration of zero or more is wanted, not {timeSpan}.", parameterName);
    }

    /// <summary>The shorter one, where none and below zero are without end.</summary>
    public static TimeSpan Min(this TimeSpan a, TimeSpan? b)
    {
        if (b is not { } other || other.IsInfinite())
            return a;

        return a.IsInfinite() || other < a ? other : a;
    }
}
