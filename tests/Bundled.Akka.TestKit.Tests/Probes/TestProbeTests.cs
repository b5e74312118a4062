using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Probes;

public class TestProbeTests : TestKitSpec
{
    [Fact]
    public void A_probe_and_its_actor_are_the_same_reference()
    {
        var probe = CreateTestProbe();

        Assert.True(probe.Equals(probe.Ref));
        Assert.True(probe.Ref.Equals(probe));
        Assert.Equal(0, probe.CompareTo(probe.Ref));
        Assert.Equal(0, probe.Ref.CompareTo(probe));
        Assert.Single(new HashSet<IActorRef> { probe, probe.Ref });
        Assert.False(probe.Equals(CreateTestProbe().Ref));
        Assert.Equal(probe.Ref.Path, ((IActorRef)probe).Path);
    }

    [Fact]
    public void A_probe_has_the_name_it_is_given()
    {
        Assert.Equal("meter", CreateTestProbe("meter").Ref.Path.Name);
        Assert.Equal("system", CreateTestProbe().Ref.Path.Parent.Name);
    }

    [Fact]
    public void Probes_have_queues_of_their_own()
    {
        var alice = CreateTestProbe();
        var bob = CreateTestProbe();

        alice.Tell("to alice");
        bob.Ref.Tell("to bob");
        TestActor.Tell("to the test");

        alice.ExpectMsg("to alice");
        bob.ExpectMsg("to bob");
        ExpectMsg("to the test");
    }

    [Fact]
    public void A_probe_asks_and_an_actor_answers_it()
    {
        var probe = CreateTestProbe();
        var echo = ActorOf(SimpleEchoActor.Props());

        probe.Send(echo, "hello");

        probe.ExpectMsgFrom(echo, "hello");
        Assert.Equal(echo, probe.Sender);
    }

    [Fact]
    public async Task An_actor_asks_and_a_probe_answers_it()
    {
        var probe = CreateTestProbe();
        var answer = probe.Ref.Ask<string>("question", TimeSpan.FromSeconds(10));

        probe.ExpectMsg("question");
        probe.Reply("answer");

        Assert.Equal("answer", await answer);
    }

    [Fact]
    public void A_probe_forwards_the_last_message_in_the_name_of_its_sender()
    {
        var sender = CreateTestProbe();
        var probe = CreateTestProbe();
        sender.Send(probe, "hello");
        probe.ExpectMsg("hello");

        probe.Forward(TestActor);
        probe.Forward(TestActor, "goodbye");

        ExpectMsgFrom(sender.Ref, "hello");
        ExpectMsgFrom(sender.Ref, "goodbye");
    }

    [Fact]
    public void A_probe_without_a_message_has_no_sender()
    {
        Assert.Throws<IllegalActorStateException>(() => CreateTestProbe().Sender);
    }

    [Fact]
    public void A_probe_is_watched_like_any_actor()
    {
        var first = CreateTestProbe();
        Watch(first);
        Sys.Stop(first);
        ExpectTerminated(first);

        var second = CreateTestProbe();
        Watch(second.Ref);
        Sys.Stop(second);
        ExpectTerminated(second);

        var third = CreateTestProbe();
        Watch(third.Ref);
        Sys.Stop(third.Ref);
        ExpectTerminated(third.Ref);
    }

    [Fact]
    public void A_probe_watches_like_any_actor()
    {
        var probe = CreateTestProbe();
        var actor = probe.Watch(ActorOf(BlackHoleActor.Props));

        Sys.Stop(actor);

        probe.ExpectTerminated(actor);
    }

    [Fact]
    public void A_probe_crosses_the_wire_as_its_reference()
    {
        var probe = CreateTestProbe();

        TestActor.Tell(new Introduction(probe.Ref), probe);

        Assert.Equal(probe.Ref, ExpectMsg<Introduction>().Who);
        Assert.Equal(probe.Ref, LastSender);
    }

    [Fact]
    public async Task Actors_can_be_children_of_a_probe()
    {
        var probe = CreateTestProbe();

        var child = probe.ChildActorOf(BlackHoleActor.Props);
        var named = probe.ChildActorOf<SimpleEchoActor>("named");
        var later = await probe.ChildActorOfAsync<SimpleEchoActor>();
        var namedLater = await probe.ChildActorOfAsync(SimpleEchoActor.Props(), "named-later");

        Assert.All([child, named, later, namedLater], actor => Assert.Equal(probe.Ref.Path, actor.Path.Parent));
        Assert.Equal("named", named.Path.Name);
        Assert.Equal("named-later", namedLater.Path.Name);
        Assert.False(probe.HasMessages);
    }

    [Fact]
    public void Actors_can_be_children_of_the_test_actor()
    {
        var child = ChildActorOf(SimpleEchoActor.Props(), "child");

        child.Tell("hello", TestActor);

        ExpectMsgFrom(child, "hello");
        Assert.Equal(TestActor.Path, child.Path.Parent);
    }

    [Fact]
    public void A_child_that_fails_is_restarted()
    {
        var probe = CreateTestProbe();
        var child = probe.ChildActorOf(Props.Create(() => new Fragile(TestActor)));

        EventFilter.Exception<InvalidOperationException>("glass").ExpectOne(() => child.Tell("touch"));

        ExpectMsg("restarted");
        child.Tell("are you there?", TestActor);
        ExpectMsgFrom(child, "yes");
    }

    [Fact]
    public void A_probe_may_live_in_another_system()
    {
        var other = ActorSystem.Create("other", Sys.Settings.Config);
        try
        {
            var probe = CreateTestProbe(other, "abroad");

            probe.Ref.Tell("hello", TestActor);

            probe.ExpectMsgFrom(TestActor, "hello");
            Assert.Equal("other", probe.Ref.Path.Address.System);
            Assert.Same(other, probe.Sys);
        }
        finally
        {
            Shutdown(other);
        }
    }

    [Fact]
    public void Several_test_actors_may_fill_one_queue()
    {
        var second = CreateTestActor("second");

        second.Tell("to the second");
        TestActor.Tell("to the first");

        ExpectMsgAllOf("to the first", "to the second");
    }

    public sealed record Introduction(IActorRef Who);

    private sealed class Fragile : ReceiveActor
    {
        private readonly IActorRef _observer;

        public Fragile(IActorRef observer)
        {
            _observer = observer;
            Receive<string>(text => text == "touch", _ => throw new InvalidOperationException("glass"));
            Receive<string>(_ => Sender.Tell("yes"));
        }

        protected override void PostRestart(Exception reason)
        {
            base.PostRestart(reason);
            _observer.Tell("restarted");
        }
    }
}
