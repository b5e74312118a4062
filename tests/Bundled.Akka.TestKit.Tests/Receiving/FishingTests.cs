using System.Collections;
using Akka.Actor;

namespace Entropy.Bundled.Tests.TestKit.Receiving;

public class FishingTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task The_first_message_that_pleases_is_returned()
    {
        Tell(1, 2, 10, 20, 30, 31);

        Assert.Equal(10, FishForMessage<int>(number => number >= 10));
        Assert.Equal(20, FishForMessage(message => message is int and >= 10));
        Assert.Equal(30, await FishForMessageAsync<int>(number => number >= 10));
        Assert.Equal(31, await FishForMessageAsync(message => message is int and >= 10));
    }

    [Fact]
    public async Task Messages_of_another_type_are_passed_over()
    {
        Tell("10", 9, 10, "11", 12);

        Assert.Equal(10, FishForMessage<int>(number => number >= 10));
        Assert.Equal(12, await FishForMessageAsync<int>(number => number >= 10));
    }

    [Fact]
    public async Task Messages_passed_over_are_kept_if_wanted()
    {
        var passedOver = new ArrayList { "from before" };
        Tell("1", 2, "3", 4, 5, "6");

        Assert.Equal("3", FishForMessage<string>(text => text == "3", passedOver));
        Assert.Equal(new object[] { "1", 2 }, passedOver.ToArray());

        Assert.Equal("6", await FishForMessageAsync<string>(text => text == "6", passedOver));
        Assert.Equal(new object[] { 4, 5 }, passedOver.ToArray());
    }

    [Fact]
    public async Task No_message_fails_in_time()
    {
        AssertSays(
            FailureOf(() => FishForMessage(_ => true, Short, "any fish")), "Timeout (00:00:00.05", "any fish");
        AssertSays(
            await FailureOf(async () => await FishForMessageAsync(_ => true, Short)), "Timeout (00:00:00.05");
    }

    [Fact]
    public async Task No_message_that_pleases_fails_in_time()
    {
        Tell("1", "2");
        AssertSays(FailureOf(() => FishForMessage(_ => false, Short)), "Timeout (00:00:00.05");

        Tell("1", "2");
        AssertSays(
            await FailureOf(async () => await FishForMessageAsync<int>(_ => true, Short)), "Timeout (00:00:00.05");
    }

    [Fact]
    public async Task A_type_that_must_not_come_and_does_not_is_fine()
    {
        Tell(1.0, "2");

        await FishUntilMessageAsync<int>(Short);

        Assert.False(HasMessages);
    }

    [Fact]
    public async Task A_type_that_must_not_come_and_does_fails()
    {
        Tell(1.0, 2);

        AssertSays(
            await FailureOf(() => FishUntilMessageAsync<int>(Short)), "did not expect a message of type System.Int32");
    }

    private void Tell(params object[] messages)
    {
        foreach (var message in messages)
            TestActor.Tell(message);
    }
}
