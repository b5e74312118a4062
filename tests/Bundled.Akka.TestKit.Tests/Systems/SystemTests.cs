using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Systems;

public class SystemTests
{
    [Fact]
    public async Task A_test_kit_attaches_to_a_system_that_knows_nothing_of_it()
    {
        var system = ActorSystem.Create("plain");
        using var kit = new Akka.TestKit.Xunit2.TestKit(system);
        var echo = system.ActorOf(SimpleEchoActor.Props());

        echo.Tell("hello", kit.TestActor);

        Assert.Same(system, kit.Sys);
        Assert.Equal("hello", await kit.ExpectMsgAsync<string>());
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public async Task A_test_kit_attaches_to_a_system_with_its_reference()
    {
        var system = ActorSystem.Create("prepared", Akka.TestKit.Xunit2.TestKit.DefaultConfig);
        using var kit = new Akka.TestKit.Xunit2.TestKit(system);
        var echo = system.ActorOf(SimpleEchoActor.Props());

        echo.Tell("hello", kit.TestActor);

        Assert.Equal("hello", await kit.ExpectMsgAsync<string>());
    }

    [Fact]
    public void A_system_keeps_its_own_settings_when_a_test_kit_attaches_to_it()
    {
        var system = ActorSystem.Create(
            "own", ConfigurationFactory.ParseString("akka.test.single-expect-default = 700ms"));
        using var kit = new Akka.TestKit.Xunit2.TestKit(system);

        Assert.Equal(TimeSpan.FromMilliseconds(700), kit.TestKitSettings.SingleExpectDefault);
    }

    [Fact]
    public void Several_test_kits_may_share_a_system()
    {
        var system = ActorSystem.Create("shared", Akka.TestKit.Xunit2.TestKit.DefaultConfig);
        using var first = new Akka.TestKit.Xunit2.TestKit(system);
        using var second = new Akka.TestKit.Xunit2.TestKit(system);

        first.TestActor.Tell("to the first", ActorRefs.NoSender);
        second.TestActor.Tell("to the second", ActorRefs.NoSender);

        first.ExpectMsg("to the first");
        second.ExpectMsg("to the second");
    }

    [Fact]
    public void The_end_of_a_test_is_the_end_of_its_system()
    {
        var kit = new KitWithAnEnd();

        kit.Dispose();
        kit.Dispose();

        Assert.True(kit.Sys.WhenTerminated.IsCompletedSuccessfully);
        Assert.Equal(["the system runs"], kit.Ends);
    }

    [Fact]
    public void A_system_is_shut_down_even_when_the_end_of_a_test_fails()
    {
        var kit = new KitWithAnEnd { Fails = true };

        Assert.Throws<InvalidOperationException>(kit.Dispose);

        Assert.True(kit.Sys.WhenTerminated.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_system_that_does_not_stop_in_time_fails_if_that_is_to_be_verified()
    {
        using var release = new ManualResetEventSlim();
        using var kit = new Akka.TestKit.Xunit2.TestKit();
        kit.ActorOf(Props.Create(() => new Stubborn(release)), "stubborn").Tell("go", kit.TestActor);
        kit.ExpectMsg("going");

        var failure = Assert.Throws<TimeoutException>(
            () => kit.Shutdown(TimeSpan.FromMilliseconds(200), verifySystemShutdown: true));

        Assert.Contains("Failed to stop [test] within [00:00:00.2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("stubborn", failure.Message, StringComparison.Ordinal);
        release.Set();
    }

    [Fact]
    public void Actors_are_found_by_their_path()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit();
        var echo = kit.ActorOf(SimpleEchoActor.Props(), "echo");

        kit.ActorSelection("/user/echo").Tell("by text", kit.TestActor);
        kit.ActorSelection(echo.Path).Tell("by path", kit.TestActor);

        kit.ExpectMsgFrom(echo, "by text");
        kit.ExpectMsgFrom(echo, "by path");
    }

    [Fact]
    public void Actors_are_started_in_every_way()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit();

        Assert.Equal("a", kit.ActorOf(SimpleEchoActor.Props(), "a").Path.Name);
        Assert.Equal("b", kit.ActorOf<SimpleEchoActor>("b").Path.Name);
        Assert.Equal("c", kit.ActorOf(() => new SimpleEchoActor(), "c").Path.Name);
        Assert.All(
            [
                kit.ActorOf(SimpleEchoActor.Props()),
                kit.ActorOf<SimpleEchoActor>(),
                kit.ActorOf(() => new SimpleEchoActor()),
            ],
            actor => kit.ExpectMsgFrom<string>(Told(kit, actor)));
    }

    private static IActorRef Told(TestKitBase kit, IActorRef actor)
    {
        actor.Tell("hello", kit.TestActor);
        return actor;
    }

    private sealed class KitWithAnEnd : Akka.TestKit.Xunit2.TestKit
    {
        public bool Fails { get; init; }

        public List<string> Ends { get; } = [];

        protected override void AfterAll()
        {
            if (Fails)
                throw new InvalidOperationException("The end fails.");

            Ends.Add(Sys.WhenTerminated.IsCompleted ? "the system is down" : "the system runs");
        }
    }

    private sealed class Stubborn : ReceiveActor
    {
        public Stubborn(ManualResetEventSlim release) => ReceiveAny(_ =>
        {
            Sender.Tell("going");
            release.Wait(TimeSpan.FromSeconds(20));
        });
    }
}
