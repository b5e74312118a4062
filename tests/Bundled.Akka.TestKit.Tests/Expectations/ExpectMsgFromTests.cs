using Akka.Actor;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Expectations;

public class ExpectMsgFromTests : TestKitSpec
{
    private readonly TestProbe _alice;
    private readonly TestProbe _bob;

    public ExpectMsgFromTests()
    {
        _alice = CreateTestProbe("alice");
        _bob = CreateTestProbe("bob");
    }

    [Fact]
    public async Task A_message_from_the_expected_sender_is_returned()
    {
        _alice.Send(TestActor, "one");
        _alice.Send(TestActor, "two");

        Assert.Equal("one", ExpectMsgFrom<string>(_alice.Ref));
        Assert.Equal("two", await ExpectMsgFromAsync<string>(_alice.Ref));
    }

    [Fact]
    public async Task An_equal_message_from_the_expected_sender_is_returned()
    {
        _alice.Send(TestActor, 1);
        _alice.Send(TestActor, 2);

        Assert.Equal(1, ExpectMsgFrom(_alice.Ref, 1));
        Assert.Equal(2, await ExpectMsgFromAsync(_alice.Ref, 2));
    }

    [Fact]
    public async Task Another_sender_fails_and_both_are_shown()
    {
        _bob.Send(TestActor, "one");
        AssertSays(
            FailureOf(() => ExpectMsgFrom<string>(_alice.Ref, hint: "her voice")),
            "Sender does not match",
            _alice.Ref.Path.ToString(),
            _bob.Ref.Path.ToString(),
            "her voice");

        _bob.Send(TestActor, "two");
        AssertSays(
            await FailureOf(async () => await ExpectMsgFromAsync(_alice.Ref, "two")),
            "Sender does not match",
            _alice.Ref.Path.ToString(),
            _bob.Ref.Path.ToString());
    }

    [Fact]
    public void Another_message_from_the_expected_sender_fails()
    {
        _alice.Send(TestActor, "one");

        AssertSays(FailureOf(() => ExpectMsgFrom(_alice.Ref, "two")), "Expected: two", "Actual:   one");
    }

    [Fact]
    public async Task A_predicate_judges_the_message_of_the_expected_sender()
    {
        _alice.Send(TestActor, 2);
        _alice.Send(TestActor, 4);
        _alice.Send(TestActor, 5);

        Assert.Equal(2, ExpectMsgFrom<int>(_alice.Ref, (int number) => number % 2 == 0));
        Assert.Equal(4, await ExpectMsgFromAsync<int>(_alice.Ref, (int number) => number % 2 == 0));
        AssertSays(
            FailureOf(() => ExpectMsgFrom<int>(_alice.Ref, (int number) => number % 2 == 0, hint: "an even number")),
            "Also expected an even number",
            "{5}");
    }

    [Fact]
    public async Task Assertions_run_on_the_message_of_the_expected_sender()
    {
        var seen = new List<int>();
        _alice.Send(TestActor, 1);
        _alice.Send(TestActor, 2);
        _bob.Send(TestActor, 3);

        ExpectMsgFrom<int>(_alice.Ref, (int number) => seen.Add(number));
        await ExpectMsgFromAsync<int>(_alice.Ref, (int number) => seen.Add(number));
        FailureOf(() => ExpectMsgFrom<int>(_alice.Ref, (int number) => seen.Add(number)));

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task Assertions_run_on_sender_and_message()
    {
        var seen = new List<(IActorRef, int)>();
        IActorRef? from = null;
        _alice.Send(TestActor, 1);
        _bob.Send(TestActor, 2);

        ExpectMsgFrom<int>((IActorRef sender) => from = sender, (int number) => seen.Add((from!, number)));
        await ExpectMsgFromAsync<int>((IActorRef sender) => from = sender, (int number) => seen.Add((from!, number)));

        Assert.Equal([(_alice.Ref, 1), (_bob.Ref, 2)], seen);
    }
}
