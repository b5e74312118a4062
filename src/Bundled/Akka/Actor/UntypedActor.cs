using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>An actor with one method for all messages; what it does not know it gives to Unhandled itself.</summary>
public abstract class UntypedActor : ActorBase
{
    /// <summary>The context, whose behaviours take every message.</summary>
    /// <exception cref="NotSupportedException">The code does not run on an actor's thread.</exception>
    protected new static IUntypedActorContext Context => (IUntypedActorContext)ActorBase.Context;

    /// <inheritdoc/>
    protected sealed override bool Receive(object message)
    {
        OnReceive(message);
        return true;
    }

    /// <summary>Takes every message, one at a time; what it does not know it must give to <c>Unhandled</c>.</summary>
    protected abstract void OnReceive(object message);

    /// <summary>
    /// Runs an action as an asynchronous handler; the actor takes no other message until it has ended.
    /// </summary>
    protected void RunTask(Action action) => ActorTaskScheduler.RunTask(action);

    /// <summary>Runs an asynchronous handler; the actor takes no other message until its task has ended.</summary>
    protected void RunTask(Func<Task> action) => ActorTaskScheduler.RunTask(action);

    /// <summary>Replaces the current behaviour from the next message on. A restart returns to the first one.</summary>
    protected void Become(UntypedReceive receive) => Context.Become(receive);

    /// <summary>Puts a behaviour over the current one, until <c>UnbecomeStacked</c> takes it off again.</summary>
    protected void BecomeStacked(UntypedReceive receive) => Context.BecomeStacked(receive);
}
