using Akka.Actor;

namespace Akka.TestKit;

// Expecting one message from a certain sender. Time-outs as with the rest of the expect family.
public abstract partial class TestKitBase
{
    /// <summary>Expects the next message to be a <typeparamref name="T"/> from that sender.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        TimeSpan? duration = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgFromAsync<T>(sender, duration, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        TimeSpan? duration = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            duration, hint, (message, from) => CheckSender(sender, from, message, hint), cancellationToken);

    /// <summary>Expects the next message to come from that sender and to equal <paramref name="message"/>.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        T message,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgFromAsync(sender, message, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, T, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        T message,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, from) =>
            {
                CheckSender(sender, from, actual, hint);
                _assertions.AssertEqual(message, actual, "{0}", hint);
            },
            cancellationToken);

    /// <summary>Expects the next message to come from that sender and the predicate to accept it.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgFromAsync(sender, isMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        Predicate<T> isMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, from) =>
            {
                CheckSender(sender, from, actual, hint);
                CheckMessage(isMessage(actual), actual, from, hint);
            },
            cancellationToken);

    /// <summary>Expects the next message to come from that sender and the assertions to hold for it.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgFromAsync(sender, assertMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        IActorRef sender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, from) =>
            {
                CheckSender(sender, from, actual, hint);
                assertMessage(actual);
            },
            cancellationToken);

    /// <summary>Expects the assertions to hold for the next message and who sent it.</summary>
    public T ExpectMsgFrom<T>(
        Action<IActorRef> assertSender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        Await(ExpectMsgFromAsync(assertSender, assertMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(Action{IActorRef}, Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(
        Action<IActorRef> assertSender,
        Action<T> assertMessage,
        TimeSpan? timeout = null,
        string? hint = null,
        CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            hint,
            (actual, from) =>
            {
                assertSender(from);
                assertMessage(actual);
            },
            cancellationToken);

    private void CheckSender<T>(IActorRef expected, IActorRef actual, T message, string? hint) =>
        _assertions.AssertEqual(
            expected,
            actual,
            "Sender does not match. Got a message from sender {0}. But expected {1}. The message was {{{2}}} {3}",
            actual, expected, message, hint);
}
