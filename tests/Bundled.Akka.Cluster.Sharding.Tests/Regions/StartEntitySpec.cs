using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Regions;

/// <summary>Starting an entity without a message for it.</summary>
public sealed class StartEntitySpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task It_starts_and_is_acknowledged()
    {
        var region = await StartUnits();

        var ack = await AskAsync<object>(region, new ShardRegion.StartEntity("battery-b1"));

        Assert.Equal($"StartEntityAck(entityId:battery-b1, shardId:{FiveShards.ShardId("battery-b1")})", ack.ToString());
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task One_that_runs_is_acknowledged_too_and_goes_on()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));

        var ack = await AskAsync<object>(region, new ShardRegion.StartEntity("battery-b1"));

        Assert.Equal("StartEntityAck", ack.GetType().Name);
        region.Tell(new Letter("battery-b1", "second"));
        await ExpectMsgAsync(new Got("battery-b1", "second"));
    }

    [Fact]
    public async Task In_an_envelope_it_does_the_same()
    {
        var region = await StartUnits();

        var ack = await AskAsync<object>(region, new ShardingEnvelope("battery-b1", new ShardRegion.StartEntity("battery-b1")));

        Assert.Equal("StartEntityAck", ack.GetType().Name);
        await ExpectMsgAsync(new Started("battery-b1"));
    }

    [Fact]
    public async Task Requests_in_a_row_are_each_acknowledged_and_start_it_once()
    {
        var region = await StartUnits();

        var acks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync<object>(region, new ShardRegion.StartEntity("battery-b1"))));

        Assert.All(acks, ack => Assert.Equal("StartEntityAck", ack.GetType().Name));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
    }
}
