namespace Akka.Cluster.Sharding;

public sealed partial class ShardRegion
{
    /// <summary>
    /// Starts an entity without another message. The sender gets an acknowledgement when it is started, whether or not it
    /// was running already.
    /// </summary>
    public sealed class StartEntity(string entityId) : IClusterShardingSerializable, IEquatable<StartEntity>
    {
        /// <summary>The entity to start.</summary>
        public readonly string EntityId = entityId;

        /// <inheritdoc/>
        public bool Equals(StartEntity? other) => other is not null && EntityId == other.EntityId;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as StartEntity);

        /// <inheritdoc/>
        public override int GetHashCode() => EntityId.GetHashCode(StringComparison.Ordinal);

        /// <inheritdoc/>
        public override string ToString() => $"StartEntity({EntityId})";
    }
}
