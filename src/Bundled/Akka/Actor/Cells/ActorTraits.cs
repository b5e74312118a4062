using System.Collections.Concurrent;
using System.Reflection;

namespace Akka.Actor;

/// <summary>What the runtime wants to know about a type of actors; found out once.</summary>
internal sealed class ActorTraits
{
    private static readonly ConcurrentDictionary<Type, ActorTraits> Known = new();

    private ActorTraits(Type type)
    {
        HasStash = typeof(IActorStash).IsAssignableFrom(type);
        NeedsAroundReceive = typeof(IWithTimers).IsAssignableFrom(type) || type.GetMethod(nameof(ActorBase.AroundReceive),
            BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Receive), typeof(object)])!.DeclaringType != typeof(ActorBase);
    }

    public bool HasStash { get; }

    /// <summary>False when the cell may call the actor's handler without going through AroundReceive.</summary>
    public bool NeedsAroundReceive { get; }

    public static ActorTraits Of(Type type) => Known.GetOrAdd(type, static t => new ActorTraits(t));
}
