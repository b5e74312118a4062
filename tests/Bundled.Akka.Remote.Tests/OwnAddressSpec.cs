using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.RemoteSpecs;

public class OwnAddressSpec : RemoteSpec
{
    private readonly IActorRef _echo;

    public OwnAddressSpec(ITestOutputHelper output) : base(output) => _echo = Sys.ActorOf<Echo>("echo");

    private string WithOwnAddress => _echo.Path.ToStringWithAddress(OwnAddress);

    [Fact]
    public void References_inside_have_no_host_in_their_paths()
    {
        Assert.Equal("akka://node/user/echo", _echo.Path.ToString());
        Assert.Equal("akka://node", System.Provider.RootPath.Address.ToString());
    }

    [Fact]
    public void References_are_written_with_the_own_address_and_read_as_the_same_actor()
    {
        var text = Serialization.Serialization.SerializedActorPath(_echo);
        Assert.Equal($"{OwnAddress}/user/echo#{_echo.Path.Uid}", text);
        Assert.Same(_echo, System.Provider.ResolveActorRef(text));
    }

    [Fact]
    public void An_actor_is_resolved_with_and_without_the_own_address()
    {
        Assert.Same(_echo, System.Provider.ResolveActorRef(WithOwnAddress));
        Assert.Same(_echo, System.Provider.ResolveActorRef("akka://node/user/echo"));
        Assert.Same(_echo, System.Provider.ResolveActorRef(_echo.Path));
        Assert.Same(System.Provider.RootGuardian, System.Provider.RootGuardianAt(OwnAddress));
    }

    [Fact]
    public async Task A_selection_with_the_own_address_finds_the_actor()
    {
        Assert.Equal(_echo, await Sys.ActorSelection(WithOwnAddress).ResolveOne(Patience));
        Assert.Equal(_echo, await Sys.ActorSelection(new RootActorPath(OwnAddress) / "user" / "echo").ResolveOne(Patience));
        Assert.Equal(_echo, await Sys.ActorSelection("/user/echo").ResolveOne(Patience));
        Assert.Equal("hello", await Sys.ActorSelection($"{OwnAddress}/user/*").Ask<string>("hello", Patience));
    }

    [Fact]
    public async Task A_question_is_answered_through_the_written_address_of_who_asks()
    {
        var answerer = Sys.ActorOf(Props.Create(() => new AnswersInWriting()));
        Assert.Equal("answer", await answerer.Ask<string>("question", Patience));
    }

    [Fact]
    public async Task An_actor_that_is_watched_by_its_written_address_is_the_watched_one()
    {
        Watch(System.Provider.ResolveActorRef(WithOwnAddress));
        Sys.Stop(_echo);
        await ExpectTerminatedAsync(_echo);
    }

    [Fact]
    public void An_address_has_a_way_back_to_this_system()
    {
        Assert.Equal(OwnAddress, System.Provider.GetExternalAddressFor(NoAddress));
        Assert.Equal(System.Provider.RootPath.Address, System.Provider.GetExternalAddressFor(OwnAddress));
        Assert.Null(System.Provider.GetExternalAddressFor(new Address("akka", "elsewhere")));
    }

    private sealed class Echo : ReceiveActor
    {
        public Echo() => ReceiveAny(message => Sender.Tell(message));
    }

    private sealed class AnswersInWriting : ReceiveActor
    {
        public AnswersInWriting() => Receive<string>(_ =>
        {
            var asker = Serialization.Serialization.SerializedActorPath(Sender);
            ((ExtendedActorSystem)Context.System).Provider.ResolveActorRef(asker).Tell("answer");
        });
    }
}
