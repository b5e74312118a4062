using Akka.Actor.Scheduler;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;

namespace Akka.Actor;

public partial class ActorCell
{
    // How a cell stands towards system messages that must wait; each state puts off more than the one before.
    private const int Running = 0;
    private const int Suspended = 1;
    private const int SuspendedForChildren = 2;

    private Receive? _behavior; // null: the instance's own Receive
    private Stack<Receive?>? _behaviors;
    private List<SystemMessage>? _putOff;

    /// <inheritdoc/>
    public void Become(Receive receive) => _behavior = receive;

    /// <inheritdoc/>
    public void BecomeStacked(Receive receive)
    {
        (_behaviors ??= new Stack<Receive?>(2)).Push(_behavior);
        _behavior = receive;
    }

    // Below all of the stack is the instance's own behaviour.
    /// <inheritdoc/>
    public void UnbecomeStacked() => _behavior = _behaviors is { Count: > 0 } ? _behaviors.Pop() : null;

    void IUntypedActorContext.Become(UntypedReceive receive) => Become(Handling(receive));

    void IUntypedActorContext.BecomeStacked(UntypedReceive receive) => BecomeStacked(Handling(receive));

    /// <summary>Handles one user message. Only the thread that runs the mailbox may call it.</summary>
    public void Invoke(Envelope envelope)
    {
        var message = envelope.Message;
        var kind = MessageKinds.Of(message);
        if (kind == MessageKind.Plain && !_hasReceiveTimeout)
        {
            // By far the most: nothing to unwrap, nothing for the cell, no time-out to restart.
            try
            {
                _currentMessage = message;
                _envelopeId++;
                _sender = envelope.Sender;
                ReceiveMessage(message);
                _currentMessage = null;
            }
            catch (Exception e)
            {
                HandleInvokeFailure(e);
            }

            if (_hasReceiveTimeout)
                CheckReceiveTimeout();
            return;
        }

        InvokeSpecial(envelope, kind);
    }

    /// <summary>
    /// Handles the messages that every actor understands, such as <see cref="PoisonPill"/> and <see cref="Identify"/>.
    /// </summary>
    /// <exception cref="ActorKilledException">The message is <see cref="Kill"/>.</exception>
    protected internal virtual void AutoReceiveMessage(Envelope envelope)
    {
        var message = envelope.Message is IScheduledTellMsg scheduled ? scheduled.Message : envelope.Message;
        if (_system.Settings.DebugAutoReceive)
            Publish(new Debug(_self.Path.ToString(), ActorType, "received AutoReceiveMessage " + message));
        switch (message)
        {
            case Terminated terminated:
                ReceivedTerminated(terminated);
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case PoisonPill:
                _self.Stop();
                break;
            case ActorSelectionMessage selection:
                Akka.Actor.ActorSelection.DeliverSelection(_self, Sender, selection);
                break;
            case Identify identify:
                Sender.Tell(new ActorIdentity(identify.MessageId, _self), _self);
                break;
        }
    }

    /// <summary>Hands a message to the current behaviour; what the actor throws comes out.</summary>
    protected virtual void ReceiveMessage(object message)
    {
        var actor = _actor!;
        bool handled;
        if (_behavior is null && !_traits!.NeedsAroundReceive)
            handled = actor.ReceiveOrUnhandled(message);
        else
            handled = actor.AroundReceive(_behavior ?? actor.OwnReceive, message);
        if (_system.Settings.AddLoggingReceive && actor is ILogReceive)
            Publish(new Debug(_self.Path.ToString(), actor.GetType(),
                $"received {(handled ? "handled" : "unhandled")} message {message} from {Sender.Path}"));
    }

    /// <summary>For a test that calls the actor on its own thread; what it throws comes out.</summary>
    public void ReceiveMessageForTest(Envelope envelope)
    {
        _currentMessage = envelope.Message;
        _sender = envelope.Sender;
        try
        {
            ReceiveMessage(envelope.Message);
        }
        finally
        {
            _currentMessage = null;
            _sender = null;
        }
    }

    /// <summary>Handles a system message, and after it those that had to wait for what it changed.</summary>
    internal void SystemInvoke(SystemMessage message)
    {
        var state = CalculateState();
        Queue<SystemMessage>? queue = null;
        var current = message;
        while (true)
        {
            try
            {
                if (ShouldPutOff(current, state))
                    (_putOff ??= []).Add(current);
                else
                    Handle(current);
            }
            catch (Exception e)
            {
                HandleInvokeFailure(e);
            }

            var next = CalculateState();
            if (next < state && _putOff is { } waiting)
            {
                _putOff = null;
                var rest = queue;
                queue = new Queue<SystemMessage>(waiting);
                while (rest is { Count: > 0 })
                    queue.Enqueue(rest.Dequeue());
            }

            if (IsTerminated)
            {
                while (queue is { Count: > 0 })
                    _system.Provider.DeadLetters.Tell(queue.Dequeue(), _self);
                return;
            }

            if (queue is not { Count: > 0 })
                return;
            state = next;
            current = queue.Dequeue();
        }
    }

    private static Receive Handling(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };

    private static bool ShouldPutOff(SystemMessage message, int state) => state switch
    {
        SuspendedForChildren => message is IStashWhenWaitingForChildren,
        Suspended => message is IStashWhenFailed,
        _ => false,
    };

    private int CalculateState() =>
        IsWaitingForChildren ? SuspendedForChildren : Mailbox.IsSuspended() ? Suspended : Running;

    private void InvokeSpecial(Envelope envelope, MessageKind kind)
    {
        var message = envelope.Message;
        if ((kind & MessageKind.Scheduled) != 0)
        {
            message = ((IScheduledTellMsg)message).Message;
            kind |= MessageKinds.Of(message);
        }

        var restartsTimeout = (kind & MessageKind.NotInfluenceReceiveTimeout) == 0;
        try
        {
            _currentMessage = message;
            _envelopeId++;
            _sender = envelope.Sender;
            if (restartsTimeout)
                CancelReceiveTimeout();
            if ((kind & MessageKind.AutoReceived) != 0)
                AutoReceiveMessage(envelope);
            else
                ReceiveMessage(message);
            _currentMessage = null;
        }
        catch (Exception e)
        {
            HandleInvokeFailure(e);
        }
        finally
        {
            CheckReceiveTimeout(restartsTimeout);
        }
    }

    private void Handle(SystemMessage message)
    {
        switch (message)
        {
            case ActorTaskSchedulerMessage task:
                HandleTask(task);
                break;
            case Failed failed:
                HandleFailed(failed);
                break;
            case DeathWatchNotification notification:
                WatchedActorTerminated(notification.Actor, notification.ExistenceConfirmed, notification.AddressTerminated);
                break;
            case Create create:
                Create(create.Failure);
                break;
            case Watch watch:
                AddWatcher(watch.Watchee, watch.Watcher);
                break;
            case Unwatch unwatch:
                RemWatcher(unwatch.Watchee, unwatch.Watcher);
                break;
            case Recreate recreate:
                FaultRecreate(recreate.Cause);
                break;
            case Dispatch.SysMsg.Suspend:
                FaultSuspend();
                break;
            case Resume resume:
                FaultResume(resume.CausedByFailure);
                break;
            case Dispatch.SysMsg.Terminate:
                Terminate();
                break;
            case Supervise supervise:
                Publish(new Debug(_self.Path.ToString(), ActorType, "now supervising " + supervise.Child.Path));
                break;
            default:
                throw new NotSupportedException($"Unknown message {message.GetType().Name}");
        }
    }

    // The part of an asynchronous handler that comes after an await, on the actor's own thread of control again.
    private void HandleTask(ActorTaskSchedulerMessage message)
    {
        _currentMessage = message.Message;
        if (message.Exception is { } failure)
        {
            Resume(failure);
            HandleInvokeFailure(failure);
            return;
        }

        message.ExecuteTask();
        _currentMessage = null;
    }
}
