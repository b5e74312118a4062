using Akka.Actor;
using Akka.Event;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.Filters;

public class UnhandledMessageFilterTests() : FilterSpec(LogLevel.InfoLevel)
{
    [Fact]
    public void An_unhandled_message_is_an_info()
    {
        var actor = ActorOf<UnhandledMessageActor>("mute");

        EventFilter.Info(contains: "/user/mute").ExpectOne(() => actor.Tell("whatever"));
    }

    [Fact]
    public void An_unhandled_message_is_no_warning_and_no_error()
    {
        var actor = ActorOf<UnhandledMessageActor>("mute");

        EventFilter.Warning().And.Error().Expect(0, () => actor.Tell("whatever"));
    }
}
