using Akka.Actor;

namespace Akka.Event;

/// <summary>Subscriptions by type parameter.</summary>
public static class EventStreamExtensions
{
    /// <summary>Subscribes an actor to events of a type and those below it; false when it has them already.</summary>
    /// <exception cref="ArgumentNullException">The subscriber is null.</exception>
    public static bool Subscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Subscribe(subscriber, typeof(TChannel));

    /// <summary>Ends an actor's subscription to a type; false when there was none.</summary>
    /// <exception cref="ArgumentNullException">The subscriber is null.</exception>
    public static bool Unsubscribe<TChannel>(this EventStream eventStream, IActorRef subscriber) =>
        eventStream.Unsubscribe(subscriber, typeof(TChannel));
}
