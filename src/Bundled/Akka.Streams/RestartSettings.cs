namespace Akka.Streams;

/// <summary>How long a restarting graph waits, and how often it tries.</summary>
public class RestartSettings
{
    private RestartSettings(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor, int maxRestarts, TimeSpan maxRestartsWithin)
    {
        MinBackoff = minBackoff;
        MaxBackoff = maxBackoff;
        RandomFactor = randomFactor;
        MaxRestarts = maxRestarts;
        MaxRestartsWithin = maxRestartsWithin;
    }

    /// <summary>The wait before the first restart; it doubles with each further one.</summary>
    public TimeSpan MinBackoff { get; }

    /// <summary>No wait is longer.</summary>
    public TimeSpan MaxBackoff { get; }

    /// <summary>The most that chance adds to a wait, as a share of it: 0.2 is up to a fifth.</summary>
    public double RandomFactor { get; }

    /// <summary>After so many restarts the next end is final; by default there is no limit.</summary>
    public int MaxRestarts { get; }

    /// <summary>A run that lasted longer sets the count of restarts back.</summary>
    public TimeSpan MaxRestartsWithin { get; }

    /// <summary>
    /// Without limit to the number of restarts; a run longer than the least wait sets the waits back.
    /// </summary>
    public static RestartSettings Create(TimeSpan minBackoff, TimeSpan maxBackoff, double randomFactor) =>
        new(minBackoff, maxBackoff, randomFactor, int.MaxValue, minBackoff);

    /// <summary>These settings with another first wait; <see cref="MaxRestartsWithin"/> stays as it is.</summary>
    public RestartSettings WithMinBackoff(TimeSpan value) => new(value, MaxBackoff, RandomFactor, MaxRestarts, MaxRestartsWithin);

    /// <summary>These settings with another longest wait.</summary>
    public RestartSettings WithMaxBackoff(TimeSpan value) => new(MinBackoff, value, RandomFactor, MaxRestarts, MaxRestartsWithin);

    /// <summary>These settings with another share of chance.</summary>
    public RestartSettings WithRandomFactor(double value) => new(MinBackoff, MaxBackoff, value, MaxRestarts, MaxRestartsWithin);

    /// <summary>These settings with a limit; a run longer than the given time sets the count back.</summary>
    public RestartSettings WithMaxRestarts(int count, TimeSpan within) => new(MinBackoff, MaxBackoff, RandomFactor, count, within);

    /// <inheritdoc/>
    public override string ToString() =>
        $"RestartSettings(MinBackoff={MinBackoff}, MaxBackoff={MaxBackoff}, RandomFactor={RandomFactor}, " +
        $"MaxRestarts={MaxRestarts}, MaxRestartsWithin={MaxRestartsWithin})";
}
