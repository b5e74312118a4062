using Akka.Actor;

namespace Akka.Specs.Watching;

/// <summary>Takes orders, crashes on demand, and reports each end and every other message to a listener.</summary>
public sealed class Watcher(IActorRef listener) : UntypedActor
{
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Order order:
                order.Run(Context);
                break;
            case Crash crash:
                throw new CrashException(crash.Reason);
            case Terminated terminated:
                listener.Tell($"terminated {terminated.ActorRef.Path.Name}");
                break;
            default:
                listener.Tell(message);
                break;
        }
    }
}
