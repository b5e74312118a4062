using Akka.Actor;
using Akka.Pattern;

namespace Akka.Persistence;

/// <summary>
/// Lets only so many actors read from the journal at a time. An actor that stops while it waits or recovers gives its
/// place back.
/// </summary>
internal sealed class RecoveryPermitter(int maxPermits) : UntypedActor
{
    private readonly LinkedList<IActorRef> _waiting = new();
    private int _used;

    public static Props Props(int maxPermits) => Actor.Props.Create(() => new RecoveryPermitter(maxPermits));

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case RequestRecoveryPermit:
                Context.Watch(Sender);
                if (_used < maxPermits)
                    Grant(Sender);
                else
                    _waiting.AddLast(Sender);
                break;
            case ReturnRecoveryPermit:
                Return(Sender);
                break;
            case Terminated terminated when !_waiting.Remove(terminated.ActorRef):
                Return(terminated.ActorRef);
                break;
        }
    }

    private void Return(IActorRef actor)
    {
        if (--_used < 0)
            throw new IllegalStateException("Permits must not be negative");
        Context.Unwatch(actor);
        if (_waiting.First is not { } next)
            return;
        _waiting.RemoveFirst();
        Grant(next.Value);
    }

    private void Grant(IActorRef actor)
    {
        _used++;
        actor.Tell(RecoveryPermitGranted.Instance);
    }
}

internal sealed class RequestRecoveryPermit : INoSerializationVerificationNeeded
{
    public static readonly RequestRecoveryPermit Instance = new();
}

internal sealed class RecoveryPermitGranted : INoSerializationVerificationNeeded
{
    public static readonly RecoveryPermitGranted Instance = new();
}

internal sealed class ReturnRecoveryPermit : INoSerializationVerificationNeeded
{
    public static readonly ReturnRecoveryPermit Instance = new();
}
