using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Remembering;

/// <summary>Entities that are started again with their shard, when the coordinator's state is in memory.</summary>
public sealed class RememberingSpec(ITestOutputHelper output) : RememberingContract(output, "ddata");

/// <summary>The same when the coordinator writes its state to the journal.</summary>
public sealed class RememberingWithPersistentCoordinatorSpec(ITestOutputHelper output) : RememberingContract(output, "persistence");

/// <summary>What holds whichever way the coordinator keeps its state.</summary>
public abstract class RememberingContract(ITestOutputHelper output, string stateStoreMode) : ShardingSpec(output,
    $$"""
      akka.cluster.sharding {
        state-store-mode = {{stateStoreMode}}
        remember-entities = on
        entity-restart-backoff = 300ms
        shard-failure-backoff = 300ms
        # The package's replicator has to resolve this, although nothing is durable here.
        distributed-data.durable.store-actor-class = "Akka.ShardingSpecs.Unit, Bundled.Akka.Cluster.Sharding.Tests"
      }
      """)
{
    private static readonly string[] Names = ["battery-b1", "battery-b2", "battery-b3", "inverter-pv1"];

    [Fact]
    public async Task They_start_with_their_region_before_anybody_sends_a_message()
    {
        var region = await StartUnits();
        foreach (var name in Names)
            await WakeAsync(region, name);
        await StopAsync(region, Names);

        await StartUnits();

        await ExpectStartedAsync(Names);
    }

    [Fact]
    public async Task One_that_was_passivated_is_not_started()
    {
        var region = await StartUnits();
        foreach (var name in Names)
            await WakeAsync(region, name);
        region.Tell(new Letter("battery-b2", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Got("battery-b2", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b2"));
        await ExpectForgottenAsync(region, Names.Length - 1);
        var left = Names.Where(name => name != "battery-b2").ToArray();
        await StopAsync(region, left);

        await StartUnits();

        await ExpectStartedAsync(left);
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task One_that_was_passivated_is_remembered_again_with_its_next_message()
    {
        var region = await StartUnits();
        await WakeAsync(region, "battery-b1");
        region.Tell(new Letter("battery-b1", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await WakeAsync(region, "battery-b1");
        await StopAsync(region, "battery-b1");

        await StartUnits();

        await ExpectStartedAsync("battery-b1");
    }

    [Fact]
    public async Task One_that_stopped_by_itself_starts_again_after_a_pause()
    {
        var region = await StartUnits();
        await WakeAsync(region, "battery-b1");

        region.Tell(new Letter("battery-b1", new Leave()));

        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectMsgAsync(new Started("battery-b1"));
    }

    [Fact]
    public async Task One_that_stopped_by_itself_starts_again_at_once_with_a_message()
    {
        var region = await StartUnits(settings: s => s.WithTuningParameters(s.TuningParameters.WithEntityRestartBackoff(TimeSpan.FromHours(1))));
        await WakeAsync(region, "battery-b1");
        region.Tell(new Letter("battery-b1", new Leave()));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        region.Tell(new Letter("battery-b1", "again"));

        // What comes before its end is noticed is lost with it, as with any actor.
        var next = await ReceiveOneAsync(TimeSpan.FromSeconds(1));
        if (next is null)
        {
            region.Tell(new Letter("battery-b1", "again"));
            next = await ReceiveOneAsync(Patience);
        }

        Assert.Equal(new Started("battery-b1"), next);
        await ExpectMsgAsync(new Got("battery-b1", "again"));
    }

    [Fact]
    public async Task Messages_during_the_first_write_arrive_in_order()
    {
        var region = await StartUnits();

        for (var i = 0; i < 50; i++)
            foreach (var name in Names)
                region.Tell(new Letter(name, i));

        var got = new List<Got>();
        while (got.Count < 50 * Names.Length)
            if (await ExpectMsgAsync<object>() is Got one)
                got.Add(one);
        Assert.All(Names, name => Assert.Equal(Enumerable.Range(0, 50), got.Where(one => one.UnitId == name).Select(one => (int)one.Content)));
    }

    [Fact]
    public async Task They_start_in_groups_with_the_strategy_constant()
    {
        var region = await StartUnits();
        var names = Enumerable.Range(0, 12).Select(i => $"unit-{i}").ToArray();
        foreach (var name in names)
            await WakeAsync(region, name);
        await StopAsync(region, names);

        await StartUnits(settings: s => s.WithTuningParameters(s.TuningParameters.WithEntityRecoveryStrategy("constant")
            .WithEntityRecoveryConstantRateStrategyNumberOfEntities(1)
            .WithEntityRecoveryConstantRateStrategyFrequency(TimeSpan.FromMilliseconds(20))));

        await ExpectStartedAsync(names);
    }

    [Fact]
    public async Task They_start_in_their_new_shard_when_the_extractor_has_changed()
    {
        var region = await StartUnits();
        foreach (var name in Names)
            await WakeAsync(region, name);
        await StopAsync(region, Names);
        var other = new Letters(7);

        region = await StartUnits(extractor: other);

        await ExpectStartedAsync(Names);
        await AwaitConditionAsync(async () =>
        {
            var state = await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance);
            return Names.All(name => state.Shards.Single(shard => shard.EntityIds.Contains(name)).ShardId == other.ShardId(name));
        }, Patience);
    }

    [Fact]
    public async Task Nothing_is_passivated_for_being_idle()
    {
        var region = await StartUnits(settings: s => s.WithPassivateIdleAfter(TimeSpan.FromMilliseconds(200)), stopMessage: Halt.Now);
        await WakeAsync(region, "battery-b1");

        await ExpectNoMsgAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Start_entity_has_it_remembered()
    {
        var region = await StartUnits();
        Assert.Equal("StartEntityAck", (await AskAsync<object>(region, new ShardRegion.StartEntity("battery-b1"))).GetType().Name);
        await ExpectMsgAsync(new Started("battery-b1"));
        await StopAsync(region, "battery-b1");

        await StartUnits();

        await ExpectStartedAsync("battery-b1");
    }

    private async Task WakeAsync(IActorRef region, string name)
    {
        Assert.Equal(new Answer(name, 1), await AskAsync<Answer>(region, new Letter(name, new Question(1))));
        await ExpectMsgAsync(new Started(name));
    }

    private async Task StopAsync(IActorRef region, params string[] running)
    {
        var watcher = CreateTestProbe();
        watcher.Watch(region);
        region.Tell(GracefulShutdown.Instance);
        var stopped = new HashSet<string>();
        foreach (var _ in running)
            stopped.Add((await ExpectMsgAsync<Stopped>()).UnitId);
        Assert.True(stopped.SetEquals(running));
        await watcher.ExpectTerminatedAsync(region);
        await AwaitConditionAsync(() => Task.FromResult(Sharding.ShardTypeNames.IsEmpty), Patience);
    }

    private async Task ExpectStartedAsync(params string[] names)
    {
        var started = new HashSet<string>();
        foreach (var _ in names)
            Assert.True(started.Add((await ExpectMsgAsync<Started>()).UnitId));
        Assert.True(started.SetEquals(names));
    }

    private Task ExpectForgottenAsync(IActorRef region, int left) => AwaitConditionAsync(async () =>
        (await AskAsync<ShardRegionStats>(region, GetShardRegionStats.Instance)).Stats.Values.Sum() == left, Patience);
}
