using Akka.Actor;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>The key under which an actor system keeps its <see cref="ClusterSingleton"/>.</summary>
public class ClusterSingletonProvider : ExtensionIdProvider<ClusterSingleton>
{
    /// <inheritdoc/>
    public override ClusterSingleton CreateExtension(ExtendedActorSystem system) => new(system);
}
