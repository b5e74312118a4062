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

    protected ReceivePersistentActor() => _commands = _initialCommands;

    void IInitializableActor.Init()
    {
        _commands = null;
        _recoversClosed = true;
    }

    protected sealed override void OnCommand(object message)
    {
        if (!_initialCommands.TryHandle(message))
            Unhandled(message);
    }

    protected sealed override void OnRecover(object message)
    {
        if (!_recovers.TryHandle(message))
            Unhandled(message);
    }

    protected void Become(Action configure) => base.Become(Configured(configure));

    protected void BecomeStacked(Action configure) => base.BecomeStacked(Configured(configure));

    protected void Command<T>(Action<T> handler, Predicate<T> shouldHandle = null!) =>
        AddCommand(shouldHandle is null ? new TypeHandler<T>(handler) : new PredicateHandler<T>(shouldHandle, handler));

    protected void Command<T>(Predicate<T> shouldHandle, Action<T> handler) => Command(handler, shouldHandle);

    protected void Command<T>(Func<T, bool> handler) => AddCommand(new TryingHandler<T>(handler));

    protected void Command(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null!) =>
        AddCommand(new UntypedHandler(messageType, shouldHandle, handler));

    protected void Command(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Command(messageType, handler, shouldHandle);

    protected void Command(Type messageType, Func<object, bool> handler) =>
        AddCommand(new UntypedTryingHandler(messageType, handler));

    protected void Command(Action<object> handler) => CommandAny(handler);

    protected void CommandAny(Action<object> handler) => AddCommand(new TypeHandler<object>(handler));

    protected void CommandAsync<T>(Func<T, Task> handler, Predicate<T> shouldHandle = null!) =>
        Command(Suspending(handler), shouldHandle);

    protected void CommandAsync<T>(Predicate<T> shouldHandle, Func<T, Task> handler) => Command(Suspending(handler), shouldHandle);

    protected void CommandAsync(Type messageType, Func<object, Task> handler, Predicate<object> shouldHandle = null!) =>
        Command(messageType, Suspending(handler), shouldHandle);

    protected void CommandAsync(Type messageType, Predicate<object> shouldHandle, Func<object, Task> handler) =>
        Command(messageType, Suspending(handler), shouldHandle);

    protected void CommandAnyAsync(Func<object, Task> handler) => CommandAny(Suspending(handler));

    protected void Recover<T>(Action<T> handler, Predicate<T> shouldHandle = null!) =>
        AddRecover(shouldHandle is null ? new TypeHandler<T>(handler) : new PredicateHandler<T>(shouldHandle, handler));

    protected void Recover<T>(Predicate<T> shouldHandle, Action<T> handler) => Recover(handler, shouldHandle);

    protected void Recover<T>(Func<T, bool> handler) => AddRecover(new TryingHandler<T>(handler));

    protected void Recover(Type messageType, Action<object> handler, Predicate<object> shouldHandle = null!) =>
        AddRecover(new UntypedHandler(messageType, shouldHandle, handler));

    protected void Recover(Type messageType, Predicate<object> shouldHandle, Action<object> handler) =>
        Recover(messageType, handler, shouldHandle);

    protected void Recover(Type messageType, Func<object, bool> handler) =>
        AddRecover(new UntypedTryingHandler(messageType, handler));

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
