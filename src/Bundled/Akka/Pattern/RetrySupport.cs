using Akka.Actor;
using Akka.Util;

namespace Akka.Pattern;

/// <summary>Tries something again until it works or has been tried often enough.</summary>
public static class RetrySupport
{
    /// <summary>
    /// Tries once, and as often again as it says, without a pause. A cancelled attempt is not repeated.
    /// </summary>
    /// <exception cref="ArgumentException">The number is below zero.</exception>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts) =>
        Retry(attempt, attempts, _ => Option<TimeSpan>.None, null!);

    /// <summary>Waits twice as long each time, and a random part of it longer.</summary>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts, TimeSpan minBackoff, TimeSpan maxBackoff,
        int randomFactor, IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (minBackoff <= TimeSpan.Zero)
            throw new ArgumentException("Parameter minBackoff must be > 0");
        if (maxBackoff < minBackoff)
            throw new ArgumentException("Parameter maxBackoff must be >= minBackoff");
        if (randomFactor is < 0 or > 1)
            throw new ArgumentException("RandomFactor must be between 0.0 and 1.0");

        return Retry(attempt, attempts,
            attempted => BackoffSupervisor.CalculateDelay(attempted, minBackoff, maxBackoff, randomFactor), scheduler);
    }

    /// <summary>
    /// Tries once, and as often again as it says, with the same pause each time. A cancelled attempt is not repeated.
    /// </summary>
    /// <exception cref="ArgumentException">The number is below zero.</exception>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts, TimeSpan delay, IScheduler scheduler) =>
        Retry(attempt, attempts, _ => delay, scheduler);

    /// <summary>Asks the function how long to wait before the n-th repetition.</summary>
    public static Task<T> Retry<T>(Func<Task<T>> attempt, int attempts, Func<int, Option<TimeSpan>> delayFunction,
        IScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (attempts < 0)
            throw new ArgumentException("Parameter maxAttempts must >= 0.");
        return Repeat(attempt, attempts, delayFunction, scheduler);
    }

    private static async Task<T> Repeat<T>(Func<Task<T>> attempt, int repetitions,
        Func<int, Option<TimeSpan>> delayFunction, IScheduler scheduler)
    {
        for (var repetition = 1; repetition <= repetitions; repetition++)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                var delay = delayFunction(repetition).GetOrElse(TimeSpan.Zero);
                await FutureTimeoutSupport.After(delay, scheduler, () => Task.FromResult(Done.Instance))
                    .ConfigureAwait(false);
            }
        }

        return await attempt().ConfigureAwait(false);
    }
}
