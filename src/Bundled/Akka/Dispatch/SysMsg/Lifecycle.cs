using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch.SysMsg;

/// <summary>First message of every actor: make the instance, or fail with what went wrong before.</summary>
public sealed class Create : SystemMessage
{
    /// <summary>Makes the order; a failure makes the actor fail instead of starting.</summary>
    public Create(ActorInitializationException? failure = null) => Failure = failure!;

    /// <summary>What went wrong before the actor had a thread; null for nothing.</summary>
    public ActorInitializationException Failure { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Create other && Equals(Failure, other.Failure);

    /// <inheritdoc/>
    public override int GetHashCode() => Failure?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Failure is null ? "<Create>" : $"<Create> Failure: {Failure}";
}

/// <summary>Replace the failed instance by a fresh one.</summary>
public sealed class Recreate : SystemMessage, IStashWhenWaitingForChildren
{
    /// <summary>Makes the order; the cause may be null.</summary>
    public Recreate(Exception? cause) => Cause = cause!;

    /// <summary>What the instance failed with.</summary>
    public Exception Cause { get; }

    /// <inheritdoc/>
    public override string ToString() => Cause is null ? "<Recreate>" : $"<Recreate> Cause: {Cause}";
}

/// <summary>Handle no ordinary messages until told to resume.</summary>
public sealed class Suspend : SystemMessage, IStashWhenWaitingForChildren
{
    /// <inheritdoc/>
    public override string ToString() => "<Suspend>";
}

/// <summary>Handle ordinary messages again, with the instance as it is.</summary>
public sealed class Resume : SystemMessage, IStashWhenWaitingForChildren
{
    /// <summary>Makes the order; a failure that is given is forgiven, null only ends a suspension.</summary>
    public Resume(Exception? causedByFailure) => CausedByFailure = causedByFailure!;

    /// <summary>The failure that is forgiven; null if it is not about one.</summary>
    public Exception CausedByFailure { get; set; }

    /// <inheritdoc/>
    public override string ToString() =>
        CausedByFailure is null ? "<Resume>" : $"<Resume> CausedByFailure: {CausedByFailure}";
}

/// <summary>Stop, with all children.</summary>
public sealed class Terminate : SystemMessage, IPossiblyHarmful, IDeadLetterSuppression
{
    /// <inheritdoc/>
    public override string ToString() => "<Terminate>";
}

/// <summary>Stop, said to an actor without its own supervisor.</summary>
public sealed class Stop : SystemMessage
{
    /// <inheritdoc/>
    public override string ToString() => "<Stop>";
}

/// <summary>Stop one child.</summary>
public sealed class StopChild
{
    /// <summary>Makes the order, for a guardian.</summary>
    public StopChild(IActorRef child) => Child = child;

    /// <summary>Whom to stop.</summary>
    public IActorRef Child { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<StopChild> {Child}";
}
