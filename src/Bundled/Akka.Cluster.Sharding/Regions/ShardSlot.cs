using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>A message that waits in the region until its shard can take it.</summary>
internal readonly record struct Undelivered(string EntityId, object Message, IActorRef Sender);

/// <summary>What a region knows of one shard.</summary>
internal sealed class ShardSlot(string id)
{
    public string Id { get; } = id;

    /// <summary>The region that hosts the shard; null while that is not known.</summary>
    public IActorRef? Home { get; set; }

    /// <summary>The shard when it is, or is still, in this region.</summary>
    public IActorRef? Shard { get; set; }

    /// <summary>The entities of the shard in this region once it is ready.</summary>
    public ShardEntities? Ready { get; set; }

    /// <summary>The same while messages may be delivered there at once: it is at home here and nothing waits.</summary>
    public ShardEntities? Open { get; set; }

    /// <summary>The shard in this region has been told to stop.</summary>
    public bool IsHandingOff { get; set; }

    /// <summary>A shard has to be started, although no message waits for it.</summary>
    public bool IsWanted { get; set; }

    public List<Undelivered> Waiting { get; } = [];
}
