using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>The actor of an entity is gone.</summary>
internal sealed record EntityTerminated(Entity Entity) : INoSerializationVerificationNeeded;

/// <summary>The starts and stops of these entities are to be written to the store.</summary>
internal sealed record WriteChanges(IReadOnlyList<Entity> Entities) : INoSerializationVerificationNeeded;

/// <summary>The pause of an entity that stopped by itself is over.</summary>
internal sealed record RestartEntity(Entity Entity) : INoSerializationVerificationNeeded;

/// <summary>Entities that this shard remembers were started in another one.</summary>
internal sealed record EntitiesMoved(IReadOnlyCollection<string> EntityIds) : INoSerializationVerificationNeeded;
