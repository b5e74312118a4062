using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>
/// One entity as its shard knows it. Only <see cref="ShardEntities"/> writes to it, under its lock. As a message to the
/// shard it says: make this actor.
/// </summary>
internal sealed class Entity(string id) : INoSerializationVerificationNeeded
{
    public string Id { get; } = id;

    public EntityStatus Status { get; set; }

    /// <summary>The actor while it is active or passivating.</summary>
    public IActorRef? Ref { get; set; }

    /// <summary>When the last message came, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long LastMessage { get; set; }

    /// <summary>What comes while the actor is not there, in order; null for nothing.</summary>
    public List<Envelope>? Waiting { get; set; }

    /// <summary>How many of those count against the shard's buffer.</summary>
    public int WaitingCounted { get; set; }
}
