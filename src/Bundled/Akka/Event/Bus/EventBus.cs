using System.Collections.Concurrent;

namespace Akka.Event;

/// <summary>Gives each event to the subscribers of its class and of the classes above it.</summary>
/// <remarks>
/// Who gets the events of a class is found out at its first event and remembered until the next change, so that
/// publishing is one look-up and no allocation.
/// </remarks>
public abstract class EventBus<TEvent, TClassifier, TSubscriber>
    where TClassifier : notnull
    where TSubscriber : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TClassifier, List<Subscription<TSubscriber, TClassifier>>> _subscriptions = [];
    private volatile ConcurrentDictionary<TClassifier, TSubscriber[]> _receivers = new();

    /// <summary>Subscribes to a class of events; false when the subscriber has them already.</summary>
    public virtual bool Subscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(classifier, out var subscriptions))
                _subscriptions[classifier] = subscriptions = [];
            if (subscriptions.Exists(s => s.Subscriber.Equals(subscriber)))
                return false;

            subscriptions.Add(new Subscription<TSubscriber, TClassifier>(subscriber));
            Forget();
            return true;
        }
    }

    /// <summary>Ends all subscriptions of a subscriber.</summary>
    public virtual bool Unsubscribe(TSubscriber subscriber)
    {
        lock (_lock)
        {
            var removed = 0;
            foreach (var subscriptions in _subscriptions.Values)
                removed += subscriptions.RemoveAll(s => s.Subscriber.Equals(subscriber));
            Forget();
            return removed > 0;
        }
    }

    /// <summary>
    /// Ends the subscription to a class of events. Where only one to a class above it exists, that goes on without this
    /// class.
    /// </summary>
    public virtual bool Unsubscribe(TSubscriber subscriber, TClassifier classifier)
    {
        lock (_lock)
        {
            var changed = _subscriptions.TryGetValue(classifier, out var subscriptions)
                ? subscriptions.RemoveAll(s => s.Subscriber.Equals(subscriber)) > 0
                : Exclude(subscriber, classifier);
            Forget();
            return changed;
        }
    }

    /// <summary>
    /// Gives an event to all who subscribed to its class or one above, on the thread that calls. May be called from
    /// any.
    /// </summary>
    public virtual void Publish(TEvent @event)
    {
        var classifier = GetClassifier(@event);
        var receivers = _receivers.TryGetValue(classifier, out var known) ? known : FindReceivers(@event, classifier);
        foreach (var receiver in receivers)
            Publish(@event, receiver);
    }

    /// <summary>Whether the second class is the first or below it.</summary>
    protected abstract bool IsSubClassification(TClassifier parent, TClassifier child);

    /// <summary>Gives an event to one subscriber; what it throws comes out of the publishing call.</summary>
    protected abstract void Publish(TEvent @event, TSubscriber subscriber);

    /// <summary>Whether the event is of the class or one below it.</summary>
    protected abstract bool Classify(TEvent @event, TClassifier classifier);

    /// <summary>The class of an event.</summary>
    protected abstract TClassifier GetClassifier(TEvent @event);

    /// <summary>The name of an object's type, without namespace.</summary>
    protected string SimpleName(object source) => SimpleName(source.GetType());

    /// <summary>The name of a type, without namespace.</summary>
    protected string SimpleName(Type source) => source.Name;

    private protected bool IsSubscribed(TSubscriber subscriber)
    {
        lock (_lock)
            return _subscriptions.Values.Any(list => list.Exists(s => s.Subscriber.Equals(subscriber)));
    }

    private bool Exclude(TSubscriber subscriber, TClassifier classifier)
    {
        var changed = false;
        foreach (var (above, subscriptions) in _subscriptions)
        {
            if (!IsSubClassification(above, classifier))
                continue;
            foreach (var subscription in subscriptions.Where(s => s.Subscriber.Equals(subscriber)))
            {
                subscription.Unsubscriptions.Add(classifier);
                changed = true;
            }
        }

        return changed;
    }

    private TSubscriber[] FindReceivers(TEvent @event, TClassifier classifier)
    {
        lock (_lock)
        {
            var found = new HashSet<TSubscriber>();
            foreach (var (above, subscriptions) in _subscriptions)
            {
                if (!Classify(@event, above))
                    continue;
                foreach (var subscription in subscriptions)
                {
                    if (!subscription.Unsubscriptions.Any(u => IsSubClassification(u, classifier)))
                        found.Add(subscription.Subscriber);
                }
            }

            return _receivers[classifier] = [.. found];
        }
    }

    private void Forget() => _receivers = new ConcurrentDictionary<TClassifier, TSubscriber[]>();
}
