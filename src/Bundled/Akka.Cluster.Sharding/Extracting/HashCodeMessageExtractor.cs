using System.Globalization;
using Akka.Util;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Spreads entities over a fixed number of shards by the hash of their id, which is the same on every node and for ever.
/// </summary>
public abstract class HashCodeMessageExtractor : IMessageExtractor
{
    /// <summary>How many shards there are. Changing it moves entities to other shards.</summary>
    public readonly int MaxNumberOfShards;

    // Made once, so that finding a shard makes no garbage.
    private readonly string[] _shardIds;

    /// <summary>Makes an extractor for so many shards.</summary>
    protected HashCodeMessageExtractor(int maxNumberOfShards)
    {
        MaxNumberOfShards = maxNumberOfShards;
        _shardIds = new string[maxNumberOfShards];
        for (var i = 0; i < maxNumberOfShards; i++)
            _shardIds[i] = i.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An extractor of two functions; without the second one entities get the message as it is.</summary>
    /// <param name="maxNumberOfShards">How many shards there are.</param>
    /// <param name="entityIdExtractor">The entity that a message is for; null when it is not for any.</param>
    /// <param name="messageExtractor">What the entity gets; null for the message itself.</param>
    public static HashCodeMessageExtractor Create(int maxNumberOfShards, Func<object, string> entityIdExtractor,
        Func<object, object> messageExtractor = null!) =>
        new OfFunctions(maxNumberOfShards, entityIdExtractor, messageExtractor);

    /// <inheritdoc/>
    public abstract string EntityId(object message);

    /// <summary>The message itself.</summary>
    public virtual object EntityMessage(object message) => message;

    /// <inheritdoc/>
    [Obsolete("Use ShardId(string, object?) instead. Since v1.5.15")]
    public virtual string ShardId(object message)
    {
        var entityId = message is ShardRegion.StartEntity start ? start.EntityId : EntityId(message);
        return string.IsNullOrEmpty(entityId) ? null! : ShardId(Slot(entityId));
    }

    /// <inheritdoc/>
    public virtual string ShardId(string entityId, object messageHint = null!) => ShardId(Slot(entityId));

    private string ShardId(int slot) => _shardIds[slot];

    // The absolute value as a long: that of the smallest int is none.
    private int Slot(string entityId) => (int)(Math.Abs((long)MurmurHash.StringHash(entityId)) % MaxNumberOfShards);

    private sealed class OfFunctions(int maxNumberOfShards, Func<object, string> entityId, Func<object, object>? entityMessage)
        : HashCodeMessageExtractor(maxNumberOfShards)
    {
        private readonly Func<object, string> _entityId = entityId ?? throw new NullReferenceException(nameof(entityId));

        public override string EntityId(object message) => _entityId(message);

        public override object EntityMessage(object message) => entityMessage?.Invoke(message) ?? message;
    }
}
