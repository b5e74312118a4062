using System.Collections;
using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

// Taking messages as long as they please, and fishing for the one that does.
public abstract partial class TestKitBase
{
    /// <summary>Takes messages until <paramref name="filter"/> answers null (that message stays in the queue), none
    /// comes for <paramref name="idle"/>, the time is up, or there are <paramref name="msgs"/> of them.</summary>
    /// <returns>The filter's answers.</returns>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T?> filter,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        Collect(ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken));

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max,
        Func<object, T?> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, Timeout.InfiniteTimeSpan, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max,
        TimeSpan? idle,
        Func<object, T?> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    /// <summary>Takes messages until <paramref name="shouldContinue"/> refuses one (it stays in the queue), none comes
    /// for <paramref name="idle"/>, the time is up, or there are <paramref name="msgs"/> of them.</summary>
    /// <param name="shouldContinue">Whether the message belongs to the series.</param>
    /// <param name="max">The time for the whole series, scaled by the time factor.</param>
    /// <param name="idle">The time to wait for each message.</param>
    /// <param name="msgs">The most to take.</param>
    /// <param name="shouldIgnoreOtherMessageTypes">Whether a message of another type is dropped or ends the series.</param>
    /// <param name="cancellationToken">Gives up earlier, with an exception.</param>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        Collect(ReceiveWhileAsync(shouldContinue, max, idle, msgs, shouldIgnoreOtherMessageTypes, cancellationToken));

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T?> filter,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        SeriesAsync(
            message => filter(message) is { } result ? (Verdict.Take, result) : (Verdict.Stop, default(T)!),
            max, idle, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max,
        Func<object, T?> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, Timeout.InfiniteTimeSpan, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max,
        TimeSpan? idle,
        Func<object, T?> filter,
        int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Predicate{T}, TimeSpan?, TimeSpan?, int, bool, CancellationToken)"/>
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        SeriesAsync(
            message => message is T typed
                ? (shouldContinue(typed) ? Verdict.Take : Verdict.Stop, typed)
                : (shouldIgnoreOtherMessageTypes ? Verdict.Drop : Verdict.Stop, default(T)!),
            max, idle, msgs, cancellationToken);

    /// <summary>Takes messages until one pleases, and fails if none does in the time (scaled by the time factor).</summary>
    public object FishForMessage(
        Predicate<object> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    /// <summary>Takes messages until one of that type pleases, and fails if none does in the time (scaled by the time
    /// factor).</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, null, max, hint, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>As without <paramref name="allMessages"/>, which is emptied and then gets the messages passed over.</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage,
        ArrayList allMessages,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, allMessages, max, hint, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<object> FishForMessageAsync(
        Predicate<object> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, null, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, null, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, ArrayList, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage,
        ArrayList allMessages,
        TimeSpan? max = null,
        string hint = "",
        CancellationToken cancellationToken = default) =>
        FishAsync(isMessage, allMessages, max, hint, cancellationToken);

    /// <summary>Takes messages for that time, and fails if one of them is a <typeparamref name="T"/>.</summary>
    public async Task FishUntilMessageAsync<T>(TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        var messages = ReceiveWhileAsync<object>(
            message =>
            {
                _assertions.AssertFalse(message is T, "did not expect a message of type {0}: {1}", typeof(T), message);
                return true;
            },
            max,
            cancellationToken: cancellationToken);
        await foreach (var _ in messages)
        {
            // Judged on the way.
        }
    }

    /// <summary>Takes messages until none comes for <paramref name="max"/>, and fails at more than
    /// <paramref name="maxMessages"/>.</summary>
    /// <returns>The messages.</returns>
    public async Task<ArrayList> WaitForRadioSilenceAsync(
        TimeSpan? max = null, uint? maxMessages = null, CancellationToken cancellationToken = default)
    {
        var messages = new ArrayList();
        while (true)
        {
            _assertions.AssertFalse(
                messages.Count > maxMessages,
                "maxMessages violated: {0} at most, and there were already {1}.", maxMessages, messages.Count);

            if (await ReceiveOneAsync(max, cancellationToken) is not { } message)
                return ArrayList.ReadOnly(messages);

            messages.Add(message);
        }
    }

    private async IAsyncEnumerable<T> SeriesAsync<T>(
        Func<object, (Verdict, T)> judge,
        TimeSpan? max,
        TimeSpan? idle,
        int msgs,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = Clock + RemainingOrDilated(max);
        MessageEnvelope lastTaken = NullMessageEnvelope.Instance;
        for (var count = 0; count < msgs;)
        {
            var left = Left(end);
            var (success, envelope) = await NextAsync(
                left.IsInfinite() ? left : left.Min(idle), take: false, cancellationToken);
            var (verdict, result) = success ? judge(envelope.Message) : (Verdict.Stop, default(T)!);
            if (verdict == Verdict.Stop)
                break;

            _queue.Reader.TryRead(out _);
            lastTaken = envelope;
            if (verdict == Verdict.Take)
            {
                count++;
                yield return result;
            }
        }

        _last = lastTaken;
        _lastWasNoMsg = true;
    }

    private async ValueTask<T> FishAsync<T>(
        Predicate<T> isMessage, ArrayList? passedOver, TimeSpan? max, string hint, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        var end = Clock + limit;
        passedOver?.Clear();
        var count = 0;
        while (true)
        {
            var message = await ReceiveOneAsync(Left(end), cancellationToken);
            if (message is null)
                _assertions.AssertTrue(
                    false,
                    "Timeout ({0}) during fishForMessage of type {1}{2}; passed over {3} messages to {4}",
                    limit, typeof(T), string.IsNullOrEmpty(hint) ? "" : $", hint: {hint}", count, TestActor.Path);
            if (message is T typed && isMessage(typed))
                return typed;

            passedOver?.Add(message);
            count++;
        }
    }

    private enum Verdict
    {
        Take,
        Drop,
        Stop,
    }
}
