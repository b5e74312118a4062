using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.RemoteSpecs;

public class OtherAddressSpec : RemoteSpec
{
    private readonly IActorRef _nobody;

    public OtherAddressSpec(ITestOutputHelper output) : base(output) =>
        _nobody = System.Provider.ResolveActorRef($"{NoAddress}/user/nobody");

    [Fact]
    public void A_reference_to_another_address_keeps_it()
    {
        Assert.Equal($"{NoAddress}/user/nobody", _nobody.Path.ToString());
        Assert.Equal(_nobody, System.Provider.ResolveActorRef(_nobody.Path));
        Assert.False(((IActorRefScope)_nobody).IsLocal);
    }

    [Fact]
    public async Task What_is_told_to_an_address_that_is_not_reached_is_a_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        _nobody.Tell("hello", TestActor);
        var letter = (DeadLetter)await FishForMessageAsync(message => message is DeadLetter { Message: "hello" });
        Assert.Equal(TestActor, letter.Sender);
    }

    [Fact]
    public async Task A_watcher_hears_that_an_address_is_not_reached()
    {
        Watch(_nobody);
        Assert.False((await ExpectTerminatedAsync(_nobody)).ExistenceConfirmed);
    }

    [Fact]
    public async Task A_selection_at_an_address_that_is_not_reached_finds_nobody() =>
        await Assert.ThrowsAsync<ActorNotFoundException>(
            () => Sys.ActorSelection($"{NoAddress}/user/nobody").ResolveOne(TimeSpan.FromMilliseconds(500)));

    [Fact]
    public async Task A_reference_to_another_address_survives_a_message()
    {
        TestActor.Tell(new Introduction(_nobody));
        Assert.Equal(_nobody, (await ExpectMsgAsync<Introduction>()).Actor);
    }

    [StandInFact]
    public void Actors_are_not_deployed_elsewhere() =>
        Assert.Throws<NotSupportedException>(() => Sys.ActorOf(Props.Empty.WithDeploy(new Deploy(new RemoteScope(NoAddress)))));

    [StandInTheory]
    [InlineData("""akka.actor.deployment."/there".remote = "akka.tcp://node@127.0.0.1:1" """)]
    [InlineData("""akka.actor.deployment."/there".cluster.enabled = on""")]
    public void A_configuration_that_deploys_actors_elsewhere_is_refused(string hocon) =>
        Assert.Throws<NotSupportedException>(() => StartNode(hocon));

    [Fact]
    public async Task An_actor_that_is_deployed_to_the_own_address_starts_here()
    {
        var here = Sys.ActorOf(Props.Create<Here>().WithDeploy(new Deploy(new RemoteScope(OwnAddress))), "here");
        Assert.True(((IActorRefScope)await Sys.ActorSelection("/user/here").ResolveOne(Patience)).IsLocal);
        Assert.Equal("here", await here.Ask<string>("where", Patience));
    }

    private sealed record Introduction(IActorRef Actor);

    private sealed class Here : ReceiveActor
    {
        public Here() => ReceiveAny(_ => Sender.Tell(Self.Path.Name));
    }
}
