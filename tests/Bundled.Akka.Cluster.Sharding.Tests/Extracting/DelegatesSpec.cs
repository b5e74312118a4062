using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Extracting;

#pragma warning disable CS0618 // the older way to say where a message goes

/// <summary>Regions that are told by delegates where a message goes.</summary>
public sealed class DelegatesSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task Two_delegates_do_what_an_extractor_does()
    {
        ExtractEntityId entity = message => message is Letter letter ? (letter.UnitId, letter.Content) : Option<(string, object)>.None;
        ExtractShardId shard = message => message switch
        {
            Letter letter => letter.UnitId[..1],
            ShardRegion.StartEntity start => start.EntityId[..1],
            _ => null!,
        };
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => Unit.Props(id, probe), Sharding.Settings, entity, shard);

        region.Tell(new Letter("battery-b1", "charge"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "charge"));
        region.Tell(new Letter("inverter-pv1", "stop"));

        await ExpectMsgAsync(new Started("inverter-pv1"));
        await ExpectMsgAsync(new Got("inverter-pv1", "stop"));
        var state = await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance);
        Assert.Equal(["b", "i"], state.Shards.Select(s => s.ShardId).Order());
    }

    [Fact]
    public async Task An_envelope_goes_where_the_delegate_for_shards_says()
    {
        ExtractEntityId entity = _ => Option<(string, object)>.None;
        ExtractShardId shard = message => message is ShardingEnvelope envelope ? envelope.EntityId[..1] : null!;
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", Unit.Props("any", probe), Sharding.Settings, entity, shard);

        region.Tell(new ShardingEnvelope("battery-b1", "charge"));

        await ExpectMsgAsync(new Started("any"));
        await ExpectMsgAsync(new Got("any", "charge"));
    }
}
