using Akka.Event;

namespace Akka.Actor;

/// <summary>Asks an inbox for the next message that fits.</summary>
internal sealed record InboxQuery(Predicate<object> Fits, TimeSpan Timeout) : INoSerializationVerificationNeeded
{
    public static readonly Predicate<object> Any = static _ => true;

    private readonly TaskCompletionSource<object> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<object> Answer => _answer.Task;

    public ICancelable? Expiry { get; set; }

    public void Complete(object message)
    {
        Expiry.CancelIfNotNull();
        _answer.TrySetResult(message);
    }

    public void Fail() => Complete(new Status.Failure(new TimeoutException("Deadline passed")));
}

/// <summary>Tells an inbox to watch an actor.</summary>
internal sealed record InboxWatch(IActorRef Target, object? Message) : INoSerializationVerificationNeeded;

/// <summary>Tells an inbox to watch an actor no longer.</summary>
internal sealed record InboxUnwatch(IActorRef Target) : INoSerializationVerificationNeeded;

/// <summary>The actor of an <see cref="Inbox"/>: keeps messages until asked for, and questions until answered.</summary>
internal sealed class InboxActor(int size) : ActorBase
{
    private readonly LinkedList<object> _messages = [];
    private readonly LinkedList<InboxQuery> _queries = [];
    private bool _warned;

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InboxQuery query:
                Answer(query);
                break;
            case Expired expired:
                if (_queries.Remove(expired.Query))
                    expired.Query.Fail();
                break;
            case InboxWatch { Message: { } notice } watch:
                Context.WatchWith(watch.Target, notice);
                break;
            case InboxWatch watch:
                Context.Watch(watch.Target);
                break;
            case InboxUnwatch unwatch:
                Context.Unwatch(unwatch.Target);
                break;
            default:
                Deliver(message);
                break;
        }

        return true;
    }

    private void Answer(InboxQuery query)
    {
        if (TakeFirst(_messages, query.Fits) is { } message)
        {
            query.Complete(message);
            return;
        }

        if (query.Timeout <= TimeSpan.Zero)
        {
            query.Fail();
            return;
        }

        _queries.AddLast(query);
        query.Expiry = Context.System.Scheduler.ScheduleTellOnceCancelable(
            query.Timeout, Self, new Expired(query), ActorRefs.NoSender);
    }

    private void Deliver(object message)
    {
        if (TakeFirst(_queries, query => query.Fits(message)) is { } waiting)
        {
            waiting.Complete(message);
            return;
        }

        if (_messages.Count < size)
        {
            _messages.AddLast(message);
            return;
        }

        if (_warned)
            return;
        _warned = true;
        Context.GetLogger().Warning("Dropping message: Inbox size has been exceeded, use akka.actor.inbox.inbox-size " +
            "to increase maximum allowed inbox size. Current is {0}", size);
    }

    private static T? TakeFirst<T>(LinkedList<T> list, Predicate<T> fits) where T : class
    {
        for (var node = list.First; node is not null; node = node.Next)
        {
            if (!fits(node.Value))
                continue;
            list.Remove(node);
            return node.Value;
        }

        return null;
    }

    private sealed record Expired(InboxQuery Query) : INoSerializationVerificationNeeded;
}
