using Akka.Actor;

namespace Akka.Event;

/// <summary>Watches the subscribers of an event stream and unsubscribes those that stop.</summary>
internal sealed class EventStreamUnsubscriber(EventStream eventStream, bool debug) : ActorBase
{
    protected override void PreStart() => Note($"registering unsubscriber with {eventStream}");

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Register(var actor):
                Note($"watching {actor} in order to unsubscribe from EventStream when it terminates");
                Context.Watch(actor);
                return true;
            case Unregister(var actor):
                Note($"unwatching {actor} since has no subscriptions");
                Context.Unwatch(actor);
                return true;
            case Terminated terminated:
                Note($"unsubscribe {terminated.ActorRef} from {eventStream}, because it was terminated");
                eventStream.Unsubscribe(terminated.ActorRef);
                return true;
            default:
                return false;
        }
    }

    private void Note(string text)
    {
        if (debug)
            eventStream.Publish(new Debug(GetType().Name, GetType(), text));
    }

    internal sealed record Register(IActorRef Actor) : INoSerializationVerificationNeeded;

    internal sealed record Unregister(IActorRef Actor) : INoSerializationVerificationNeeded;
}
