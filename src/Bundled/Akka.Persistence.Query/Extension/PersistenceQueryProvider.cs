using Akka.Actor;

namespace Akka.Persistence.Query;

/// <summary>The key under which an actor system keeps its <see cref="PersistenceQuery"/>.</summary>
public class PersistenceQueryProvider : ExtensionIdProvider<PersistenceQuery>
{
    /// <inheritdoc/>
    public override PersistenceQuery CreateExtension(ExtendedActorSystem system) => new(system);
}
