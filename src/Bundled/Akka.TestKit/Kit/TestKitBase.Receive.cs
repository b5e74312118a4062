using System.Runtime.CompilerServices;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Taking messages out of the test actor's queue, and looking at the next one. Durations are not scaled here.
public abstract partial class TestKitBase
{
    /// <summary>Takes the next message.</summary>
    /// <param name="max">How long to wait: zero not at all, <see cref="Timeout.InfiniteTimeSpan"/> for ever, null for
    /// <c>akka.test.single-expect-default</c>.</param>
    /// <param name="cancellationToken">Gives up earlier, with an exception.</param>
    /// <returns>The message, or null if none came.</returns>
    public object ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        ReceiveOneAsync(max, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ReceiveOne"/>
    public async ValueTask<object> ReceiveOneAsync(
        TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var (success, envelope) = await NextAsync(max, take: true, cancellationToken);
        return success ? envelope.Message : null;
    }

    /// <summary>As <see cref="ReceiveOne"/>, with the sender.</summary>
    /// <returns>Whether a message came; if not, the envelope is a <see cref="NullMessageEnvelope"/>.</returns>
    public bool TryReceiveOne(
        out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        (var success, envelope) = TryReceiveOneAsync(max, cancellationToken).AsTask().GetAwaiter().GetResult();
        return success;
    }

    /// <inheritdoc cref="TryReceiveOne"/>
    public ValueTask<(bool success, MessageEnvelope envelope)> TryReceiveOneAsync(
        TimeSpan? max, CancellationToken cancellationToken = default) =>
        NextAsync(max, take: true, cancellationToken);

    /// <summary>As <see cref="ReceiveOne"/>, and leaves the message in the queue.</summary>
    public object PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        PeekOneAsync(max, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>Looks at the next message, and waits for it until cancelled.</summary>
    public object PeekOne(CancellationToken cancellationToken) =>
        PeekOneAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)"/>
    public async ValueTask<object> PeekOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var (success, envelope) = await NextAsync(max, take: false, cancellationToken);
        return success ? envelope.Message : null;
    }

    /// <inheritdoc cref="PeekOne(CancellationToken)"/>
    public ValueTask<object> PeekOneAsync(CancellationToken cancellationToken) =>
        PeekOneAsync(Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>As <see cref="TryReceiveOne"/>, and leaves the message in the queue.</summary>
    public bool TryPeekOne(out MessageEnvelope envelope, TimeSpan? max, CancellationToken cancellationToken)
    {
        (var success, envelope) = TryPeekOneAsync(max, cancellationToken).AsTask().GetAwaiter().GetResult();
        return success;
    }

    /// <inheritdoc cref="TryPeekOne"/>
    public ValueTask<(bool success, MessageEnvelope envelope)> TryPeekOneAsync(
        TimeSpan? max, CancellationToken cancellationToken) =>
        NextAsync(max, take: false, cancellationToken);

    /// <summary>Takes so many messages, and fails if not all are there in <see cref="RemainingOrDefault"/>.</summary>
    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        Collect(ReceiveNAsync(numberOfMessages, cancellationToken));

    /// <summary>Takes so many messages, and fails if not all are there in that time, scaled by the time factor.</summary>
    public IReadOnlyCollection<object> ReceiveN(
        int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Collect(ReceiveNAsync(numberOfMessages, max, cancellationToken));

    /// <inheritdoc cref="ReceiveN(int, CancellationToken)"/>
    public IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages, CancellationToken cancellationToken = default) =>
        TakeAllAsync(numberOfMessages, RemainingOrDefault, cancellationToken);

    /// <inheritdoc cref="ReceiveN(int, TimeSpan, CancellationToken)"/>
    public IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        TakeAllAsync(numberOfMessages, Dilated(max), cancellationToken);

    private static List<T> Collect<T>(IAsyncEnumerable<T> messages) =>
        messages.ToListAsync().AsTask().GetAwaiter().GetResult();

    private async IAsyncEnumerable<object> TakeAllAsync(
        int count, TimeSpan max, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = Clock;
        var received = new List<object>();
        while (received.Count < count)
        {
            var message = await ReceiveOneAsync(Left(start + max), cancellationToken);
            if (message is null)
                _assertions.AssertTrue(
                    false,
                    "Timeout ({0}) while expecting {1} messages to {5}. Only got {2} after {3}: [{4}]",
                    max, count, received.Count, Clock - start, string.Join(", ", received), TestActor.Path);
            received.Add(message!);
            yield return message!;
        }
    }

    // What is left before a point in time; below zero, and never the one that waits for ever, when it has passed.
    private static TimeSpan Left(TimeSpan end)
    {
        var left = end - Clock;
        return left < TimeSpan.Zero ? TimeSpan.MinValue : left;
    }

    private async ValueTask<(bool Success, MessageEnvelope Envelope)> NextAsync(
        TimeSpan? max, bool take, CancellationToken cancellationToken)
    {
        var limit = GetTimeoutOrDefault(max);
        LogCall(take ? "Receiving a message within {0}" : "Looking at the next message within {0}", limit);
        cancellationToken.ThrowIfCancellationRequested();
        if (limit.IsInfiniteTimeout())
            Log.Warning("Waiting for a message to the test actor, without a time limit.");

        // A time that has passed already gives nothing, even if messages wait: they came too late.
        var ready = (limit.IsPositiveFinite() || limit.IsInfiniteTimeout())
            && (_queue.Reader.Count > 0 || await ArrivesAsync(limit, cancellationToken));

        MessageEnvelope? envelope = null;
        if (ready)
            ready = take ? _queue.Reader.TryRead(out envelope) : _queue.Reader.TryPeek(out envelope);

        _lastWasNoMsg = false;
        _last = envelope ?? NullMessageEnvelope.Instance;
        LogCall("{0}", ready ? _last : $"No message came within {limit}");
        return (ready, _last);
    }

    private async ValueTask<bool> ArrivesAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (limit.IsZero())
            return false;

        Task arrival = _queue.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        await arrival.WaitAsync(limit, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!arrival.IsCompleted)
            cancellationToken.ThrowIfCancellationRequested();

        return arrival.IsCompleted;
    }
}
