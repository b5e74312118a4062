using Akka.Actor;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.StockActors;

public class StockActorTests : TestKitSpec
{
    [Fact]
    public void A_black_hole_swallows_everything_silently()
    {
        var hole = ActorOf(BlackHoleActor.Props);

        EventFilter.Info().And.Warning().And.Error().Expect(0, TimeSpan.FromMilliseconds(200), () => hole.Tell("light"));

        ExpectNoMsg(50);
    }

    [Fact]
    public void An_echo_goes_back_to_the_sender()
    {
        var echo = ActorOf(SimpleEchoActor.Props());

        echo.Tell("hello", TestActor);

        ExpectMsgFrom(echo, "hello");
    }

    [Fact]
    public void An_echo_for_a_test_kit_goes_to_its_test_actor_and_to_the_sender()
    {
        var probe = CreateTestProbe();
        var echo = ActorOf(EchoActor.Props(this));

        probe.Send(echo, "hello");

        ExpectMsgFrom(probe.Ref, "hello");
        probe.ExpectMsg("hello");
    }

    [Fact]
    public void An_echo_for_a_test_kit_goes_only_once_to_its_test_actor()
    {
        var echo = ActorOf(EchoActor.Props(this));

        echo.Tell("hello", TestActor);

        ExpectMsgFrom(TestActor, "hello");
        ExpectNoMsg(50);
    }

    [Fact]
    public void An_echo_for_a_test_kit_may_leave_out_the_sender()
    {
        var probe = CreateTestProbe();
        var echo = ActorOf(EchoActor.Props(this, echoBackToSenderAsWell: false));

        probe.Send(echo, "hello");

        ExpectMsgFrom(probe.Ref, "hello");
        probe.ExpectNoMsg(50);
    }

    [Fact]
    public void A_forwarder_keeps_the_sender()
    {
        var probe = CreateTestProbe();
        var forwarder = ActorOf(ForwardActor.Props(TestActor));

        probe.Send(forwarder, "hello");

        ExpectMsgFrom(probe.Ref, "hello");
    }

    [Fact]
    public void An_actor_that_handles_nothing_leaves_everything_unhandled()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Akka.Event.UnhandledMessage));
        var actor = ActorOf<UnhandledMessageActor>("mute");

        actor.Tell("hello");

        var unhandled = ExpectMsg<Akka.Event.UnhandledMessage>();
        Assert.Equal(("hello", actor), (unhandled.Message, unhandled.Recipient));
    }
}
