namespace Akka.Cluster.Sharding;

/// <summary>Opens <see cref="ShardingEnvelope"/>s before the extractor of the application is asked.</summary>
internal sealed class EnvelopeAwareExtractor(IMessageExtractor inner)
{
    public string? EntityId(object message) => message is ShardingEnvelope envelope ? envelope.EntityId : inner.EntityId(message);

    public string? ShardId(string entityId, object message) => inner.ShardId(entityId, message);

    /// <exception cref="ArgumentNullException">The extractor took everything out of the message.</exception>
    public object EntityMessage(object message) => message is ShardingEnvelope envelope
        ? envelope.Message
        : inner.EntityMessage(message) ?? throw new ArgumentNullException(nameof(message),
            $"IMessageExtractor.EntityMessage() should never return null. Message extractor: {inner.GetType()}");
}
