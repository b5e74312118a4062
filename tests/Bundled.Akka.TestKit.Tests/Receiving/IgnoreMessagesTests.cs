using Akka.Actor;

namespace Entropy.Bundled.Tests.TestKit.Receiving;

public class IgnoreMessagesTests : TestKitSpec
{
    [Fact]
    public void Messages_that_a_function_accepts_are_dropped()
    {
        IgnoreMessages(message => message is 1);

        TestActor.Tell(1);
        TestActor.Tell("1");

        Assert.Equal("1", ReceiveOne());
        Assert.False(HasMessages);
    }

    [Fact]
    public void Messages_of_a_type_are_dropped()
    {
        IgnoreMessages<Heartbeat>();

        TestActor.Tell("1");
        TestActor.Tell(new Heartbeat(""));
        TestActor.Tell("2");

        Assert.Equal(["1", "2"], ReceiveN(2));
        Assert.False(HasMessages);
    }

    [Fact]
    public void Messages_of_a_type_that_a_function_accepts_are_dropped()
    {
        IgnoreMessages<Heartbeat>(heartbeat => heartbeat.From == "pump");

        TestActor.Tell(new Heartbeat("pump"));
        TestActor.Tell(new Heartbeat("valve"));
        TestActor.Tell("2");

        Assert.Equal([new Heartbeat("valve"), "2"], ReceiveN(2));
        Assert.False(HasMessages);
    }

    [Fact]
    public void Nothing_is_dropped_any_more_when_nothing_is_to_be_ignored()
    {
        IgnoreMessages<string>();
        TestActor.Tell("1");

        IgnoreNoMessages();
        TestActor.Tell("2");

        Assert.Equal("2", ReceiveOne());
    }

    public sealed record Heartbeat(string From);
}
