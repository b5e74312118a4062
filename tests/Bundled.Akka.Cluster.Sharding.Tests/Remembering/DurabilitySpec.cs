using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Remembering;

/// <summary>That an entity is remembered is on the disk before it gets anything to do.</summary>
public sealed class DurabilitySpec(ITestOutputHelper output) : ShardingSpec(output,
    """
    akka {
      persistence.journal {
        plugin = akka.persistence.journal.gated
        gated {
          class = "Akka.ShardingSpecs.Remembering.GatedJournal, Bundled.Akka.Cluster.Sharding.Tests"
          plugin-dispatcher = "akka.actor.default-dispatcher"
        }
      }
      cluster.sharding {
        remember-entities = on
        shard-failure-backoff = 200ms
        waiting-for-state-timeout = 10s
        updating-state-timeout = 10s
        distributed-data.durable.store-actor-class = "Akka.ShardingSpecs.Unit, Bundled.Akka.Cluster.Sharding.Tests"
      }
    }
    """)
{
    private readonly string _type = "unit" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task The_first_message_waits_for_the_disk()
    {
        var gate = GatedJournal.Gates[StoreOf("battery-b1")] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var region = await StartUnits(_type);

        region.Tell(new Letter("battery-b1", "first"));
        region.Tell(new Letter("battery-b1", "second"));
        await ExpectNoMsgAsync(TimeSpan.FromSeconds(1));
        gate.SetResult();

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));
        await ExpectMsgAsync(new Got("battery-b1", "second"));
    }

    [Fact]
    public async Task One_that_runs_does_not_wait_for_the_start_of_another()
    {
        var neighbour = Enumerable.Range(0, 100).Select(i => $"neighbour-{i}").First(id => StoreOf(id) == StoreOf("battery-b1"));
        var region = await StartUnits(_type);
        Assert.Equal(new Answer("battery-b1", 1), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1))));
        await ExpectMsgAsync(new Started("battery-b1"));
        var gate = GatedJournal.Gates[StoreOf("battery-b1")] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        region.Tell(new Letter(neighbour, "first"));

        Assert.Equal(new Answer("battery-b1", 2), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(2))));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(300));
        gate.SetResult();
        await ExpectMsgAsync(new Started(neighbour));
        await ExpectMsgAsync(new Got(neighbour, "first"));
    }

    [Fact]
    public async Task A_rest_is_over_when_the_disk_knows_of_it()
    {
        var region = await StartUnits(_type);
        Assert.Equal(new Answer("battery-b1", 1), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1))));
        await ExpectMsgAsync(new Started("battery-b1"));
        var gate = GatedJournal.Gates[StoreOf("battery-b1")] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        region.Tell(new Letter("battery-b1", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        region.Tell(new Letter("battery-b1", "again"));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(300));
        gate.SetResult();

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "again"));
    }

    [Fact]
    public async Task A_shard_that_cannot_remember_fails_and_is_there_again()
    {
        GatedJournal.Failures[StoreOf("battery-b1")] = 1;
        var region = await StartUnits(_type);

        region.Tell(new Letter("battery-b1", "lost"));
        await AwaitConditionAsync(() => Task.FromResult(GatedJournal.Failures[StoreOf("battery-b1")] == 0), Patience);

        await AwaitAssertAsync(async () => Assert.Equal(new Answer("battery-b1", 2),
            await region.Ask<Answer>(new Letter("battery-b1", new Question(2)), TimeSpan.FromSeconds(1))), Patience);
    }

    private string StoreOf(string unit) => $"/sharding/{_type}Shard/{FiveShards.ShardId(unit)}";
}
