using Akka.Actor;

namespace Akka.Specs.Supervision;

/// <summary>Counts what it is told to, and loses the count when it is restarted.</summary>
public sealed class Counter : UntypedActor
{
    private int _count;

    public static Props Props => Actor.Props.Create(() => new Counter());

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Crash crash:
                throw new CrashException(crash.Reason);
            case Exception failure:
                throw failure;
            case Order order:
                order.Run(Context);
                break;
            case "count":
                _count++;
                break;
            default:
                Sender.Tell(_count);
                break;
        }
    }
}
