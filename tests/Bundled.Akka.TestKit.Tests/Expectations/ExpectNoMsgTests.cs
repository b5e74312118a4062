using Akka.Actor;

namespace Entropy.Bundled.Tests.TestKit.Expectations;

public class ExpectNoMsgTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    public ExpectNoMsgTests()
        : base("akka.test.single-expect-default = 100ms")
    {
    }

    [Fact]
    public async Task Silence_is_waited_for()
    {
        var start = DateTime.UtcNow;

        ExpectNoMsg();
        ExpectNoMsg(Short);
        ExpectNoMsg(50);
        await ExpectNoMsgAsync();
        await ExpectNoMsgAsync(Short);
        await ExpectNoMsgAsync(50);

        Assert.True(DateTime.UtcNow - start >= TimeSpan.FromMilliseconds(350));
    }

    [Fact]
    public async Task A_message_fails_and_is_shown_with_its_sender()
    {
        TestActor.Tell("tick", TestActor);
        AssertSays(FailureOf(() => ExpectNoMsg()), "Expected no messages", "<tick>", TestActor.Path.ToString());

        TestActor.Tell("tock", TestActor);
        AssertSays(
            await FailureOf(async () => await ExpectNoMsgAsync(Short)),
            "Expected no messages during 00:00:00.05",
            "<tock>",
            TestActor.Path.ToString());
    }

    [Fact]
    public void A_message_fails_as_soon_as_it_is_there()
    {
        TestActor.Tell("tick");
        var start = DateTime.UtcNow;

        FailureOf(() => ExpectNoMsg(TimeSpan.FromSeconds(30)));

        Assert.InRange(DateTime.UtcNow - start, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }
}
