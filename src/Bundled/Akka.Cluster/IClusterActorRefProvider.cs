using Akka.Remote;

namespace Akka.Cluster;

/// <summary>Provides references of a system that is the node of a cluster.</summary>
public interface IClusterActorRefProvider : IRemoteActorRefProvider;
