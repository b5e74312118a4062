using Akka.Actor;
using Akka.Event;

namespace Akka.Remote;

/// <summary>What an actor system is reached by, and reaches others by.</summary>
public abstract class RemoteTransport
{
    /// <summary>Makes the transport of a system, not yet started.</summary>
    protected RemoteTransport(ExtendedActorSystem system, RemoteActorRefProvider provider)
    {
        System = system;
        Provider = provider;
        Log = Logging.GetLogger(system, GetType());
    }

    /// <summary>The system that is reached by this.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>The provider of that system.</summary>
    public RemoteActorRefProvider Provider { get; }

    /// <summary>The log of the transport.</summary>
    public ILoggingAdapter Log { get; protected internal set; }

    /// <summary>The addresses of the system; empty before the start.</summary>
    public abstract ISet<Address> Addresses { get; }

    /// <summary>The address that its references are written with; null before the start.</summary>
    public abstract Address DefaultAddress { get; }

    /// <summary>Listens on the configured address.</summary>
    public abstract void Start();

    /// <summary>Stops listening; completes when the port is free again.</summary>
    public abstract Task Shutdown();

    /// <summary>Sends a message to an actor at another address.</summary>
    public abstract void Send(object message, IActorRef sender, RemoteActorRef recipient);

    /// <summary>The address of this system as the one at the given address sees it.</summary>
    public abstract Address LocalAddressForRemote(Address remote);
}
