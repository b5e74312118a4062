using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>The key under which an actor system keeps its <see cref="DistributedPubSub"/>.</summary>
public sealed class DistributedPubSubExtensionProvider : ExtensionIdProvider<DistributedPubSub>
{
    /// <inheritdoc/>
    public override DistributedPubSub CreateExtension(ExtendedActorSystem system) => new(system);
}
