using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Event;
using Akka.Remote;

namespace Akka.Cluster;

/// <summary>Actors of one process that is the node of a cluster; <c>akka.actor.provider = cluster</c>.</summary>
public class ClusterActorRefProvider : RemoteActorRefProvider, IClusterActorRefProvider
{
    /// <summary>Makes the provider as the system does.</summary>
    public ClusterActorRefProvider(string systemName, Settings settings, EventStream eventStream)
        : base(systemName, settings, eventStream) =>
        settings.InjectTopLevelFallback(ConfigurationFactory.FromResource<ClusterActorRefProvider>("Akka.Cluster.cluster.conf"));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The configuration names other nodes to join.</exception>
    public override void Init(ActorSystemImpl system)
    {
        base.Init(system);
        try
        {
            Cluster.Get(system);
        }
        catch
        {
            // Who mends the configuration and starts again finds the port free.
            Transport.Shutdown().GetAwaiter().GetResult();
            throw;
        }
    }
}
