using Akka.Actor;
using Akka.Actor.Internal;
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

    /// <summary>
    /// Starts it, and has the guardian know of it before anybody can ask the system to end: the registration comes from
    /// here, not from the actor, which may start too late for that.
    /// </summary>
    public static void Start(ActorSystemImpl system, RemoteTransport transport)
    {
        var terminator = system.SystemActorOf(
            Props.Create(() => new RemotingTerminator(transport)).WithDeploy(Deploy.Local), "remoting-terminator");
        system.SystemGuardian.Tell(RegisterTerminationHook.Instance, terminator);
    }
}
