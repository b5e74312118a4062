using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding.Internal;

namespace Akka.Cluster.Sharding;

/// <summary>
/// The older strategy: shards move from the region with the most while it has clearly more than the one with the fewest.
/// </summary>
[Obsolete("Use ShardAllocationStrategy.LeastShardAllocationStrategy instead. This will be removed in v1.6.")]
public class LeastShardAllocationStrategy(int rebalanceThreshold, int maxSimultaneousRebalance) : AbstractLeastShardAllocationStrategy
{
    private static readonly IImmutableSet<string> None = ImmutableHashSet<string>.Empty;

    /// <inheritdoc/>
    public override Task<IImmutableSet<string>> Rebalance(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations, IImmutableSet<string> rebalanceInProgress) =>
        Task.FromResult(ToMove(currentShardAllocations, rebalanceInProgress));

    private IImmutableSet<string> ToMove(
        IImmutableDictionary<IActorRef, IImmutableList<string>> allocations, IImmutableSet<string> moving)
    {
        if (moving.Count >= maxSimultaneousRebalance)
            return None;
        var entries = RegionEntriesFor(allocations);
        if (!IsAGoodTimeToRebalance(entries))
            return None;

        var fewest = MostSuitableRegion(entries).Item2.Count;
        var most = entries.Select(entry => entry.ShardIds.Where(shard => !moving.Contains(shard)).ToArray())
            .MaxBy(shards => shards.Length)!;
        var difference = most.Length - fewest;
        if (difference <= rebalanceThreshold)
            return None;
        var count = Math.Min(Math.Min(difference - rebalanceThreshold, rebalanceThreshold), maxSimultaneousRebalance - moving.Count);
        return most.Order(StringComparer.CurrentCulture).Take(count).ToImmutableHashSet();
    }
}
