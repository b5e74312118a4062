using Akka.Actor;

namespace Akka.Remote;

/// <summary>A reference to an actor at another address.</summary>
public interface IRemoteRef : IActorRefScope;
