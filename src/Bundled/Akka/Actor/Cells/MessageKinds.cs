using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Akka.Actor.Scheduler;

namespace Akka.Actor;

/// <summary>What a message's type means to the cell, apart from being a message.</summary>
[Flags]
internal enum MessageKind
{
    Plain = 0,
    Scheduled = 1,
    AutoReceived = 2,
    NotInfluenceReceiveTimeout = 4,
}

/// <summary>Looks up the kind of a message by its type: three interface checks once instead of for each message.</summary>
internal static class MessageKinds
{
    private static readonly ConcurrentDictionary<Type, MessageKind> Known = new();

    // Most actors get few types of messages; the last one seen by this thread is the likely next one.
    [ThreadStatic] private static Type? _lastPlain;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MessageKind Of(object message)
    {
        var type = message.GetType();
        return ReferenceEquals(type, _lastPlain) ? MessageKind.Plain : LookUp(message, type);
    }

    private static MessageKind LookUp(object message, Type type)
    {
        if (!Known.TryGetValue(type, out var kind))
        {
            kind = (message is IScheduledTellMsg ? MessageKind.Scheduled : 0)
                | (message is IAutoReceivedMessage ? MessageKind.AutoReceived : 0)
                | (message is INotInfluenceReceiveTimeout ? MessageKind.NotInfluenceReceiveTimeout : 0);
            Known[type] = kind;
        }

        if (kind == MessageKind.Plain)
            _lastPlain = type;
        return kind;
    }
}
