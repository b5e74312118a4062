using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>What strategies share that give a shard to the region with the fewest.</summary>
public abstract class AbstractLeastShardAllocationStrategy : IActorSystemDependentAllocationStrategy
{
    private static readonly TimeSpan PauseForMembership = TimeSpan.FromMilliseconds(50);

    private Cluster? _cluster;

    /// <summary>Made by subclasses only.</summary>
    protected AbstractLeastShardAllocationStrategy()
    {
    }

    /// <summary>The members of the cluster; a test may say others.</summary>
    protected virtual ClusterEvent.CurrentClusterState ClusterState => _cluster!.State;

    /// <summary>This node; a test may say another.</summary>
    protected virtual Member SelfMember => _cluster!.SelfMember;

    /// <inheritdoc/>
    public void Start(ActorSystem system) => _cluster = Cluster.Get(system);

    /// <inheritdoc/>
    public async Task<IActorRef> AllocateShard(IActorRef requester, string shardId,
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations)
    {
        while (true)
        {
            var entries = RegionEntriesFor(currentShardAllocations);
            if (!entries.IsEmpty)
                return MostSuitableRegion(entries).Item1;
            // Regions of nodes that this one has not heard of yet; it will in a moment.
            await Task.Delay(PauseForMembership).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public abstract Task<IImmutableSet<string>> Rebalance(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations, IImmutableSet<string> rebalanceInProgress);

    /// <summary>
    /// False while nodes run different versions of the application, cannot be reached, or are about to join: shards
    /// that move now would move again.
    /// </summary>
    protected bool IsAGoodTimeToRebalance(IEnumerable<RegionEntry> regionEntries)
    {
        var versions = regionEntries.Select(entry => entry.Member.AppVersion).ToArray();
        if (versions.Length == 0)
            return false;
        var state = ClusterState;
        return versions.All(version => version.Equals(versions[0]))
            && !state.Members.Any(state.Unreachable.Contains)
            && !state.Members.Any(member => member.Status is MemberStatus.Joining or MemberStatus.WeaklyUp);
    }

    /// <summary>The region that should get the next shard, with the shards that it has.</summary>
    protected (IActorRef, IImmutableList<string>) MostSuitableRegion(IEnumerable<RegionEntry> regionEntries)
    {
        var entry = regionEntries.Min(Suitability.Order)!;
        return (entry.Region, entry.ShardIds);
    }

    /// <summary>The regions with their nodes, as far as this one knows the nodes.</summary>
    protected ImmutableList<RegionEntry> RegionEntriesFor(
        IImmutableDictionary<IActorRef, IImmutableList<string>> currentShardAllocations)
    {
        var members = ClusterState.Members.ToDictionary(member => member.Address);
        var entries = ImmutableList.CreateBuilder<RegionEntry>();
        foreach (var (region, shards) in currentShardAllocations)
        {
            var address = region.Path.Address;
            if (members.TryGetValue(address.HasLocalScope ? SelfMember.Address : address, out var member))
                entries.Add(new RegionEntry(region, member, shards));
        }

        return entries.ToImmutable();
    }

    /// <summary>A region, its node and its shards.</summary>
    public sealed class RegionEntry(IActorRef region, Member member, IImmutableList<string> shardIds)
    {
        /// <summary>The region.</summary>
        public IActorRef Region { get; } = region;

        /// <summary>The node that it is on.</summary>
        public Member Member { get; } = member;

        /// <summary>Its shards, the earliest first.</summary>
        public IImmutableList<string> ShardIds { get; } = shardIds;
    }

    /// <summary>
    /// The most suitable region first: its node stays in the cluster, runs the newest version, and has the fewest shards.
    /// </summary>
    internal sealed class Suitability : IComparer<RegionEntry>
    {
        public static readonly Suitability Order = new();

        public int Compare(RegionEntry? x, RegionEntry? y)
        {
            if (x!.Member.Status != y!.Member.Status && IsLeaving(x) != IsLeaving(y))
                return IsLeaving(x).CompareTo(IsLeaving(y));
            var newer = y.Member.AppVersion.CompareTo(x.Member.AppVersion);
            return newer != 0 ? newer : x.ShardIds.Count.CompareTo(y.ShardIds.Count);
        }

        private static bool IsLeaving(RegionEntry entry) =>
            entry.Member.Status is MemberStatus.Leaving or MemberStatus.Exiting or MemberStatus.Down;
    }
}
