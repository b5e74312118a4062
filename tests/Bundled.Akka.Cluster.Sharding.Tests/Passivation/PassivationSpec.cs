using Akka.Actor;
using Akka.Cluster.Sharding;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs.Passivation;

/// <summary>How an entity rests, and comes back.</summary>
public sealed class PassivationSpec(ITestOutputHelper output) : ShardingSpec(output)
{
    [Fact]
    public async Task The_stop_message_comes_after_all_that_was_on_its_way()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", new Rest(Halt.Now)));
        region.Tell(new Letter("battery-b1", "on its way"));

        await ExpectMsgAsync(new Started("battery-b1"));

        // Whether the message overtakes the request is a race, but it is lost in no case.
        var first = await ExpectMsgAsync<Got>();
        if (first.Content is Halt)
        {
            await ExpectMsgAsync(new Stopped("battery-b1"));
            await ExpectMsgAsync(new Started("battery-b1"));
            await ExpectMsgAsync(new Got("battery-b1", "on its way"));
        }
        else
        {
            Assert.Equal(new Got("battery-b1", "on its way"), first);
            await ExpectMsgAsync(new Got("battery-b1", Halt.Now));
            await ExpectMsgAsync(new Stopped("battery-b1"));
        }
    }

    [Fact]
    public async Task Messages_for_an_entity_that_is_resting_start_it_again_in_order()
    {
        var slow = CreateTestProbe();
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => SlowToStop.Props(id, probe, slow), Sharding.Settings, FiveShards);
        region.Tell(new Letter("battery-b1", new Rest("stop")));
        await ExpectMsgAsync(new Started("battery-b1"));
        await slow.ExpectMsgAsync("stop");
        var resting = slow.LastSender;

        for (var i = 0; i < 20; i++)
            region.Tell(new Letter("battery-b1", i));
        await ExpectNoMsgAsync(TimeSpan.FromMilliseconds(200));
        slow.Send(resting, "go");

        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectMsgAsync(new Started("battery-b1"));
        for (var i = 0; i < 20; i++)
            await ExpectMsgAsync(new Got("battery-b1", i));
    }

    [Fact]
    public async Task A_second_request_to_rest_changes_nothing()
    {
        var slow = CreateTestProbe();
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => SlowToStop.Props(id, probe, slow), Sharding.Settings, FiveShards);
        region.Tell(new Letter("battery-b1", new Rest("stop")));
        await ExpectMsgAsync(new Started("battery-b1"));
        await slow.ExpectMsgAsync("stop");
        var resting = slow.LastSender;

        slow.Send(resting, new Rest("stop again"));
        await slow.ExpectNoMsgAsync(TimeSpan.FromMilliseconds(300));
        slow.Send(resting, "go");

        await ExpectMsgAsync(new Stopped("battery-b1"));
    }

    [Fact]
    public async Task A_stop_message_may_be_a_poison_pill()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", new Rest(PoisonPill.Instance)));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Stopped("battery-b1"));

        region.Tell(new Letter("battery-b1", "again"));

        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "again"));
    }

    [Fact]
    public async Task The_others_go_on_when_one_rests()
    {
        var region = await StartUnits();
        region.Tell(new Letter("battery-b1", "first"));
        await ExpectMsgAsync(new Started("battery-b1"));
        await ExpectMsgAsync(new Got("battery-b1", "first"));

        region.Tell(new Letter("battery-b2", new Rest(Halt.Now)));
        await ExpectMsgAsync(new Started("battery-b2"));
        await ExpectMsgAsync(new Got("battery-b2", Halt.Now));
        await ExpectMsgAsync(new Stopped("battery-b2"));
        region.Tell(new Letter("battery-b1", "second"));

        await ExpectMsgAsync(new Got("battery-b1", "second"));
    }

    [Fact]
    public async Task Start_entity_wakes_one_that_is_resting()
    {
        var slow = CreateTestProbe();
        var probe = TestActor;
        var region = await Sharding.StartAsync("unit", id => SlowToStop.Props(id, probe, slow), Sharding.Settings, FiveShards);
        region.Tell(new Letter("battery-b1", new Rest("stop")));
        await ExpectMsgAsync(new Started("battery-b1"));
        await slow.ExpectMsgAsync("stop");

        region.Tell(new ShardRegion.StartEntity("battery-b1"), slow);
        slow.Send(slow.LastSender, "go");

        await ExpectMsgAsync(new Stopped("battery-b1"));
        await ExpectMsgAsync(new Started("battery-b1"));
        Assert.Equal("StartEntityAck", (await slow.ExpectMsgAsync<object>()).GetType().Name);
    }

    /// <summary>An entity that tells of its stop message and stops only when it is allowed to.</summary>
    private sealed class SlowToStop : ReceiveActor
    {
        private readonly string _id;
        private readonly IActorRef _probe;

        public SlowToStop(string id, IActorRef probe, IActorRef gate)
        {
            _id = id;
            _probe = probe;
            Receive<Rest>(rest => Context.Parent.Tell(new Passivate(rest.StopMessage)));
            Receive<string>(text => text.StartsWith("stop", StringComparison.Ordinal), text => gate.Tell(text));
            Receive<string>(text => text == "go", _ => Context.Stop(Self));
            ReceiveAny(message => probe.Tell(new Got(id, message)));
        }

        public static Props Props(string id, IActorRef probe, IActorRef gate) =>
            Actor.Props.Create(() => new SlowToStop(id, probe, gate));

        protected override void PreStart() => _probe.Tell(new Started(_id));

        protected override void PostStop() => _probe.Tell(new Stopped(_id));
    }
}
