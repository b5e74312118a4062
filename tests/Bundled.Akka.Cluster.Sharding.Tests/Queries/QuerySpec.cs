using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Queries;

/// <summary>What a region can be asked.</summary>
public sealed class QuerySpec(ITestOutputHelper output) : ShardingSpec(output)
{
    private static readonly string[] Names = ["battery-b1", "battery-b2", "inverter-pv1", "inverter-pv2"];

    [Fact]
    public async Task Its_state_is_its_shards_with_their_entities()
    {
        var region = await StartFour();

        var state = await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance);

        Assert.Empty(state.Failed);
        var expected = Names.GroupBy(name => FiveShards.ShardId(name, null!)).ToDictionary(shard => shard.Key, shard => shard.Order().ToArray());
        Assert.Equal(expected, state.Shards.ToDictionary(shard => shard.ShardId, shard => shard.EntityIds.Order().ToArray()));
    }

    [Fact]
    public async Task Its_statistics_count_the_entities_of_each_shard()
    {
        var region = await StartFour();

        var stats = await AskAsync<ShardRegionStats>(region, GetShardRegionStats.Instance);

        Assert.Empty(stats.Failed);
        Assert.Equal(Names.GroupBy(name => FiveShards.ShardId(name, null!)).ToDictionary(shard => shard.Key, shard => shard.Count()),
            stats.Stats.ToDictionary(shard => shard.Key, shard => shard.Value));
    }

    [Fact]
    public async Task The_statistics_of_the_cluster_are_those_of_all_regions()
    {
        var region = await StartFour();

        var stats = await AskAsync<ClusterShardingStats>(region, new GetClusterShardingStats(Patience));

        var only = Assert.Single(stats.Regions);
        Assert.Equal(Cluster.SelfAddress, only.Key);
        Assert.Equal(4, only.Value.Stats.Values.Sum());
    }

    [Fact]
    public async Task The_regions_are_known_by_their_nodes()
    {
        var region = await StartFour();

        var regions = await AskAsync<CurrentRegions>(region, GetCurrentRegions.Instance);

        Assert.Equal([Cluster.SelfAddress], regions.Regions);
    }

    [Fact]
    public async Task A_region_without_shards_says_so()
    {
        var region = await StartUnits();

        Assert.Empty((await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance)).Shards);
        Assert.Empty((await AskAsync<ShardRegionStats>(region, GetShardRegionStats.Instance)).Stats);
    }

    [Fact]
    public async Task Shards_that_do_not_answer_in_time_are_named()
    {
        var own = Sharding.Settings;
        var noTime = new ClusterShardingSettings(own.Role, own.RememberEntities, own.JournalPluginId, own.SnapshotPluginId,
            own.PassivateIdleEntityAfter, own.StateStoreMode, own.RememberEntitiesStore, TimeSpan.Zero, own.TuningParameters,
            own.CoordinatorSingletonSettings, own.LeaseSettings);
        var region = await StartUnits(settings: _ => noTime);
        await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1)));

        var state = await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance);

        Assert.Empty(state.Shards);
        Assert.Equal([FiveShards.ShardId("battery-b1")], state.Failed);
    }

    [Fact]
    public async Task A_running_entity_is_located()
    {
        var region = await StartFour();

        var location = await AskAsync<EntityLocation>(region, new GetEntityLocation("battery-b1", Patience));

        Assert.Equal("battery-b1", location.EntityId);
        Assert.Equal(FiveShards.ShardId("battery-b1"), location.ShardId);
        Assert.Equal(Cluster.SelfAddress, location.ShardRegion);
        Assert.Equal(new Answer("battery-b1", 3), await AskAsync<Answer>(location.EntityRef.Value, new Question(3)));
    }

    [Fact]
    public async Task Looking_for_an_entity_does_not_start_it()
    {
        var region = await StartUnits();

        var location = await AskAsync<EntityLocation>(region, new GetEntityLocation("battery-b1", TimeSpan.FromMilliseconds(200)));

        Assert.Equal(Address.AllSystems, location.ShardRegion);
        Assert.True(location.EntityRef.IsEmpty);
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void Answers_with_the_same_content_are_equal()
    {
        ShardState State() => new("1", ImmutableHashSet.Create("battery-b1", "battery-b2"));
        ShardRegionStats Stats() => new(ImmutableDictionary<string, int>.Empty.Add("1", 2), ImmutableHashSet.Create("7"));

        Assert.Equal(State(), State());
        Assert.Equal(State().GetHashCode(), State().GetHashCode());
        Assert.NotEqual(State(), new ShardState("2", State().EntityIds));
        Assert.Equal(Stats(), Stats());
        Assert.NotEqual(Stats(), new ShardRegionStats(ImmutableDictionary<string, int>.Empty.Add("1", 3), ImmutableHashSet.Create("7")));
        Assert.Equal(new CurrentRegions(ImmutableHashSet.Create(Cluster.SelfAddress)), new CurrentRegions(ImmutableHashSet.Create(Cluster.SelfAddress)));
        Assert.Equal(new ShardRegion.StartEntity("b1"), new ShardRegion.StartEntity("b1"));
        Assert.Equal(new ShardingEnvelope("b1", "charge"), new ShardingEnvelope("b1", "charge"));
        Assert.NotEqual(new ShardingEnvelope("b1", "charge"), new ShardingEnvelope("b1", "stop"));
    }

    private async Task<IActorRef> StartFour()
    {
        var region = await StartUnits();
        foreach (var name in Names)
            await AskAsync<Answer>(region, new Letter(name, new Question(1)));
        return region;
    }
}
