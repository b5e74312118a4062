namespace Akka.Event;

/// <summary>A subscriber and what it does not want to have of what it subscribed to.</summary>
internal sealed class Subscription<TSubscriber, TClassifier>(TSubscriber subscriber)
{
    public TSubscriber Subscriber { get; } = subscriber;

    public HashSet<TClassifier> Unsubscriptions { get; } = [];
}
