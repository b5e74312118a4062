using Akka.Actor.Scheduler;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Gives the runtime the context of an actor.</summary>
public interface IInternalActor
{
    IActorContext ActorContext { get; }
}

/// <summary>Marks an actor whose handled messages are logged at debug level (`akka.actor.debug.receive`).</summary>
public interface ILogReceive;

/// <summary>The base of all actors: its life in virtual methods, its behaviour in <see cref="Receive"/>.</summary>
public abstract class ActorBase : IInternalActor
{
    private IActorRef? _clearedSelf;
    private Receive? _ownReceive;
    private SupervisorStrategy? _supervisorStrategy;

    protected ActorBase()
    {
        if (ActorCell.Current is not { } cell)
            throw new ActorInitializationException("Do not create actors using 'new', always create them using an ActorContext/System");
        // Here already, so that a constructor can start timers.
        TimerSupport.Attach(this, cell);
    }

    IActorContext IInternalActor.ActorContext => Context ?? throw new InvalidOperationException(
        "Tried to access context on a null ActorContext");

    protected static Receive EmptyReceive => static _ => false;

    protected static IActorContext Context
    {
        get
        {
            var cell = ActorCell.Current ?? throw new NotSupportedException(
                "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");
            return cell.ActorHasBeenCleared ? null! : cell;
        }
    }

    protected IActorRef Sender => Context.Sender;

    protected IActorRef Self => _clearedSelf ?? Context.Self;

    internal Receive OwnReceive => _ownReceive ??= Receive;

    internal SupervisorStrategy SupervisorStrategyInternal
    {
        get => _supervisorStrategy ??= SupervisorStrategy();
        set => _supervisorStrategy = value;
    }

    public virtual void AroundPreRestart(Exception cause, object message)
    {
        CancelTimers();
        PreRestart(cause, message);
    }

    public virtual void AroundPreStart() => PreStart();

    public virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);

    public virtual void AroundPostStop()
    {
        CancelTimers();
        PostStop();
    }

    protected internal virtual bool AroundReceive(Receive receive, object message)
    {
        if (message is TimerScheduler.ITimerMsg timer)
        {
            switch (InterceptTimer(timer))
            {
                case null:
                    return true; // of a timer that was cancelled meanwhile
                case IAutoReceivedMessage automatic:
                    ((ActorCell)Context).AutoReceiveMessage(new Envelope(automatic, Self));
                    return true;
                case var scheduled:
                    // What a stash puts aside is the current message.
                    if (this is IActorStash)
                        ((ActorCell)Context).CurrentMessage = scheduled;
                    message = scheduled;
                    break;
            }
        }

        var handled = receive(message);
        if (!handled)
            Unhandled(message);
        return handled;
    }

    /// <summary>The short way of a cell whose actor has neither timers nor an AroundReceive of its own.</summary>
    internal bool ReceiveOrUnhandled(object message)
    {
        var handled = Receive(message);
        if (!handled)
            Unhandled(message);
        return handled;
    }

    internal void Clear(IActorRef self) => _clearedSelf = self;

    internal void Unclear() => _clearedSelf = null;

    protected abstract bool Receive(object message);

    protected virtual SupervisorStrategy SupervisorStrategy() => Akka.Actor.SupervisorStrategy.DefaultStrategy;

    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated)
            throw new DeathPactException(terminated.ActorRef);
        Context.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    protected virtual void PreStart()
    {
    }

    protected virtual void PostStop()
    {
    }

    protected virtual void PreRestart(Exception reason, object message)
    {
        foreach (var child in Context.GetChildren())
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }

        PostStop();
    }

    protected virtual void PostRestart(Exception reason) => PreStart();

    protected void Become(Receive receive) => Context.Become(receive);

    protected void BecomeStacked(Receive receive) => Context.BecomeStacked(receive);

    protected void UnbecomeStacked() => Context.UnbecomeStacked();

    protected void SetReceiveTimeout(TimeSpan? timeout) => Context.SetReceiveTimeout(timeout);

    private object? InterceptTimer(TimerScheduler.ITimerMsg timer) =>
        this is IWithTimers { Timers: TimerScheduler timers } ? timers.Intercept(timer) : null;

    private void CancelTimers()
    {
        if (this is IWithTimers { Timers: { } timers })
            timers.CancelAll();
    }
}
