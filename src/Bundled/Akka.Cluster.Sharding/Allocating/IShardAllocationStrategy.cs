using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>Decides where shards live. The coordinator asks it and waits for the answer; it may take its time.</summary>
public interface IShardAllocationStrategy : INoSerializationVerificationNeeded
{
    /// <summary>The region for a shard that is nowhere yet.</summary>
    /// <param name="requester">Who has a message for the shard.</param>
    /// <param name="shardId">The shard.</param>
    /// <param name="currentShardAllocations">All regions with their shards, in the order in which they got them.</param>
    Task<IActorRef> AllocateShard(IActorRef requester, string shardId,
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations);

    /// <summary>The shards that should move away from where they are.</summary>
    /// <param name="currentShardAllocations">All regions with their shards, in the order in which they got them.</param>
    /// <param name="rebalanceInProgress">The shards that are moving already.</param>
    Task<IImmutableSet<string>> Rebalance(IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations,
        IImmutableSet<string> rebalanceInProgress);
}
