using Akka.Actor;

namespace Akka.TestKit;

// Expecting one message. Without a time-out all of these wait for RemainingOrDefault, with one for that time, scaled by
// the time factor.
public abstract partial class TestKitBase
{
    private const string WrongMessage =
        "Got a message of the expected type <{2}> from {4}. Also expected {0} but the message {{{1}}} of type <{3}> "
        + "did not match";

    /// <summary>Expects the next message to be a <typeparamref name="T"/>.</summary>
    public T ExpectMsg<T>(
        TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync<T>(duration, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(duration, hint, (_, _) => { }, cancellationToken);

    /// <summary>Expects the next message to equal <paramref name="message"/>.</summary>
    public T ExpectMsg<T>(
        T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(message, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(T, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout, hint, (actual, _) => _assertions.AssertEqual(message, actual, "{0}", hint), cancellationToken);

    /// <summary>Expects the next message to equal <paramref name="expected"/>, as the comparer sees it.</summary>
    public T ExpectMsg<T>(
        T expected,
        Func<T, T, bool> comparer,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(expected, comparer, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(T, Func{T, T, bool}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        T expected,
        Func<T, T, bool> comparer,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, _) => _assertions.AssertEqual(expected, actual, comparer, "{0}", hint),
            cancellationToken);

    /// <summary>Expects the next message to be a <typeparamref name="T"/> that the predicate accepts.</summary>
    public T ExpectMsg<T>(
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(isMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout, hint, (actual, from) => CheckMessage(isMessage(actual), actual, from, hint), cancellationToken);

    /// <summary>Expects the next message to be a <typeparamref name="T"/> for which the assertions hold.</summary>
    public T ExpectMsg<T>(
        Action<T> assert,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(assert, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T> assert,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, hint, (actual, _) => assert(actual), cancellationToken);

    /// <summary>Expects the next message to be a <typeparamref name="T"/> that the predicate accepts, sender and all.
    /// </summary>
    public T ExpectMsg<T>(
        Func<T, IActorRef, bool> isMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(isMessageAndSender, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Func{T, IActorRef, bool}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Func<T, IActorRef, bool> isMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, from) => CheckMessage(isMessageAndSender(actual, from), actual, from, hint),
            cancellationToken);

    /// <summary>Expects the next message to be a <typeparamref name="T"/> for which the assertions hold, sender and
    /// all.</summary>
    public T ExpectMsg<T>(
        Action<T, IActorRef> assertMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgAsync(assertMessageAndSender, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Action{T, IActorRef}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(
        Action<T, IActorRef> assertMessageAndSender,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, hint, assertMessageAndSender, cancellationToken);

    /// <summary>Expects the next message to say that <paramref name="target"/>, which is watched, has stopped.</summary>
    public Terminated ExpectTerminated(
        IActorRef target,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectTerminatedAsync(target, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectTerminated"/>
    public ValueTask<Terminated> ExpectTerminatedAsync(
        IActorRef target,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default)
    {
        var expectation = $"Terminated {target}. {hint}";
        return ExpectAsync<Terminated>(
            timeout,
            expectation,
            (terminated, _) => _assertions.AssertEqual(target, terminated.ActorRef, "{0}", expectation),
            cancellationToken);
    }

    /// <summary>Expects no message for <see cref="RemainingOrDefault"/>.</summary>
    public void ExpectNoMsg(CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ExpectNoMsg(CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        SilenceAsync(RemainingOrDefault, cancellationToken);

    /// <summary>Expects no message for that time, scaled by the time factor.</summary>
    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(duration, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        SilenceAsync(Dilated(duration), cancellationToken);

    /// <summary>Expects no message for so many milliseconds, unscaled.</summary>
    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(milliseconds, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ExpectNoMsg(int, CancellationToken)"/>
    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        SilenceAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    private static T Await<T>(ValueTask<T> expectation) =>
        expectation.IsCompletedSuccessfully ? expectation.Result : expectation.AsTask().GetAwaiter().GetResult();

    private async ValueTask<T> ExpectAsync<T>(
        TimeSpan? timeout, string? hint, Action<T, IActorRef> check, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(timeout);
        var (success, envelope) = await NextAsync(limit, take: true, cancellationToken);
        if (!success)
            Fail(
                "Failed: Timeout {0} while waiting for a message of type {1} to {2}. {3}",
                limit, typeof(T), TestActor.Path, hint ?? "");

        if (envelope.Message is not T message)
        {
            Fail(
                "Failed: Expected a message of type {0}, but received {{{2}}} (type {1}) instead {3} from {4} to {5}",
                typeof(T), envelope.Message.GetType(), envelope.Message, hint ?? "", envelope.Sender, TestActor.Path);
            return default!;
        }

        check(message, envelope.Sender);
        return message;
    }

    private void CheckMessage<T>(bool matches, T message, IActorRef sender, string? hint)
    {
        if (!matches)
            _assertions.AssertTrue(
                false,
                WrongMessage,
                hint ?? "the predicate to return true",
                message,
                typeof(T).FullName,
                message!.GetType().FullName,
                sender);
    }

    private async ValueTask SilenceAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Clock;
        var (success, envelope) = await NextAsync(duration, take: true, cancellationToken);
        if (success)
            Fail(
                "Failed: Expected no messages during {0} to {3}, instead we received {1} after {2}",
                duration, envelope, Clock - start, TestActor.Path);
    }
}
