using Akka.Actor;

namespace Akka.Dispatch.SysMsg;

/// <summary>Tells a parent of its new child.</summary>
public sealed class Supervise : SystemMessage
{
    /// <summary>Makes the notice.</summary>
    public Supervise(IActorRef child, bool async)
    {
        Child = child;
        Async = async;
    }

    /// <summary>The new child.</summary>
    public IActorRef Child { get; }

    /// <summary>Whether the child is created after its reference; here it never is.</summary>
    public bool Async { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<Supervise>: {Child}, Async={Async}";
}

/// <summary>Tells a parent that a child failed and waits for the decision.</summary>
public sealed class Failed : SystemMessage, IStashWhenFailed
{
    /// <summary>Makes the notice of one incarnation's failure.</summary>
    public Failed(IActorRef child, Exception? cause, long uid)
    {
        Child = child;
        Cause = cause!;
        Uid = uid;
    }

    /// <summary>Who failed.</summary>
    public IActorRef Child { get; }

    /// <summary>What it failed with.</summary>
    public Exception Cause { get; }

    /// <summary>Which incarnation of the child failed; a notice of an earlier one is ignored.</summary>
    public long Uid { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Cause is null ? $"<Failed>: {Child} ({Uid})" : $"<Failed>: {Child} ({Uid}), Cause={Cause}";
}

/// <summary>Hands a failure to the receiver's own supervisor.</summary>
public sealed class Escalate : SystemMessage
{
    /// <summary>Makes the order; the reason may be null.</summary>
    public Escalate(Exception? reason) => Reason = reason!;

    /// <summary>What to fail with.</summary>
    public Exception Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => Reason is null ? "<Escalate>" : $"<Escalate> Reason: {Reason}";
}
