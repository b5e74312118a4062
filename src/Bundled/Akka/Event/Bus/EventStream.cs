using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Util.Internal;

namespace Akka.Event;

/// <summary>
/// The event bus of an actor system: by it the runtime tells of dead letters, unhandled messages and lines of the log,
/// and actors tell each other of events of their own. A subscriber that stops is unsubscribed.
/// </summary>
public class EventStream(bool debug) : LoggingBus
{
    private static readonly AtomicCounter UnsubscribersCounter = new(0);

    private readonly Lock _unsubscriberLock = new();
    private readonly HashSet<IActorRef> _waitingForUnsubscriber = [];
    private IActorRef? _unsubscriber;

    /// <inheritdoc/>
    public override bool Subscribe(IActorRef subscriber, Type channel)
    {
        ThrowIfNull(subscriber);
        WatchWithUnsubscriber(subscriber);
        var subscribed = base.Subscribe(subscriber, channel);
        if (debug)
            PublishDebug($"subscribing {subscriber} to channel {channel}");
        return subscribed;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber, Type channel)
    {
        ThrowIfNull(subscriber);
        if (debug)
            PublishDebug($"unsubscribing {subscriber} from channel {channel}");
        var unsubscribed = base.Unsubscribe(subscriber, channel);
        UnwatchUnlessSubscribed(subscriber);
        return unsubscribed;
    }

    /// <inheritdoc/>
    public override bool Unsubscribe(IActorRef subscriber)
    {
        ThrowIfNull(subscriber);
        if (debug)
            PublishDebug($"unsubscribing {subscriber} from all channels");
        var unsubscribed = base.Unsubscribe(subscriber);
        UnwatchUnlessSubscribed(subscriber);
        return unsubscribed;
    }

    /// <summary>Starts the actor that watches subscribers; until then they are remembered.</summary>
    public void StartUnsubscriber(ActorSystemImpl system)
    {
        lock (_unsubscriberLock)
        {
            if (_unsubscriber is not null)
                return;

            var props = Props.Create(() => new EventStreamUnsubscriber(this, debug))
                .WithDispatcher(Dispatchers.InternalDispatcherId);
            _unsubscriber = system.SystemActorOf(props,
                $"EventStreamUnsubscriber-{UnsubscribersCounter.IncrementAndGet()}");
            foreach (var subscriber in _waitingForUnsubscriber)
                _unsubscriber.Tell(new EventStreamUnsubscriber.Register(subscriber), ActorRefs.NoSender);
            _waitingForUnsubscriber.Clear();
        }
    }

    private static void ThrowIfNull(IActorRef subscriber)
    {
        if (subscriber is null)
            throw new ArgumentNullException(nameof(subscriber), "The subscriber cannot be a null actor.");
    }

    private void WatchWithUnsubscriber(IActorRef subscriber)
    {
        // Not an actor: it does not stop.
        if (subscriber is MinimalLogger)
            return;

        lock (_unsubscriberLock)
        {
            if (_unsubscriber is null)
                _waitingForUnsubscriber.Add(subscriber);
            else
                _unsubscriber.Tell(new EventStreamUnsubscriber.Register(subscriber), ActorRefs.NoSender);
        }
    }

    private void UnwatchUnlessSubscribed(IActorRef subscriber)
    {
        if (subscriber is MinimalLogger || IsSubscribed(subscriber))
            return;

        lock (_unsubscriberLock)
        {
            if (_unsubscriber is null)
                _waitingForUnsubscriber.Remove(subscriber);
            else
                _unsubscriber.Tell(new EventStreamUnsubscriber.Unregister(subscriber), ActorRefs.NoSender);
        }
    }

    private void PublishDebug(string text) => Publish(new Debug(SimpleName(this), GetType(), text));
}
