using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Event;
using Akka.ShardingSpecs.Moving;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Regions;

/// <summary>Starting regions, and what they do not take.</summary>
public sealed class RegionSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task A_region_is_found_under_its_type()
    {
        var region = await StartUnits("battery");

        Assert.Equal(region, Sharding.ShardRegion("battery"));
        Assert.Equal(["battery"], Sharding.ShardTypeNames);
        Assert.Equal("/system/sharding/battery", region.Path.ToStringWithoutAddress());
    }

    [Fact]
    public async Task Starting_a_type_again_gives_the_region_that_is_there()
    {
        var region = await StartUnits("battery");

        Assert.Equal(region, await StartUnits("battery"));
        Assert.Equal(region, Sharding.Start("battery", Unit.Props("any", TestActor), Sharding.Settings, FiveShards));
    }

    [Fact]
    public async Task Many_who_start_a_type_at_once_get_one_region()
    {
        var regions = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => StartUnits("battery"))));

        Assert.Single(regions.Distinct());
    }

    [Fact]
    public void A_type_that_was_not_started_is_not_found()
    {
        Assert.Throws<ArgumentException>(() => Sharding.ShardRegion("battery"));
        Assert.Throws<ArgumentException>(() => Sharding.ShardRegionProxy("battery"));
        Assert.Empty(Sharding.ShardTypeNames);
    }

    [Fact]
    public async Task Types_have_entities_of_their_own()
    {
        var batteries = await StartUnits("battery");
        var inverters = await StartUnits("inverter");

        batteries.Tell(new Letter("b1", "to the battery"));
        await ExpectMsgAsync(new Started("b1"));
        await ExpectMsgAsync(new Got("b1", "to the battery"));
        inverters.Tell(new Letter("b1", "to the inverter"));

        await ExpectMsgAsync(new Started("b1"));
        await ExpectMsgAsync(new Got("b1", "to the inverter"));
    }

    [Fact]
    public async Task A_name_with_unusual_characters_is_a_name()
    {
        var region = await StartUnits("battery type/1");

        region.Tell(new Letter("rack 1/ä", "charge"));

        await ExpectMsgAsync(new Started("rack 1/ä"));
        await ExpectMsgAsync(new Got("rack 1/ä", "charge"));
        region.Tell(new Letter("rack 1/ä", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Got("rack 1/ä", Halt.Now));
        await ExpectMsgAsync(new Stopped("rack 1/ä"));
    }

    [Fact]
    public async Task A_proxy_forwards_to_the_region()
    {
        await StartUnits("battery");
        var proxy = await Sharding.StartProxyAsync("battery", null!, FiveShards);
        Assert.Equal(proxy, Sharding.ShardRegionProxy("battery"));
        Assert.NotEqual(proxy, Sharding.ShardRegion("battery"));

        proxy.Tell(new Letter("b1", "charge"), TestActor);

        await ExpectMsgAsync(new Started("b1"));
        await ExpectMsgAsync(new Got("b1", "charge"));
        Assert.Equal(TestActor, LastSender);
    }

    [Fact]
    public async Task A_node_without_the_role_has_a_proxy()
    {
        var region = await StartUnits("battery", settings: s => s.WithRole("somewhere else"));

        Assert.Equal(region, Sharding.ShardRegionProxy("battery"));
        Assert.Empty(Sharding.ShardTypeNames);
    }

    [Fact]
    public async Task A_message_for_no_entity_is_unhandled()
    {
        var region = await StartUnits();
        Sys.EventStream.Subscribe(TestActor, typeof(UnhandledMessage));

        region.Tell("for nobody");

        Assert.Equal("for nobody", (await ExpectMsgAsync<UnhandledMessage>()).Message);
    }

    [Fact]
    public async Task A_message_for_an_entity_without_a_name_is_dropped()
    {
        var region = await StartUnits();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        region.Tell(new Letter("", "for nobody"));

        var letter = (DeadLetter)await FishForMessageAsync(message => message is DeadLetter { Message: Dropped }, Patience);
        var dropped = (Dropped)letter.Message;
        Assert.Equal(new Letter("", "for nobody"), dropped.Message);
        Assert.Equal("No recipient entity id", dropped.Reason);
    }

    [Fact]
    public async Task More_messages_than_the_buffer_holds_are_dead_letters()
    {
        var strategy = new MovingStrategy { Open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously) };
        var region = await StartUnits(settings: s => s.WithTuningParameters(s.TuningParameters.WithBufferSize(10)), strategy: strategy);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        for (var i = 0; i < 12; i++)
            region.Tell(new Letter("b1", i));

        foreach (var number in new[] { 10, 11 })
        {
            var dead = (DeadLetter)await FishForMessageAsync(message => message is DeadLetter { Message: Letter }, Patience);
            Assert.Equal(new Letter("b1", number), dead.Message);
        }

        strategy.Open.SetResult();
        await FishForMessageAsync(message => message is Started, Patience);
        for (var i = 0; i < 10; i++)
            await ExpectMsgAsync(new Got("b1", i));
    }

    [Fact]
    public async Task After_its_end_a_type_can_be_started_again()
    {
        var region = await StartUnits();
        Watch(region);
        region.Tell(GracefulShutdown.Instance);
        await ExpectTerminatedAsync(region);
        await AwaitConditionAsync(() => Task.FromResult(Sharding.ShardTypeNames.IsEmpty), Patience);

        var again = await StartUnits();
        again.Tell(new Letter("b1", "charge"));

        Assert.NotEqual(region, again);
        await ExpectMsgAsync(new Started("b1"));
        await ExpectMsgAsync(new Got("b1", "charge"));
    }

    [Fact]
    public async Task Coordinated_shutdown_stops_the_entities_then_the_region()
    {
        var region = await StartUnits(stopMessage: Halt.Now);
        region.Tell(new Letter("b1", "charge"));
        await ExpectMsgAsync(new Started("b1"));
        await ExpectMsgAsync(new Got("b1", "charge"));
        Watch(region);

        var shutdown = CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.ClusterLeavingReason.Instance);

        await ExpectMsgAsync(new Got("b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("b1"));
        await ExpectTerminatedAsync(region);
        await shutdown.WaitAsync(Patience);
    }
}
