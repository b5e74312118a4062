using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Moving;

/// <summary>Shards that move. With one node they come back to where they were.</summary>
public sealed class HandOverSpec(ITestOutputHelper output)
    : ShardingSpec(output, "akka.cluster.sharding { rebalance-interval = 100ms, handoff-timeout = 6s }")
{
    [Fact]
    public async Task Its_entities_get_the_stop_message_and_start_again_with_the_next_one()
    {
        var strategy = new MovingStrategy();
        var region = await StartUnits(strategy: strategy, stopMessage: Halt.Now);
        region.Tell(new Letter("battery-b1", "before"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "before"));

        strategy.Move(FiveShards.ShardId("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        Assert.Equal(new Answer("battery-b1", 1), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1))));
        await ExpectMsgAsync(new Started("battery-b1"));
    }

    [Fact]
    public async Task Messages_that_come_while_it_stops_are_delivered_in_order_when_it_is_back()
    {
        var strategy = new MovingStrategy();
        var gate = CreateTestProbe();
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => Props.Create(() => new Gated(id, probe, gate)), Sharding.Settings, FiveShards,
            strategy, Halt.Now);
        region.Tell(new Letter("battery-b1", "before"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "before"));

        strategy.Move(FiveShards.ShardId("battery-b1"));
        await gate.ExpectMsgAsync("stopping");
        for (var i = 0; i < 20; i++)
            region.Tell(new Letter("battery-b1", i));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
        gate.Send(gate.LastSender, "go");

        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectMsgAsync(new Started("battery-b1"));
        for (var i = 0; i < 20; i++)
            await ExpectMsgAsync(new Got("battery-b1", i));
    }

    [Fact]
    public async Task The_other_shards_stay()
    {
        var strategy = new MovingStrategy();
        var region = await StartUnits(strategy: strategy, stopMessage: Halt.Now);
        var other = Enumerable.Range(0, 100).Select(i => $"other-{i}").First(id => FiveShards.ShardId(id) != FiveShards.ShardId("battery-b1"));
        await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1)));
        await AskAsync<Answer>(region, new Letter(other, new Question(1)));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Started(other));

        strategy.Move(FiveShards.ShardId("battery-b1"));

        await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task An_entity_that_does_not_stop_is_stopped()
    {
        var strategy = new MovingStrategy();
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => Props.Create(() => new Gated(id, probe, probe)), Sharding.Settings, FiveShards,
            strategy, Halt.Now);
        region.Tell(new Letter("battery-b1", "before"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "before"));

        strategy.Move(FiveShards.ShardId("battery-b1"));

        await ExpectMsgAsync("stopping");
        await ExpectMsgAsync(new Stopped("battery-b1"));
        region.Tell(new Letter("battery-b1", "after"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "after"));
    }

    [Fact]
    public async Task A_strategy_that_takes_its_time_or_fails_is_asked_again()
    {
        var strategy = new Hesitant();
        var region = await StartUnits(strategy: strategy);

        Assert.Equal(new Answer("battery-b1", 1), await AskAsync<Answer>(region, new Letter("battery-b1", new Question(1))));
        Assert.True(strategy.Asked >= 2);
    }

    private sealed class Hesitant : IShardAllocationStrategy
    {
        public int Asked { get; private set; }

        public async Task<IActorRef> AllocateShard(IActorRef requester, string shardId,
            System.Collections.Immutable.IImmutableDictionary<IActorRef, System.Collections.Immutable.IImmutableList<string>> currentShardAllocations)
        {
            await Task.Yield();
            return ++Asked == 1 ? throw new InvalidOperationException("not now") : currentShardAllocations.Keys.First();
        }

        public Task<System.Collections.Immutable.IImmutableSet<string>> Rebalance(
            System.Collections.Immutable.IImmutableDictionary<IActorRef, System.Collections.Immutable.IImmutableList<string>> currentShardAllocations,
            System.Collections.Immutable.IImmutableSet<string> rebalanceInProgress) =>
            Task.FromException<System.Collections.Immutable.IImmutableSet<string>>(new InvalidOperationException("never"));
    }

    private sealed class Gated : ReceiveActor
    {
        private readonly string _id;
        private readonly IActorRef _probe;

        public Gated(string id, IActorRef probe, IActorRef gate)
        {
            _id = id;
            _probe = probe;
            Receive<Halt>(_ => gate.Tell("stopping"));
            Receive<string>(text => text == "go", _ => Context.Stop(Self));
            ReceiveAny(message => probe.Tell(new Got(id, message)));
        }

        protected override void PreStart() => _probe.Tell(new Started(_id));

        protected override void PostStop() => _probe.Tell(new Stopped(_id));
    }
}
