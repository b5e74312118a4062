using Akka.Actor;
using Akka.Actor.Internal;

namespace Akka.Persistence;

/// <summary>
/// A persistent actor whose constructor says which commands it handles, which events it recovers from, and by what.
/// </summary>
public abstract class ReceivePersistentActor : UntypedPersistentActor, IInitializableActor
{
    private readonly MessageHandlers _initialCommands = new();
    private readonly MessageHandlers _recovers = new();
    private MessageHandlers? _commands;
    private bool _recoversClosed;

    /// <summary>
    /// Opens the lists of handlers, which the constructor fills and which close before the actor starts.
    /// </summary>
    protected ReceivePersistentActor() => _commands = _initialCommands;

    void IInitializableActor.Init()
    {
        _commands = null;
        _recoversClosed = true;
    }

    /// <inheritdoc/>
    protected sealed override void OnCommand(object message)
    {
        if (!_initialCommands.TryHandle(message))
            Unhandled(message);
    }

    /// <inheritdoc/>
    protected sealed override void OnRecover(object message)
    {
        if (!_recovers.TryHandle(message))
            Unhandled(message);
    }

    /// <summary>
    /// Replaces the behaviour for commands by the handlers that the action names. It runs now, the handlers from the
    /// next command on.
    /// </summary>
    protected void Become(Action configure) => base.Become(Configured(configure));

    /// <summary>
    /// Puts the handlers that the action names over the current behaviour, until <c>UnbecomeStacked</c>.
    /// </summary>
    protected void BecomeStacked(Action configure) => base.BecomeStacked(Configured(configure));

    /// <summary>
    /// Adds a handler for commands of a type; without a predicate for all of them. The first handler that fits is
    /// taken.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command<T>(Action<T> handler, Predicate<T> shouldHandle = null!) =>
        AddCommand(shouldHandle is null ? new TypeHandler<T>(handler) : new PredicateHandler<T>(shouldHandle, handler));

    /// <summary>Adds a handler for those commands of a type that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command<T>(Predicate<T> shouldHandle, Action<T> handler) => Command(handler, shouldHandle);

    /// <summary>Adds a handler that says itself whether it took the command; if not, the next one is tried.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command<T>(Func<T, bool> handler) => AddCommand(new TryingHandler<T>(handler));

    /// <summary>Adds a handler for commands of a type known at run time; without a predicate for all of them.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null!) =>
        AddCommand(new UntypedHandler(messageType, shouldHandle, handler));

    /// <summary>Adds a handler for those commands of a type known at run time that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Command(messageType, handler, shouldHandle);

    /// <summary>Adds a handler for a type known at run time that says itself whether it took the command.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command(Type messageType, Func<object, bool> handler) =>
        AddCommand(new UntypedTryingHandler(messageType, handler));

    /// <summary>The same as <see cref="CommandAny"/>.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void Command(Action<object> handler) => CommandAny(handler);

    /// <summary>Adds a handler for every command that none before it took; nothing can be added after it.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAny(Action<object> handler) => AddCommand(new TypeHandler<object>(handler));

    /// <summary>Adds an asynchronous handler; the actor takes no other message until its task has ended.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAsync<T>(Func<T, Task> handler, Predicate<T> shouldHandle = null!) =>
        Command(Suspending(handler), shouldHandle);

    /// <summary>Adds an asynchronous handler for those commands of a type that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => Command(Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for commands of a type known at run time; without a predicate for all of them.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAsync(Type messageType, Func<object, Task> handler, Predicate<object> shouldHandle = null!) =>
        Command(messageType, Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for those commands of a type known at run time that the predicate takes.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        Command(messageType, Suspending(handler), shouldHandle);

    /// <summary>
    /// Adds an asynchronous handler for every command that none before it took; nothing can be added after it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor and of <c>Become</c>, or after a handler for everything.
    /// </exception>
    protected void CommandAnyAsync(Func<object, Task> handler) => CommandAny(Suspending(handler));

    /// <summary>
    /// Adds a handler for events, or what else comes in recovery, of a type; without a predicate for all of them.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover<T>(Action<T> handler, Predicate<T> shouldHandle = null!) =>
        AddRecover(shouldHandle is null ? new TypeHandler<T>(handler) : new PredicateHandler<T>(shouldHandle, handler));

    /// <summary>Adds a handler for those events of a type that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover<T>(Predicate<T> shouldHandle, Action<T> handler) => Recover(handler, shouldHandle);

    /// <summary>Adds a handler that says itself whether it took the event; if not, the next one is tried.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover<T>(Func<T, bool> handler) => AddRecover(new TryingHandler<T>(handler));

    /// <summary>Adds a handler for events of a type known at run time; without a predicate for all of them.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null!) =>
        AddRecover(new UntypedHandler(messageType, shouldHandle, handler));

    /// <summary>Adds a handler for those events of a type known at run time that the predicate takes.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Recover(messageType, handler, shouldHandle);

    /// <summary>Adds a handler for a type known at run time that says itself whether it took the event.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void Recover(Type messageType, Func<object, bool> handler) =>
        AddRecover(new UntypedTryingHandler(messageType, handler));

    /// <summary>
    /// Adds a handler for everything in recovery that none before it took; nothing can be added after it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Called outside of the constructor, or after a handler for everything.
    /// </exception>
    protected void RecoverAny(Action<object> handler) => AddRecover(new TypeHandler<object>(handler));

    private Action<T> Suspending<T>(Func<T, Task> handler) => message => RunTask(() => handler(message));

    private UntypedReceive Configured(Action configure)
    {
        var outer = _commands;
        var handlers = _commands = new MessageHandlers();
        try
        {
            configure();
        }
        finally
        {
            _commands = outer;
        }

        return message =>
        {
            if (!handlers.TryHandle(message))
                Unhandled(message);
        };
    }

    private void AddCommand(MessageHandler handler)
    {
        if (_commands is null)
            throw new InvalidOperationException("You may only call Command-methods when constructing the actor and inside Become().");
        _commands.Add(handler);
    }

    private void AddRecover(MessageHandler handler)
    {
        if (_recoversClosed)
            throw new InvalidOperationException("You may only call Recover-methods when constructing the actor and inside Become().");
        _recovers.Add(handler);
    }
}
