using Akka.Actor;

namespace Akka.Remote;

/// <summary>Provides references of a system that has an address on the network.</summary>
public interface IRemoteActorRefProvider : IActorRefProvider
{
    /// <summary>Where this system is reached; there once the provider is initialised.</summary>
    RemoteTransport Transport { get; }

    /// <summary>Whether an address is that of this system.</summary>
    bool HasAddress(Address address);

    /// <summary>The reference that a text means, without a cache.</summary>
    IActorRef InternalResolveActorRef(string path);
}
