using Akka.Actor;

namespace Akka.Persistence;

/// <summary>A persistent actor with one method for commands and one for what it recovers from.</summary>
public abstract class UntypedPersistentActor : Eventsourced
{
    /// <summary>The context of the actor that the current thread runs.</summary>
    /// <exception cref="NotSupportedException">
    /// The code does not run on an actor's thread, as after an await without its context.
    /// </exception>
    protected static new IUntypedActorContext Context => (IUntypedActorContext)ActorBase.Context;

    /// <inheritdoc/>
    protected override bool Receive(object message) => ReceiveCommand(message);

    /// <inheritdoc/>
    protected sealed override bool ReceiveCommand(object message)
    {
        OnCommand(message);
        return true;
    }

    /// <inheritdoc/>
    protected sealed override bool ReceiveRecover(object message)
    {
        OnRecover(message);
        return true;
    }

    /// <summary>
    /// Handles a command, once the recovery is over. What it does not know it passes to <c>Unhandled</c> itself.
    /// </summary>
    protected abstract void OnCommand(object message);

    /// <summary>
    /// Handles a snapshot, a replayed event or <see cref="RecoveryCompleted"/>; what it ignores is not reported.
    /// </summary>
    protected abstract void OnRecover(object message);

    /// <summary>
    /// Replaces the behaviour for commands from the next one on. A restart returns to <see cref="OnCommand"/>.
    /// </summary>
    protected void Become(UntypedReceive receive) => Context.Become(receive);

    /// <summary>Puts a behaviour for commands over the current one, until <c>UnbecomeStacked</c>.</summary>
    protected void BecomeStacked(UntypedReceive receive) => Context.BecomeStacked(receive);
}
