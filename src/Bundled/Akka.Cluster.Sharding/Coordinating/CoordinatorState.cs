using System.Collections.Immutable;
using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>Which regions there are, and which shard is where.</summary>
internal sealed record CoordinatorState : IClusterShardingSerializable
{
    public static readonly CoordinatorState Empty = new();

    /// <summary>The region of each shard that has one.</summary>
    public ImmutableDictionary<string, IActorRef> Shards { get; init; } = ImmutableDictionary<string, IActorRef>.Empty;

    /// <summary>The shards of each region, the earliest first.</summary>
    public ImmutableDictionary<IActorRef, IImmutableList<string>> Regions { get; init; } =
        ImmutableDictionary<IActorRef, IImmutableList<string>>.Empty;

    /// <summary>Regions that only forward.</summary>
    public ImmutableHashSet<IActorRef> RegionProxies { get; init; } = [];

    /// <summary>Shards with remembered entities that need a home. Empty when nothing is remembered.</summary>
    public ImmutableHashSet<string> UnallocatedShards { get; init; } = [];

    public bool RemembersEntities { get; init; }

    public IEnumerable<string> AllShards => Shards.Keys.Concat(UnallocatedShards);

    public CoordinatorState Remembering(bool entities) => this with
    {
        RemembersEntities = entities,
        UnallocatedShards = entities ? UnallocatedShards : [],
    };

    /// <exception cref="ArgumentException">The event does not fit the state.</exception>
    public CoordinatorState Updated(ICoordinatorEvent change) => change switch
    {
        ShardRegionRegistered registered => this with { Regions = Regions.Add(registered.Region, ImmutableList<string>.Empty) },
        ShardRegionProxyRegistered registered => this with { RegionProxies = RegionProxies.Add(registered.RegionProxy) },
        ShardRegionTerminated terminated => this with
        {
            Regions = Regions.Remove(terminated.Region),
            Shards = Shards.RemoveRange(ShardsOf(terminated.Region)),
            UnallocatedShards = RemembersEntities ? UnallocatedShards.Union(ShardsOf(terminated.Region)) : UnallocatedShards,
        },
        ShardRegionProxyTerminated terminated => this with { RegionProxies = RegionProxies.Remove(terminated.RegionProxy) },
        ShardHomeAllocated allocated => this with
        {
            Shards = Shards.Add(allocated.Shard, allocated.Region),
            Regions = Regions.SetItem(allocated.Region, ShardsOf(allocated.Region).Add(allocated.Shard)),
            UnallocatedShards = UnallocatedShards.Remove(allocated.Shard),
        },
        ShardHomeDeallocated deallocated => Deallocated(deallocated.Shard),
        _ => throw new ArgumentException($"{change} does not change a coordinator's state.", nameof(change)),
    };

    private IImmutableList<string> ShardsOf(IActorRef region) => Regions.TryGetValue(region, out var shards)
        ? shards
        : throw new ArgumentException($"Region {region} is not registered.", nameof(region));

    private CoordinatorState Deallocated(string shard)
    {
        if (!Shards.TryGetValue(shard, out var region))
            throw new ArgumentException($"Shard {shard} is not allocated.", nameof(shard));
        return this with
        {
            Shards = Shards.Remove(shard),
            Regions = Regions.SetItem(region, ShardsOf(region).Remove(shard)),
            UnallocatedShards = RemembersEntities ? UnallocatedShards.Add(shard) : UnallocatedShards,
        };
    }
}
