using Akka.Routing;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Akka.Specs.Routing;

public sealed class RoutingLogicSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public void One_after_another_gets_a_message()
    {
        var logic = new RoundRobinRoutingLogic();
        var routees = Routees(3);

        var chosen = Enumerable.Range(0, 6).Select(_ => logic.Select("message", routees));
        Assert.Equal([.. routees, .. routees], chosen);
        Assert.Same(routees[2], new RoundRobinRoutingLogic(1).Select("message", routees));
    }

    [Fact]
    public void Turns_go_on_after_the_largest_number()
    {
        var logic = new RoundRobinRoutingLogic(int.MaxValue - 1);
        var routees = Routees(3);

        var chosen = Enumerable.Range(0, 3).Select(_ => logic.Select("message", routees)).ToArray();
        Assert.Equal([routees[int.MaxValue % 3], routees[0], routees[1]], chosen);
    }

    [Fact]
    public void By_chance_each_gets_a_message_sooner_or_later()
    {
        var logic = new RandomLogic();
        var routees = Routees(3);

        var chosen = Enumerable.Range(0, 1000).Select(_ => logic.Select("message", routees)).ToHashSet();
        Assert.Equal(3, chosen.Count);
    }

    [Fact]
    public async Task All_get_a_message_that_is_broadcast()
    {
        var probes = new[] { CreateTestProbe(), CreateTestProbe() };
        var all = new BroadcastRoutingLogic().Select("message", probes.Select(probe => Routee.FromActorRef(probe)).ToArray());

        all.Send("message", TestActor);
        foreach (var probe in probes)
        {
            await probe.ExpectMsgAsync("message");
            Assert.Equal(TestActor, probe.LastSender);
        }
    }

    [Fact]
    public void Where_there_is_nobody_nobody_is_chosen()
    {
        Assert.Same(Routee.NoRoutee, new RoundRobinRoutingLogic().Select("message", []));
        Assert.Same(Routee.NoRoutee, new RandomLogic().Select("message", []));
        Assert.Same(Routee.NoRoutee, new BroadcastRoutingLogic().Select("message", []));
    }

    [Fact]
    public async Task An_actor_that_was_chosen_can_be_asked()
    {
        var probe = CreateTestProbe();
        var routee = new ActorRefRoutee(probe);
        var answer = routee.Ask("question", Patience);
        await probe.ExpectMsgAsync("question");
        probe.Reply("answer");

        Assert.Equal("answer", await answer);
        Assert.Equal(probe.Ref, routee.Actor);
        Assert.Equal(routee, new ActorRefRoutee(probe));
        Assert.NotEqual<Routee>(routee, new ActorRefRoutee(TestActor));
    }

    private Routee[] Routees(int count) => Enumerable.Range(0, count).Select(_ => Routee.FromActorRef(CreateTestProbe())).ToArray();
}
