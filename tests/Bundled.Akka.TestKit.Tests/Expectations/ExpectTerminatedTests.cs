using Akka.Actor;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Expectations;

public class ExpectTerminatedTests : TestKitSpec
{
    [Fact]
    public async Task The_end_of_a_watched_actor_is_a_message()
    {
        var first = Watch(ActorOf(BlackHoleActor.Props, "first"));
        Sys.Stop(first);
        Assert.Equal(first, ExpectTerminated(first).ActorRef);

        var second = await WatchAsync(ActorOf(BlackHoleActor.Props, "second"));
        second.Tell(PoisonPill.Instance);
        Assert.Equal(second, (await ExpectTerminatedAsync(second)).ActorRef);
    }

    [Fact]
    public void An_actor_that_has_already_stopped_is_reported_at_once()
    {
        var actor = Watch(ActorOf(BlackHoleActor.Props));
        Sys.Stop(actor);
        ExpectTerminated(actor);

        var probe = CreateTestProbe();
        probe.Watch(actor);

        probe.ExpectTerminated(actor);
    }

    [Fact]
    public void The_end_of_another_actor_fails_and_both_are_shown()
    {
        var expected = Watch(ActorOf(BlackHoleActor.Props, "expected"));
        var other = Watch(ActorOf(BlackHoleActor.Props, "other"));
        Sys.Stop(other);

        AssertSays(FailureOf(() => ExpectTerminated(expected)), "user/expected", "user/other");
    }

    [Fact]
    public void No_end_in_time_fails_and_shows_the_actor()
    {
        var actor = Watch(ActorOf(BlackHoleActor.Props, "immortal"));

        AssertSays(
            FailureOf(() => ExpectTerminated(actor, TimeSpan.FromMilliseconds(50), "by command")),
            "Timeout 00:00:00.05",
            "Akka.Actor.Terminated",
            "user/immortal",
            "by command");
    }

    [Fact]
    public async Task The_end_of_an_actor_that_is_no_longer_watched_is_no_message()
    {
        var actor = Unwatch(Watch(ActorOf(BlackHoleActor.Props)));
        var other = await UnwatchAsync(await WatchAsync(ActorOf(BlackHoleActor.Props)));
        var witness = CreateTestProbe();
        witness.Watch(actor);
        witness.Watch(other);

        Sys.Stop(actor);
        witness.ExpectTerminated(actor);
        Sys.Stop(other);
        witness.ExpectTerminated(other);

        ExpectNoMsg(50);
    }
}
