namespace Akka.Actor;

/// <summary>The handlers of one behaviour of a <see cref="ReceiveActor"/>, in the order in which they were added.</summary>
internal sealed class MessageHandlers
{
    private MessageHandler[] _handlers = [];
    private int _count;
    private bool _closed;

    // The first handler that takes messages of this type: where to begin for the next one of it.
    private Type? _lastType;
    private int _lastIndex;

    public void Add(MessageHandler handler)
    {
        if (_closed)
            throw new InvalidOperationException(
                "A handler that catches all messages has been added. No handler can be added after that.");
        if (_count == _handlers.Length)
            Array.Resize(ref _handlers, Math.Max(1, _count * 2));
        _handlers[_count++] = handler;
        _closed = handler.TakesAll;
    }

    public bool TryHandle(object message)
    {
        var type = message.GetType();
        var start = ReferenceEquals(type, _lastType) ? _lastIndex : FirstFor(message, type);
        var handlers = _handlers;
        for (var i = start; i < _count; i++)
            if (handlers[i].TryHandle(message))
                return true;
        return false;
    }

    private int FirstFor(object message, Type type)
    {
        var index = 0;
        while (index < _count && !_handlers[index].Takes(message))
            index++;
        _lastIndex = index;
        _lastType = type;
        return index;
    }
}

/// <summary>One handler: takes messages of its type, and may still refuse one.</summary>
internal abstract class MessageHandler
{
    /// <summary>Nothing that is added after this handler could ever get a message.</summary>
    public virtual bool TakesAll => false;

    /// <summary>Whether a message of this type is taken, if only sometimes.</summary>
    public abstract bool Takes(object message);

    public abstract bool TryHandle(object message);
}

internal sealed class TypeHandler<T>(Action<T> handler) : MessageHandler
{
    public override bool TakesAll => typeof(T) == typeof(object);

    public override bool Takes(object message) => message is T;

    public override bool TryHandle(object message)
    {
        if (message is not T typed)
            return false;
        handler(typed);
        return true;
    }
}

internal sealed class PredicateHandler<T>(Predicate<T> predicate, Action<T> handler) : MessageHandler
{
    public override bool Takes(object message) => message is T;

    public override bool TryHandle(object message)
    {
        if (message is not T typed || !predicate(typed))
            return false;
        handler(typed);
        return true;
    }
}

internal sealed class TryingHandler<T>(Func<T, bool> handler) : MessageHandler
{
    public override bool Takes(object message) => message is T;

    public override bool TryHandle(object message) => message is T typed && handler(typed);
}

internal sealed class UntypedHandler(Type type, Predicate<object>? predicate, Action<object> handler) : MessageHandler
{
    public override bool TakesAll => type == typeof(object) && predicate is null;

    public override bool Takes(object message) => type.IsInstanceOfType(message);

    public override bool TryHandle(object message)
    {
        if (!type.IsInstanceOfType(message) || predicate is not null && !predicate(message))
            return false;
        handler(message);
        return true;
    }
}

internal sealed class UntypedTryingHandler(Type type, Func<object, bool> handler) : MessageHandler
{
    public override bool Takes(object message) => type.IsInstanceOfType(message);

    public override bool TryHandle(object message) => type.IsInstanceOfType(message) && handler(message);
}
