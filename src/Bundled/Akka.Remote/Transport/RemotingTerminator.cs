using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Remote.Transport;

/// <summary>Keeps the end of the system waiting until the port is free again, so that a new one can start on it.</summary>
internal sealed class RemotingTerminator : ReceiveActor
{
    public RemotingTerminator(RemoteTransport transport)
    {
        Receive<TerminationHook>(_ => transport.Shutdown().PipeTo(Self, success: () => TerminationHookDone.Instance));
        Receive<TerminationHookDone>(_ => Context.Stop(Self));
        Receive<Status.Failure>(_ => Context.Stop(Self));
    }

    public static Props Props(RemoteTransport transport) => Akka.Actor.Props.Create(() => new RemotingTerminator(transport));

    protected override void PreStart() =>
        ((ExtendedActorSystem)Context.System).SystemGuardian.Tell(RegisterTerminationHook.Instance);
}
