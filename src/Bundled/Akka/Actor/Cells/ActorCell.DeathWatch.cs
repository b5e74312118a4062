using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

public partial class ActorCell
{
    // Stands for "send Terminated" where a watcher may have asked for a message of its own.
    private static readonly object StandardMessage = new();

    private Watches? _watches;

    /// <inheritdoc/>
    public IActorRef Watch(IActorRef subject) => Watch(subject, StandardMessage);

    /// <inheritdoc/>
    public IActorRef WatchWith(IActorRef subject, object message) =>
        Watch(subject, message ?? throw new ArgumentNullException(nameof(message), "message must not be null"));

    /// <inheritdoc/>
    public IActorRef Unwatch(IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var watchee = (IInternalActorRef)subject;
        if (_watches is null)
            return watchee;
        if (!watchee.Equals(_self) && _watches.Watching.Remove(watchee))
            watchee.SendSystemMessage(new Unwatch(watchee, _self));
        _watches.Terminated.Remove(watchee);
        return watchee;
    }

    /// <summary>A <see cref="Terminated"/> is on its way in this actor's mailbox; without this note it is not delivered.</summary>
    public void TerminatedQueuedFor(IActorRef subject, Akka.Util.Option<object> customMessage) =>
        MyWatches.Terminated.TryAdd(subject, customMessage.GetOrElse(StandardMessage));

    /// <summary>Delivers the end of a watched actor to the behaviour, unless it was unwatched meanwhile.</summary>
    protected void ReceivedTerminated(Terminated t)
    {
        // Unwatched while it waited in the mailbox: not delivered.
        if (_watches is not null && _watches.Terminated.Remove(t.ActorRef, out var message))
            ReceiveMessage(ReferenceEquals(message, StandardMessage) ? t : message);
    }

    /// <summary>
    /// Notes that a watched actor ended and queues its <see cref="Terminated"/>; an ended child also leaves the
    /// children.
    /// </summary>
    protected void WatchedActorTerminated(IActorRef actor, bool existenceConfirmed, bool addressTerminated)
    {
        if (_watches is not null && _watches.Watching.Remove(actor, out var message) && !IsTerminating)
        {
            _self.Tell(new Terminated(actor, existenceConfirmed, addressTerminated), actor);
            _watches.Terminated.TryAdd(actor, message);
        }

        if (ChildrenOrNone is { } children && children.Contains(actor))
            HandleChildTerminated(actor);
    }

    /// <summary>Sends the end of this actor to all watchers but the parent, those in other processes first.</summary>
    protected void TellWatchersWeDied()
    {
        if (_watches is not { WatchedBy.Count: > 0 } watches)
            return;
        try
        {
            // The parent hears of it anyway. Watchers elsewhere first, while the way to them surely stands.
            foreach (var local in (ReadOnlySpan<bool>)[false, true])
                foreach (var watcher in watches.WatchedBy)
                    if (((IInternalActorRef)watcher).IsLocal == local && !watcher.Equals(_parent))
                        ((IInternalActorRef)watcher).SendSystemMessage(new DeathWatchNotification(_self, true, false));
        }
        finally
        {
            watches.WatchedBy.Clear();
        }
    }

    /// <summary>Ends all watches of this actor, so that others need not notify it any more.</summary>
    protected void UnwatchWatchedActors(ActorBase actor)
    {
        if (_watches is not { Watching.Count: > 0 } watches)
            return;
        try
        {
            foreach (var watchee in watches.Watching.Keys)
                ((IInternalActorRef)watchee).SendSystemMessage(new Unwatch((IInternalActorRef)watchee, _self));
        }
        finally
        {
            watches.Watching.Clear();
            watches.Terminated.Clear();
        }
    }

    /// <summary>
    /// Adds a watcher of this actor, or watches for it where this actor is the watcher. Others are logged as a bug.
    /// </summary>
    protected void AddWatcher(IActorRef watchee, IActorRef watcher)
    {
        var watcheeIsSelf = watchee.Equals(_self);
        var watcherIsSelf = watcher.Equals(_self);
        if (watcheeIsSelf && !watcherIsSelf)
        {
            if (MyWatches.WatchedBy.Add(watcher) && _system.Settings.DebugLifecycle)
                Publish(new Debug(_self.Path.ToString(), ActorType, $"now watched by {watcher}"));
        }
        else if (!watcheeIsSelf && watcherIsSelf)
        {
            Watch(watchee);
        }
        else
        {
            Publish(new Warning(_self.Path.ToString(), ActorType, $"BUG: illegal Watch({watchee},{watcher} for {_self}"));
        }
    }

    /// <summary>Removes a watcher of this actor, or ends the watch where this actor is the watcher.</summary>
    protected void RemWatcher(IActorRef watchee, IActorRef watcher)
    {
        var watcheeIsSelf = watchee.Equals(_self);
        var watcherIsSelf = watcher.Equals(_self);
        if (watcheeIsSelf && !watcherIsSelf)
        {
            if (_watches is not null && _watches.WatchedBy.Remove(watcher) && _system.Settings.DebugLifecycle)
                Publish(new Debug(_self.Path.ToString(), ActorType, $"no longer watched by {watcher}"));
        }
        else if (!watcheeIsSelf && watcherIsSelf)
        {
            Unwatch(watchee);
        }
        else
        {
            Publish(new Warning(_self.Path.ToString(), ActorType, $"BUG: illegal Unwatch({watchee},{watcher} for {_self}"));
        }
    }

    private Watches MyWatches => _watches ??= new Watches();

    private IActorRef Watch(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var watchee = (IInternalActorRef)subject;
        if (!watchee.Equals(_self) && MyWatches.Watching.TryAdd(watchee, message))
            watchee.SendSystemMessage(new Watch(watchee, _self));
        return watchee;
    }

    /// <summary>Whom this actor watches, who watches it, and whose <see cref="Terminated"/> is on its way to it.</summary>
    private sealed class Watches
    {
        public Dictionary<IActorRef, object> Watching { get; } = [];

        public HashSet<IActorRef> WatchedBy { get; } = [];

        public Dictionary<IActorRef, object> Terminated { get; } = [];
    }
}
