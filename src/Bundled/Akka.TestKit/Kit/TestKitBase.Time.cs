using System.Diagnostics;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// How long the test kit waits: within blocks, and the time factor.
public abstract partial class TestKitBase
{
    // A delay may end a little early; a block that uses its time up must not be cut off by the watchdog.
    private static readonly TimeSpan WatchdogMargin = TimeSpan.FromMilliseconds(200);

    // Where the innermost within block ends, on the monotonic clock.
    private TimeSpan? _end;

    // A receive-while takes all the time there is: the block around it is then not too slow.
    private bool _lastWasNoMsg;

    /// <summary>The time left in the innermost within block; zero when it is over.</summary>
    /// <exception cref="InvalidOperationException">There is no within block.</exception>
    public TimeSpan Remaining => _end is { } end
        ? NotNegative(end - Clock)
        : throw new InvalidOperationException("Remaining is known only inside of a Within block.");

    /// <summary>The time left in the innermost within block, or else <c>akka.test.single-expect-default</c>.</summary>
    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(TestKitSettings.SingleExpectDefault));

    // The wall's clock may be set while a test waits; this one only runs.
    private static TimeSpan Clock => Stopwatch.GetElapsedTime(0);

    /// <summary>Scales a duration by <c>akka.test.timefactor</c>.</summary>
    /// <exception cref="ArgumentException">The duration is below zero.</exception>
    public TimeSpan Dilated(TimeSpan duration)
    {
        duration.EnsureIsPositiveFinite(nameof(duration));
        return new TimeSpan((long)(duration.Ticks * TestKitSettings.TestTimeFactor));
    }

    /// <summary>The duration scaled by the time factor, or <see cref="RemainingOrDefault"/>.</summary>
    /// <exception cref="ArgumentException">The duration is below zero.</exception>
    public TimeSpan RemainingOrDilated(TimeSpan? duration) =>
        duration is { } given ? Dilated(given) : RemainingOrDefault;

    /// <summary>The duration as given, or <c>akka.test.single-expect-default</c>.</summary>
    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout ?? TestKitSettings.SingleExpectDefault;

    /// <summary>Runs a block and fails if it takes longer than that, scaled by the time factor.</summary>
    public void Within(
        TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block and fails if it takes less time than <paramref name="min"/> or more than
    /// <paramref name="max"/> (scaled by the time factor) and <paramref name="epsilonValue"/>.</summary>
    public void Within(
        TimeSpan min,
        TimeSpan max,
        Action action,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(
            min,
            max,
            () =>
            {
                action();
                return Task.FromResult(true);
            },
            hint,
            epsilonValue,
            cancellationToken).GetAwaiter().GetResult();

    /// <summary>Runs a block and fails if it takes longer than that, scaled by the time factor.</summary>
    public T Within<T>(
        TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block and fails if it takes less time than <paramref name="min"/> or more than
    /// <paramref name="max"/> (scaled by the time factor) and <paramref name="epsilonValue"/>.</summary>
    public T Within<T>(
        TimeSpan min,
        TimeSpan max,
        Func<T> function,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(min, max, () => Task.FromResult(function()), hint, epsilonValue, cancellationToken)
            .GetAwaiter().GetResult();

    /// <summary>Runs a block and fails if it takes longer than that, scaled by the time factor.</summary>
    public Task WithinAsync(
        TimeSpan max,
        Func<Task> actionAsync,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block and fails if it takes less time than <paramref name="min"/> or more than
    /// <paramref name="max"/> (scaled by the time factor) and <paramref name="epsilonValue"/>.</summary>
    public Task WithinAsync(
        TimeSpan min,
        TimeSpan max,
        Func<Task> actionAsync,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(
            min,
            max,
            async () =>
            {
                await actionAsync();
                return true;
            },
            hint,
            epsilonValue,
            cancellationToken);

    /// <summary>Runs a block and fails if it takes longer than that, scaled by the time factor.</summary>
    public Task<T> WithinAsync<T>(
        TimeSpan max,
        Func<Task<T>> function,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    /// <summary>Runs a block and fails if it takes less time than <paramref name="min"/> or more than
    /// <paramref name="max"/> (scaled by the time factor) and <paramref name="epsilonValue"/>. A block that overruns is
    /// left behind, running.</summary>
    public async Task<T> WithinAsync<T>(
        TimeSpan min,
        TimeSpan max,
        Func<Task<T>> function,
        string? hint = null,
        TimeSpan? epsilonValue = null,
        CancellationToken cancellationToken = default)
    {
        min.EnsureIsPositiveFinite(nameof(min));
        max.EnsureIsPositiveFinite(nameof(max));

        var start = Clock;
        var outer = _end;
        var limit = Dilated(max);
        if (outer is { } outerEnd)
        {
            var left = outerEnd - start;
            _assertions.AssertTrue(
                left >= min, "Required min time {0} not possible, only {1} left. {2}", min, left, hint ?? "");
            limit = limit.Min(NotNegative(left));
        }

        _lastWasNoMsg = false;
        _end = start + limit;
        T result = default!;
        bool completed;
        try
        {
            var block = function();
            completed = await CompletesAsync(block, limit + WatchdogMargin, cancellationToken);
            if (completed)
                result = await block;
        }
        finally
        {
            _end = outer;
        }

        var elapsed = Clock - start;
        if (elapsed < min)
            Fail("Failed: Block took {0}, should have at least been {1}. {2}", elapsed, min, hint ?? "");
        if (!completed || (!_lastWasNoMsg && elapsed > limit + (epsilonValue ?? TimeSpan.Zero)))
            Fail("Failed: Block took {0}, exceeding {1}. {2}", elapsed, limit, hint ?? "");

        return result;
    }

    /// <summary>The time left in the innermost within block, or else <paramref name="duration"/>.</summary>
    protected TimeSpan RemainingOr(TimeSpan duration) => _end is null ? duration : Remaining;

    private static TimeSpan NotNegative(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;

    private static async Task<bool> CompletesAsync(Task task, TimeSpan limit, CancellationToken cancellationToken)
    {
        await task.WaitAsync(limit, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!task.IsCompleted)
            cancellationToken.ThrowIfCancellationRequested();

        return task.IsCompleted;
    }

    private void Fail(string format, params object[] args)
    {
        LogCall(format, args);
        _assertions.Fail(format, args);
    }
}
