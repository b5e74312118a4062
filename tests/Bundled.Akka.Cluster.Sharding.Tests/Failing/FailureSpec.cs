using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Failing;

/// <summary>What goes wrong stays where it went wrong.</summary>
public sealed class FailureSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task An_entity_that_fails_is_restarted_and_keeps_its_messages()
    {
        var region = await StartUnits();

        region.Tell(new Letter("battery-b1", new Break("short circuit")));
        region.Tell(new Letter("battery-b1", "after it"));

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "after it"));
    }

    [Fact]
    public async Task An_entity_that_stops_by_itself_starts_again_with_the_next_message()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", new Leave()));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await AwaitConditionAsync(async () =>
            (await AskAsync<CurrentShardRegionState>(region, GetShardRegionState.Instance)).Shards.All(shard => shard.EntityIds.Count == 0), Patience);

        region.Tell(new Letter("battery-b1", "again"));

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "again"));
    }

    [Fact]
    public async Task An_entity_whose_constructor_fails_is_tried_again_with_the_next_message()
    {
        var failures = 1;
        var refuses = () => failures-- > 0;
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => Props.Create(() => new Reluctant(id, probe, refuses)),
            Sharding.Settings, FiveShards);

        region.Tell(new Letter("battery-b1", "lost"));
        await ExpectMsgAsync("refused");
        await AwaitConditionAsync(async () =>
            (await AskAsync<ShardRegionStats>(region, GetShardRegionStats.Instance)).Stats.Values.Sum() == 0, Patience);
        region.Tell(new Letter("battery-b1", "again"));

        await ExpectMsgAsync(new Got("battery-b1", "again"));
    }

    [Fact]
    public async Task A_message_that_the_extractor_cannot_open_leaves_the_other_shards_alone()
    {
        var region = await StartUnits(extractor: new Brittle());
        var other = Enumerable.Range(0, 100).Select(i => $"other-{i}").First(id => FiveShards.ShardId(id) != FiveShards.ShardId("battery-b1"));
        await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1)));
        await AskAsync<Answer>(region, new Letter(other, new Question(1)));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Started(other));

        region.Tell(new Letter("battery-b1", Brittle.Sealed));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        Assert.Equal(new Answer("battery-b1", 2), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(2))));
        Assert.Equal(new Answer(other, 2), await AskAsync<Answer>(region, new Letter(other, new Question(2))));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
    }

    private sealed class Reluctant : ReceiveActor
    {
        public Reluctant(string id, IActorRef probe, Func<bool> refuses)
        {
            if (refuses())
            {
                probe.Tell("refused");
                throw new InvalidOperationException("not now");
            }

            ReceiveAny(message => probe.Tell(new Got(id, message)));
        }
    }

    private sealed class Brittle() : HashCodeMessageExtractor(5)
    {
        public const string Sealed = "sealed";

        public override string? EntityId(object message) => (message as Letter)?.UnitId;

        public override object? EntityMessage(object message) => message switch
        {
            Letter { Content: Sealed } => throw new InvalidOperationException("cannot be opened"),
            Letter letter => letter.Content,
            _ => message,
        };
    }
}
