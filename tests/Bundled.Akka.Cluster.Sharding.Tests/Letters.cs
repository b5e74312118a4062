using Akka.Cluster.Sharding;

namespace Akka.ShardingSpecs;

/// <summary>A message for a unit.</summary>
public sealed record Letter(string UnitId, object Content);

/// <summary>Opens letters.</summary>
public sealed class Letters(int shards) : HashCodeMessageExtractor(shards)
{
    public override string? EntityId(object message) => (message as Letter)?.UnitId;

    public override object? EntityMessage(object message) => message is Letter letter ? letter.Content : message;
}
