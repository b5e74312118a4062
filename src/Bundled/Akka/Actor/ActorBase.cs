using Akka.Actor.Scheduler;
using Akka.Event;

namespace Akka.Actor;

/// <summary>Gives the runtime the context of an actor.</summary>
public interface IInternalActor
{
    /// <summary>The context of the actor; it may be used only while the actor handles a message.</summary>
    /// <exception cref="InvalidOperationException">
    /// The actor has none: it was not made by the runtime, or has stopped.
    /// </exception>
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

    /// <summary>
    /// Takes the context of the cell that creates the actor, so that timers work in the constructor already.
    /// </summary>
    /// <exception cref="ActorInitializationException">
    /// The instance is made with <c>new</c> instead of by the runtime.
    /// </exception>
    protected ActorBase()
    {
        if (ActorCell.Current is not { } cell)
            throw new ActorInitializationException("Do not create actors using 'new', always create them using an ActorContext/System");
        // Here already, so that a constructor can start timers.
        TimerSupport.Attach(this, cell);
    }

    IActorContext IInternalActor.ActorContext => Context ?? throw new InvalidOperationException(
        "Tried to access context on a null ActorContext");

    /// <summary>A behaviour that handles nothing: every message goes to <see cref="Unhandled"/>.</summary>
    protected static Receive EmptyReceive => static _ => false;

    /// <summary>
    /// The context of the actor that the current thread runs; null once the instance was replaced or has stopped.
    /// </summary>
    /// <exception cref="NotSupportedException">
    /// The code does not run on an actor's thread, as after an await without its context.
    /// </exception>
    protected static IActorContext Context
    {
        get
        {
            var cell = ActorCell.Current ?? throw new NotSupportedException(
                "There is no active ActorContext, this is most likely due to use of async operations from within this actor.");
            return cell.ActorHasBeenCleared ? null! : cell;
        }
    }

    /// <summary>
    /// Who sent the current message; the dead letters if nobody did. Copy it before code that runs later.
    /// </summary>
    protected IActorRef Sender => Context.Sender;

    /// <summary>
    /// The handle of this actor, the same through all restarts. Usable in the constructor; copy it before code that
    /// runs later.
    /// </summary>
    protected IActorRef Self => _clearedSelf ?? Context.Self;

    internal Receive OwnReceive => _ownReceive ??= Receive;

    internal SupervisorStrategy SupervisorStrategyInternal
    {
        get => _supervisorStrategy ??= SupervisorStrategy();
        set => _supervisorStrategy = value;
    }

    /// <summary>
    /// What the runtime calls before a restart: ends the timers, then calls <see cref="PreRestart"/>.
    /// </summary>
    public virtual void AroundPreRestart(Exception cause, object message)
    {
        CancelTimers();
        PreRestart(cause, message);
    }

    /// <summary>What the runtime calls once before the first message: calls <see cref="PreStart"/>.</summary>
    public virtual void AroundPreStart() => PreStart();

    /// <summary>
    /// What the runtime calls on the new instance after a restart: calls <see cref="PostRestart"/>; the message may be
    /// null.
    /// </summary>
    public virtual void AroundPostRestart(Exception cause, object message) => PostRestart(cause);

    /// <summary>
    /// What the runtime calls when the actor has stopped: ends the timers, then calls <see cref="PostStop"/>.
    /// </summary>
    public virtual void AroundPostStop()
    {
        CancelTimers();
        PostStop();
    }

    /// <summary>
    /// Runs a behaviour with a message, unpacks what timers send, and passes on to <see cref="Unhandled"/> what was not
    /// handled.
    /// </summary>
    /// <returns>Whether the behaviour handled the message.</returns>
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

    /// <summary>
    /// The first behaviour. Runs for one message at a time; false passes the message on to <see cref="Unhandled"/>.
    /// </summary>
    protected abstract bool Receive(object message);

    /// <summary>
    /// The strategy for failed children, asked once for each instance; it restarts them unless this is overridden.
    /// </summary>
    protected virtual SupervisorStrategy SupervisorStrategy() => Akka.Actor.SupervisorStrategy.DefaultStrategy;

    /// <summary>
    /// Publishes an <see cref="UnhandledMessage"/>; an override sees every message that no behaviour took.
    /// </summary>
    /// <exception cref="DeathPactException">
    /// The message is a <see cref="Terminated"/> that the actor does not handle.
    /// </exception>
    protected virtual void Unhandled(object message)
    {
        if (message is Terminated terminated)
            throw new DeathPactException(terminated.ActorRef);
        Context.System.EventStream.Publish(new UnhandledMessage(message, Sender, Self));
    }

    /// <summary>
    /// Runs before the first message, and after a restart unless <see cref="PostRestart"/> is overridden. Does nothing
    /// here.
    /// </summary>
    protected virtual void PreStart()
    {
    }

    /// <summary>
    /// Runs when the actor has stopped, and before a restart unless <see cref="PreRestart"/> is overridden. Does
    /// nothing here.
    /// </summary>
    protected virtual void PostStop()
    {
    }

    /// <summary>
    /// Runs on the failed instance before a restart: stops all children and calls <see cref="PostStop"/>. The message
    /// may be null.
    /// </summary>
    protected virtual void PreRestart(Exception reason, object message)
    {
        foreach (var child in Context.GetChildren())
        {
            Context.Unwatch(child);
            Context.Stop(child);
        }

        PostStop();
    }

    /// <summary>Runs on the new instance after a restart: calls <see cref="PreStart"/>.</summary>
    protected virtual void PostRestart(Exception reason) => PreStart();

    /// <summary>Replaces the current behaviour from the next message on. A restart returns to the first one.</summary>
    protected void Become(Receive receive) => Context.Become(receive);

    /// <summary>
    /// Puts a behaviour over the current one, until <see cref="UnbecomeStacked"/> takes it off again.
    /// </summary>
    protected void BecomeStacked(Receive receive) => Context.BecomeStacked(receive);

    /// <summary>Takes the last stacked behaviour off; without one the actor has its first behaviour again.</summary>
    protected void UnbecomeStacked() => Context.UnbecomeStacked();

    /// <summary>
    /// Asks for a <see cref="ReceiveTimeout"/> after so long without another message, again and again; null ends it.
    /// </summary>
    protected void SetReceiveTimeout(TimeSpan? timeout) => Context.SetReceiveTimeout(timeout);

    private object? InterceptTimer(TimerScheduler.ITimerMsg timer) =>
        this is IWithTimers { Timers: TimerScheduler timers } ? timers.Intercept(timer) : null;

    private void CancelTimers()
    {
        if (this is IWithTimers { Timers: { } timers })
            timers.CancelAll();
    }
}
