namespace Akka.Cluster.Sharding;

#pragma warning disable CS0618 // the older way to say where a message goes

/// <summary>Two delegates as an extractor. They see whole messages, so a shard is not found by the entity's id alone.</summary>
internal sealed class DelegateExtractor(ExtractEntityId entityId, ExtractShardId shardId) : IMessageExtractor
{
    public string EntityId(object message) => entityId(message) is { HasValue: true } found ? found.Value.Item1 : null!;

    public object EntityMessage(object message) => entityId(message) is { HasValue: true } found ? found.Value.Item2 : null!;

    public string ShardId(object message) => shardId(message);

    public string ShardId(string entityId, object messageHint = null!)
    {
        ArgumentNullException.ThrowIfNull(messageHint);
        return shardId(messageHint);
    }
}
