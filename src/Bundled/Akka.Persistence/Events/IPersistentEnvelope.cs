using Akka.Actor;

namespace Akka.Persistence;

/// <summary>Something on its way through the journal, in the order in which an actor handed it over.</summary>
public interface IPersistentEnvelope
{
    /// <summary>What is on its way: the events of an <see cref="AtomicWrite"/>, or a deferred object.</summary>
    object Payload { get; }

    /// <summary>Whose command led to it, for the journal's answer; null for an <see cref="AtomicWrite"/>.</summary>
    IActorRef Sender { get; }

    /// <summary>How many events or deferred objects it counts for.</summary>
    int Size { get; }
}

/// <summary>A deferred one: only keeps its place among the events.</summary>
internal sealed class NonPersistentMessage(object payload, IActorRef sender) : IPersistentEnvelope
{
    public object Payload { get; } = payload;

    public IActorRef Sender { get; } = sender;

    public int Size => 1;
}
