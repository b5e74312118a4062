using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;

namespace Akka.ShardingSpecs.Moving;

/// <summary>Gives every shard to the first region, and moves those that it is told to.</summary>
public sealed class MovingStrategy : IShardAllocationStrategy
{
    private ImmutableHashSet<string> _toMove = [];

    /// <summary>Until it is completed no shard gets a home.</summary>
    public TaskCompletionSource Open { get; init; } = Opened();

    public void Move(string shard) => ImmutableInterlocked.Update(ref _toMove, shards => shards.Add(shard));

    public async Task<IActorRef> AllocateShard(IActorRef requester, string shardId,
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations)
    {
        await Open.Task;
        return currentShardAllocations.Keys.First();
    }

    public Task<IImmutableSet<string>> Rebalance(IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations,
        IImmutableSet<string> rebalanceInProgress) =>
        Task.FromResult<IImmutableSet<string>>(Interlocked.Exchange(ref _toMove, []));

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
