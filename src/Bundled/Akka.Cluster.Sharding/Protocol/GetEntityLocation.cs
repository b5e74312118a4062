namespace Akka.Cluster.Sharding;

/// <summary>Asks a region where an entity lives; the answer is <see cref="EntityLocation"/>. The entity is not started.</summary>
public sealed class GetEntityLocation(string entityId, TimeSpan timeout) : IShardRegionQuery
{
    /// <summary>The entity that is looked for.</summary>
    public string EntityId { get; } = entityId;

    /// <summary>How long to look for it.</summary>
    public TimeSpan Timeout { get; } = timeout;
}
