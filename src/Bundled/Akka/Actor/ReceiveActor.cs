using Akka.Actor.Internal;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// An actor whose constructor says which message types it handles, in which order they are tried, and by what.
/// </summary>
public abstract class ReceiveActor : UntypedActor, IInitializableActor
{
    private MessageHandlers? _configuring;
    private readonly MessageHandlers _initial;

    /// <summary>
    /// Opens the list of handlers, which the constructor fills and which closes before the actor starts.
    /// </summary>
    protected ReceiveActor() => _configuring = _initial = new MessageHandlers();

    void IInitializableActor.Init() => _configuring = null;

    /// <inheritdoc/>
    protected sealed override void OnReceive(object message)
    {
        if (!_initial.TryHandle(message))
            Unhandled(message);
    }

    /// <summary>
    /// Replaces the behaviour by the handlers that the action names. It runs now, the handlers from the next message
    /// on.
    /// </summary>
    protected void Become(Action configure) => base.Become(Configured(configure));

    /// <summary>
    /// Puts the handlers that the action names over the current behaviour, until <c>UnbecomeStacked</c>.
    /// </summary>
    protected void BecomeStacked(Action configure) => base.BecomeStacked(Configured(configure));

    /// <summary>
    /// Adds a handler for messages of a type; without a predicate for all of them. The first handler that fits is
    /// taken.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive<T>(Action<T> handler, Predicate<T> shouldHandle = null!) =>
        Add(shouldHandle is null ? new TypeHandler<T>(handler) : new PredicateHandler<T>(shouldHandle, handler));

    /// <summary>Adds a handler for those messages of a type that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive<T>(Predicate<T> shouldHandle, Action<T> handler) => Receive(handler, shouldHandle);

    /// <summary>Adds a handler that says itself whether it took the message; if not, the next one is tried.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive<T>(Func<T, bool> handler) => Add(new TryingHandler<T>(handler));

    /// <summary>Adds a handler for messages of a type known at run time; without a predicate for all of them.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null!) =>
        Add(new UntypedHandler(messageType, shouldHandle, handler));

    /// <summary>Adds a handler for those messages of a type known at run time that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Receive(messageType, handler, shouldHandle);

    /// <summary>Adds a handler for a type known at run time that says itself whether it took the message.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Receive(Type messageType, Func<object, bool> handler) => Add(new UntypedTryingHandler(messageType, handler));

    /// <summary>Adds a handler for every message that none before it took; nothing can be added after it.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAny(Action<object> handler) => Add(new TypeHandler<object>(handler));

    /// <summary>Adds an asynchronous handler; the actor takes no other message until its task has ended.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAsync<T>(Func<T, Task> handler, Predicate<T> shouldHandle = null!) =>
        Receive(Suspending(handler), shouldHandle);

    /// <summary>Adds an asynchronous handler for those messages of a type that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => Receive(Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for a type known at run time; without a predicate for all its messages.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAsync(Type messageType, Func<object, Task> handler, Predicate<object> shouldHandle = null!) =>
        Receive(messageType, Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for those messages of a type known at run time that the predicate takes.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        Receive(messageType, Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for every message that none before it took; nothing can be added after it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void ReceiveAnyAsync(Func<object, Task> handler) => ReceiveAny(Suspending(handler));

    private static Action<T> Suspending<T>(Func<T, Task> handler) => message => ActorTaskScheduler.RunTask(() => handler(message));

    private UntypedReceive Configured(Action configure)
    {
        var outer = _configuring;
        var handlers = _configuring = new MessageHandlers();
        try
        {
            configure();
        }
        finally
        {
            _configuring = outer;
        }

        return message =>
        {
            if (!handlers.TryHandle(message))
                Unhandled(message);
        };
    }

    private void Add(MessageHandler handler)
    {
        if (_configuring is null)
            throw new InvalidOperationException("You may only call Receive-methods when constructing the actor and inside Become().");
        _configuring.Add(handler);
    }
}
