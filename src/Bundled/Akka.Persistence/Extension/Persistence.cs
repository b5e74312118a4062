using Akka.Actor;
using Akka.Configuration;

namespace Akka.Persistence;

/// <summary>The key under which an actor system keeps its <see cref="PersistenceExtension"/>.</summary>
public class Persistence : ExtensionIdProvider<PersistenceExtension>
{
    /// <summary>The one to use; a further one would find the same extension.</summary>
    public static Persistence Instance { get; } = new();

    /// <summary>The settings that hold where the application says nothing; read anew by each call.</summary>
    public static Config DefaultConfig() =>
        ConfigurationFactory.FromResource<Persistence>("Akka.Persistence.persistence.conf");

    /// <inheritdoc/>
    public override PersistenceExtension CreateExtension(ExtendedActorSystem system) => new(system);
}
