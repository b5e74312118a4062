using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Regions;

/// <summary>How a message finds its entity.</summary>
public sealed class DeliverySpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task The_first_message_starts_its_entity_and_is_answered_by_it()
    {
        var region = await StartUnits();

        var answer = await AskAsync<Answer>(region, new Letter("battery-b1", new Question(7)));

        Assert.Equal(new Answer("battery-b1", 7), answer);
        await ExpectMsgAsync(new Started("battery-b1"));
    }

    [Fact]
    public async Task An_envelope_is_understood_whatever_the_extractor()
    {
        var region = await StartUnits();

        region.Tell(new ShardingEnvelope("battery-b1", "charge"), TestActor);

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "charge"));
        Assert.Equal(TestActor, LastSender);
    }

    [Fact]
    public async Task Messages_that_came_before_there_was_a_coordinator_arrive_in_order()
    {
        var region = await StartUnits();

        for (var i = 0; i < 50; i++)
            region.Tell(new Letter("battery-b1", i.ToString()));

        await ExpectMsgAsync(new Started("battery-b1"));
        for (var i = 0; i < 50; i++)
            await ExpectMsgAsync(new Got("battery-b1", i.ToString()));
    }

    [Fact]
    public async Task A_passivated_entity_starts_again_with_what_came_meanwhile()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", "first"));
        region.Tell(new Letter("battery-b1", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));
        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        region.Tell(new Letter("battery-b1", "second"));

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "second"));
    }

    [Fact]
    public async Task A_region_that_shuts_down_stops_its_entities_by_the_stop_message_then_itself()
    {
        var region = await StartUnits(stopMessage: Halt.Now);
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));
        var watcher = CreateTestProbe();
        watcher.Watch(region);

        region.Tell(GracefulShutdown.Instance);

        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await watcher.ExpectTerminatedAsync(region);
    }
}
