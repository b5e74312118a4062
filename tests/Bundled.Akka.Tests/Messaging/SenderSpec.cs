using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Messaging;

public sealed class SenderSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task The_actor_that_tells_is_the_sender()
    {
        var echo = Sys.ActorOf(Puppet.Props, "echo");
        var teller = Sys.ActorOf(Props.Create(() => new Teller(echo, TestActor)));

        teller.Tell("tell");

        await ExpectMsgAsync("answer to tell");
    }

    [Fact]
    public async Task A_sender_can_be_named()
    {
        var probe = CreateTestProbe();

        Sys.ActorOf(Puppet.Props).Tell("hello", probe.Ref);

        await probe.ExpectMsgAsync("hello");
    }

    [Fact]
    public async Task Without_a_sender_answers_are_dead_letters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var echo = Sys.ActorOf(Puppet.Props);

        echo.Tell("hello", ActorRefs.NoSender);

        var letter = await ExpectMsgAsync<DeadLetter>();
        Assert.Equal("hello", letter.Message);
        Assert.Equal(echo, letter.Sender);
        Assert.Equal(Sys.DeadLetters, letter.Recipient);
    }

    [Fact]
    public async Task A_forwarded_message_keeps_its_sender()
    {
        var echo = Sys.ActorOf(Puppet.Props);
        var forwarder = Sys.ActorOf(Props.Create(() => new Forwarder(echo)));

        forwarder.Tell("hello");

        await ExpectMsgAsync("hello");
        Assert.Equal(echo, LastSender);
    }

    [Fact]
    public async Task A_message_may_be_forwarded_along_a_chain()
    {
        var last = Sys.ActorOf(Puppet.Props);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            var next = last;
            last = Sys.ActorOf(Props.Create(() => new Forwarder(next)));
        }

        last.Tell("hello");

        await ExpectMsgAsync("hello");
    }

    [Fact]
    public async Task Null_is_no_message()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        actor.Tell("started");
        await ExpectMsgAsync("started");

        Assert.ThrowsAny<Exception>(() => actor.Tell(null!, TestActor));

        actor.Tell("alive");
        await ExpectMsgAsync("alive");
    }

    [Fact]
    public async Task Nobody_and_no_sender_swallow_messages()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));

        ActorRefs.Nobody.Tell("hello");
        Nobody.Instance.Tell("hello");

        Assert.True(ActorRefs.Nobody.IsNobody());
        Assert.True(ActorRefs.NoSender.IsNobody());
        Assert.False(TestActor.IsNobody());
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task References_travel_in_messages()
    {
        var echo = Sys.ActorOf(Puppet.Props);
        var messenger = Sys.ActorOf(Puppet.Props);

        messenger.Tell(new Introduction(echo));

        var introduction = await ExpectMsgAsync<Introduction>();
        Assert.Equal(echo, introduction.Friend);
        introduction.Friend.Tell("hello");
        await ExpectMsgAsync("hello");
    }

    private sealed record Introduction(IActorRef Friend);

    private sealed class Teller : ReceiveActor
    {
        public Teller(IActorRef echo, IActorRef probe)
        {
            Receive<string>(m => m == "tell", m => echo.Tell($"answer to {m}"));
            Receive<string>(m => probe.Tell(m));
        }
    }

    private sealed class Forwarder : ReceiveActor
    {
        public Forwarder(IActorRef target) => ReceiveAny(m => target.Forward(m));
    }
}
