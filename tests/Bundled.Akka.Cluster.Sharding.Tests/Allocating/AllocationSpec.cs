using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Allocating;

/// <summary>Where shards go, and which of them move.</summary>
public sealed class AllocationSpec : ShardingSpec
{
    private readonly IActorRef _a;
    private readonly IActorRef _b;
    private readonly IActorRef _c;

    public AllocationSpec(ITestOutputHelper output) : base(output)
    {
        _a = CreateTestProbe();
        _b = CreateTestProbe();
        _c = CreateTestProbe();
    }

    [Fact]
    public async Task A_shard_goes_to_the_region_with_the_fewest()
    {
        foreach (var strategy in new[] { Newer(), Older(1, 3) })
            Assert.Equal(_b, await strategy.AllocateShard(_a, "new", Regions((_a, 2), (_b, 1), (_c, 2))));
    }

    /// <summary>Shards of three regions, and how many the newer strategy takes from each in its first round.</summary>
    [Theory]
    [InlineData(2, 2, 2, 0)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(4, 0, 0, 2)]
    [InlineData(9, 0, 0, 6)]
    [InlineData(3, 3, 0, 2)]
    public async Task The_newer_strategy_evens_out(int a, int b, int c, int moved)
    {
        var regions = Regions((_a, a), (_b, b), (_c, c));

        var toMove = await Newer().Rebalance(regions, ImmutableHashSet<string>.Empty);

        Assert.Equal(moved, toMove.Count);
        Assert.DoesNotContain(toMove, shard => regions[_c].Contains(shard));
    }

    [Fact]
    public async Task The_newer_strategy_keeps_its_limits()
    {
        var regions = Regions((_a, 50), (_b, 0));

        Assert.Equal(5, (await Newer(absolute: 5).Rebalance(regions, ImmutableHashSet<string>.Empty)).Count);
        Assert.Equal(10, (await Newer(relative: 0.2).Rebalance(regions, ImmutableHashSet<string>.Empty)).Count);
        Assert.Single(await Newer(relative: 0.001).Rebalance(regions, ImmutableHashSet<string>.Empty));
    }

    [Fact]
    public async Task The_newer_strategy_waits_while_shards_are_moving()
    {
        var regions = Regions((_a, 9), (_b, 0));

        Assert.Empty(await Newer().Rebalance(regions, ImmutableHashSet.Create("x")));
    }

    /// <summary>Threshold and shards of two regions, and how many the older strategy moves.</summary>
    [Theory]
    [InlineData(1, 2, 1, 0)]
    [InlineData(1, 3, 1, 1)]
    [InlineData(3, 10, 1, 3)]
    [InlineData(3, 4, 1, 0)]
    [InlineData(3, 5, 1, 1)]
    public async Task The_older_strategy_moves_from_most_to_fewest(int threshold, int a, int b, int moved) =>
        Assert.Equal(moved, (await Older(threshold, 10).Rebalance(Regions((_a, a), (_b, b)), ImmutableHashSet<string>.Empty)).Count);

    [Fact]
    public async Task The_older_strategy_moves_so_many_at_once()
    {
        var regions = Regions((_a, 10), (_b, 0));

        Assert.Equal(2, (await Older(5, 2).Rebalance(regions, ImmutableHashSet<string>.Empty)).Count);
        Assert.Single(await Older(5, 2).Rebalance(regions, ImmutableHashSet.Create("x")));
        Assert.Empty(await Older(5, 2).Rebalance(regions, ImmutableHashSet.Create("x", "y")));
    }

    private IShardAllocationStrategy Newer(int absolute = 1_000, double relative = 1.0) =>
        Started(ShardAllocationStrategy.LeastShardAllocationStrategy(absolute, relative));

#pragma warning disable CS0618 // still the default
    private IShardAllocationStrategy Older(int threshold, int atOnce) => Started(new LeastShardAllocationStrategy(threshold, atOnce));
#pragma warning restore CS0618

    private IShardAllocationStrategy Started(IShardAllocationStrategy strategy)
    {
        ((IActorSystemDependentAllocationStrategy)strategy).Start(Sys);
        return strategy;
    }

    private static ImmutableDictionary<IActorRef, IImmutableList<string>> Regions(params (IActorRef Region, int Shards)[] regions) =>
        regions.ToImmutableDictionary(region => region.Region, region => (IImmutableList<string>)Enumerable.Range(0, region.Shards)
            .Select(i => $"{region.Region.Path.Name}-{i}").ToImmutableList());
}
