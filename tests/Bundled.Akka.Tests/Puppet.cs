using Akka.Actor;
using Akka.Event;

namespace Akka.Specs;

/// <summary>
/// An actor that does what its messages tell it: runs an <see cref="Order"/>, dies of a <see cref="Crash"/>, and sends
/// everything else back. It lets a test say in one place what happens inside an actor.
/// </summary>
public sealed class Puppet : UntypedActor
{
    public static Props Props => Actor.Props.Create(() => new Puppet());

    public static Props Supervising(SupervisorStrategy strategy) => Props.WithSupervisorStrategy(strategy);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Order order:
                order.Run(Context);
                break;
            case Crash crash:
                throw new CrashException(crash.Reason);
            default:
                Sender.Tell(message);
                break;
        }
    }
}

/// <summary>What a <see cref="Puppet"/> has to do, with its context in hand.</summary>
public sealed record Order(Action<IUntypedActorContext> Run) : INoSerializationVerificationNeeded;

/// <summary>Makes the actors of these specs throw a <see cref="CrashException"/>.</summary>
public sealed record Crash(string Reason = "crash");

/// <summary>The failure that the actors of these specs die of on demand.</summary>
public sealed class CrashException(string message) : Exception(message);
