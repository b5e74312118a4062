using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding.Internal;

namespace Akka.Cluster.Sharding;

/// <summary>
/// The newer strategy. No region keeps more shards than an even share, rounded up; when none has more, regions that lack
/// two or more of that share get one from each that has it in full.
/// </summary>
internal sealed class EvenAllocationStrategy(int absoluteLimit, double relativeLimit) : AbstractLeastShardAllocationStrategy
{
    private static readonly IImmutableSet<string> None = ImmutableHashSet<string>.Empty;

    public override Task<IImmutableSet<string>> Rebalance(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations, IImmutableSet<string> rebalanceInProgress) =>
        Task.FromResult(rebalanceInProgress.Count > 0 ? None : ToMove(currentShardAllocations)); // one round at a time

    public override string ToString() => $"LeastShardAllocationStrategy({absoluteLimit},{relativeLimit})";

    private IImmutableSet<string> ToMove(IImmutableDictionary<IActorRef, IImmutableList<string>> allocations)
    {
        var entries = RegionEntriesFor(allocations).OrderBy(entry => entry, Suitability.Order).ToArray();
        var shards = entries.Sum(entry => entry.ShardIds.Count);
        if (shards == 0 || !IsAGoodTimeToRebalance(entries))
            return None;

        var evenShare = (shards + entries.Length - 1) / entries.Length;
        var limit = Math.Max(1, Math.Min((int)(relativeLimit * shards), absoluteLimit));
        var tooMany = entries.SelectMany(entry => entry.ShardIds.Take(entry.ShardIds.Count - evenShare)).Take(limit).ToImmutableHashSet();
        if (tooMany.Count > 0)
            return tooMany;

        var lacking = entries.Sum(entry => Math.Max(0, evenShare - 1 - entry.ShardIds.Count));
        return entries.Where(entry => entry.ShardIds.Count >= evenShare).Select(entry => entry.ShardIds[0])
            .Take(Math.Min(lacking, limit)).ToImmutableHashSet();
    }
}
