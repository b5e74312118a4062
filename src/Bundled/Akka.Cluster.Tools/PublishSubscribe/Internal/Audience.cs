using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>
/// The subscribers of a topic or group: what is neither for it nor for its groups they all get. Empty for its time to live
/// it asks its parent to end.
/// </summary>
internal abstract class Audience : ActorBase
{
    private readonly HashSet<IActorRef> _subscribers = [];
    private readonly IScheduler _scheduler = Context.System.Scheduler;
    private readonly ICancelable _pruning;
    private TimeSpan? _emptySince;

    protected Audience(DistributedPubSubSettings settings)
    {
        Settings = settings;
        _pruning = Prune.Repeat(_scheduler, Self, settings.RemovedTimeToLive);
    }

    protected DistributedPubSubSettings Settings { get; }

    protected IReadOnlyCollection<IActorRef> Subscribers => _subscribers;

    private bool IsEmpty => _subscribers.Count == 0 && !Context.GetChildren().Any();

    protected override void PostStop() => _pruning.Cancel();

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Subscribe subscribe:
                Context.Watch(subscribe.Ref);
                Add(subscribe.Ref);
                Context.Parent.Tell(new Subscribed(new SubscribeAck(subscribe), Sender));
                break;
            case Unsubscribe unsubscribe:
                Context.Unwatch(unsubscribe.Ref);
                Remove(unsubscribe.Ref);
                Context.Parent.Tell(new Unsubscribed(new UnsubscribeAck(unsubscribe), Sender));
                break;
            case Terminated terminated:
                Remove(terminated.ActorRef);
                break;
            case Prune when _scheduler.MonotonicClock - _emptySince > Settings.RemovedTimeToLive:
                _emptySince = null;
                Context.Parent.Tell(NoMoreSubscribers.Instance);
                break;
            case Prune:
                break;
            case TerminateRequest when IsEmpty:
                Context.Stop(Self);
                break;
            case TerminateRequest:
                Context.Parent.Tell(NewSubscriberArrived.Instance);
                break;
            case Count:
                Sender.Tell(_subscribers.Count);
                break;
            default:
                ToAll(message);
                break;
        }
        return true;
    }

    protected virtual void Add(IActorRef subscriber)
    {
        _subscribers.Add(subscriber);
        IsNotEmpty();
    }

    protected virtual void Remove(IActorRef subscriber)
    {
        _subscribers.Remove(subscriber);
        if (IsEmpty)
            _emptySince = _scheduler.MonotonicClock;
    }

    protected void IsNotEmpty() => _emptySince = null;

    private void ToAll(object message)
    {
        foreach (var subscriber in _subscribers)
            subscriber.Forward(message);
        if (_subscribers.Count == 0 && Settings.SendToDeadLettersWhenNoSubscribers)
        {
            Context.System.EventStream.Publish(
                new DeadLetter(new NoSubscribersDeadLetter(Self.Path.Name, message), Sender, Self));
        }
    }
}
