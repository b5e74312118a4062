using Akka.Actor;

namespace Akka.Persistence.Sql;

/// <summary>The key under which an actor system keeps its <see cref="SqlPersistence"/>.</summary>
public sealed class SqlPersistenceProvider : ExtensionIdProvider<SqlPersistence>
{
    /// <inheritdoc/>
    public override SqlPersistence CreateExtension(ExtendedActorSystem system) => new(system);
}
