using Akka.Actor;

namespace Akka.Cluster.Tools.Singleton;

/// <summary>What a <see cref="ClusterSingletonManager"/> knows in a state.</summary>
public interface IClusterSingletonData;

/// <param name="Singleton">The singleton, as long as it lives on this node.</param>
internal sealed record SingletonHere(IActorRef? Singleton) : IClusterSingletonData
{
    public static readonly SingletonHere None = new((IActorRef?)null);
}
