using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Waiting until something holds that sends no message. Without a time-out all of these wait for RemainingOrDefault, with
// one for that time, scaled by the time factor.
public abstract partial class TestKitBase
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Repeats assertions until they hold, and throws what they throw when the time is up.</summary>
    /// <param name="assertion">The assertions.</param>
    /// <param name="duration">How long to try.</param>
    /// <param name="interval">The pause between two tries; 100 ms if none is given.</param>
    /// <param name="cancellationToken">Gives up earlier, with an exception.</param>
    public void AwaitAssert(
        Action assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        AwaitAssertAsync(assertion, duration, interval, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="AwaitAssert"/>
    public Task AwaitAssertAsync(
        Action assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        AwaitAssertAsync(
            () =>
            {
                assertion();
                return Task.CompletedTask;
            },
            duration,
            interval,
            cancellationToken);

    /// <inheritdoc cref="AwaitAssert"/>
    public async Task AwaitAssertAsync(
        Func<Task> assertion,
        TimeSpan? duration = null,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default)
    {
        var pause = interval ?? DefaultInterval;
        if (!pause.IsInfiniteTimeout())
            pause.EnsureIsPositiveFinite(nameof(interval));

        var limit = RemainingOrDilated(duration);
        var start = Clock;
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var nextPause = NotNegative(start + limit - Clock).Min(pause);
            try
            {
                await assertion();
                return;
            }
            catch (Exception)
            {
                // No further try would begin in time: what the last one threw tells most.
                if (Clock + nextPause >= start + limit)
                {
                    Sys.Log.Warning(
                        "AwaitAssert failed, timeout [{0}] is over after [{1}] attempts and [{2}] elapsed time",
                        limit, attempt, Clock - start);
                    throw;
                }
            }

            await Task.Delay(nextPause, cancellationToken);
        }
    }

    /// <summary>Waits until a condition holds, and fails when the time is up.</summary>
    public void AwaitCondition(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, max, null, null, cancellationToken).GetAwaiter().GetResult();

    /// <summary>Waits until a condition holds, and fails with a message when the time is up.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        string message,
        CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, max, null, message, cancellationToken).GetAwaiter().GetResult();

    /// <summary>Waits until a condition holds, looking every <paramref name="interval"/>, and fails with a message when
    /// the time is up. Without an interval it looks only twice.</summary>
    public void AwaitCondition(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        AwaitConditionAsync(conditionIsFulfilled, max, interval, message, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public Task AwaitConditionAsync(Func<bool> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        string message,
        CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        WaitForAsync(
            conditionIsFulfilled, max, interval ?? Timeout.InfiniteTimeSpan, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, null, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled, TimeSpan? max, CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, max, null, null, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, string, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan? max,
        string message,
        CancellationToken cancellationToken = default) =>
        WaitForAsync(conditionIsFulfilled, max, null, message, cancellationToken);

    /// <inheritdoc cref="AwaitCondition(Func{bool}, TimeSpan?, TimeSpan?, string, CancellationToken)"/>
    public Task AwaitConditionAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan? max,
        TimeSpan? interval,
        string? message = null,
        CancellationToken cancellationToken = default) =>
        WaitForAsync(
            conditionIsFulfilled, max, interval ?? Timeout.InfiniteTimeSpan, message, cancellationToken);

    /// <summary>Waits until a condition holds, or for that time, unscaled.</summary>
    /// <returns>Whether it holds.</returns>
    public bool AwaitConditionNoThrow(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        AwaitConditionNoThrowAsync(conditionIsFulfilled, max, interval, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="AwaitConditionNoThrow"/>
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<bool> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        HoldsAsync(
            () => Task.FromResult(conditionIsFulfilled()), max, interval ?? DefaultInterval, cancellationToken);

    /// <inheritdoc cref="AwaitConditionNoThrow"/>
    public Task<bool> AwaitConditionNoThrowAsync(
        Func<Task<bool>> conditionIsFulfilled,
        TimeSpan max,
        TimeSpan? interval = null,
        CancellationToken cancellationToken = default) =>
        HoldsAsync(conditionIsFulfilled, max, interval ?? DefaultInterval, cancellationToken);

    private static async Task<bool> HoldsAsync(
        Func<Task<bool>> condition, TimeSpan max, TimeSpan interval, CancellationToken cancellationToken)
    {
        max.EnsureIsPositiveFinite(nameof(max));
        var end = Clock + max;
        while (!await condition())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = end - Clock;
            if (left <= TimeSpan.Zero)
                return false;

            await Task.Delay(left.Min(interval), cancellationToken);
        }

        return true;
    }

    private Task WaitForAsync(
        Func<bool> condition,
        TimeSpan? max,
        TimeSpan? interval,
        string? message,
        CancellationToken cancellationToken) =>
        WaitForAsync(() => Task.FromResult(condition()), max, interval, message, cancellationToken);

    private async Task WaitForAsync(
        Func<Task<bool>> condition,
        TimeSpan? max,
        TimeSpan? interval,
        string? message,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        var pause = interval ?? (limit / 10).Min(DefaultInterval);
        LogCall("Waiting for a condition for {0}, looking every {1}", limit, pause);
        if (!await HoldsAsync(condition, limit, pause, cancellationToken))
            Fail("Timeout {0} expired while waiting for condition. {1}", limit, message ?? "");
    }
}
