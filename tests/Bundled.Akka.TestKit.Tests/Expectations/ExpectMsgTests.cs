using Akka.Actor;

namespace Entropy.Bundled.Tests.TestKit.Expectations;

public class ExpectMsgTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_message_of_the_expected_type_is_returned()
    {
        TestActor.Tell("first");
        TestActor.Tell("second");

        Assert.Equal("first", ExpectMsg<string>());
        Assert.Equal("second", await ExpectMsgAsync<string>());
    }

    [Fact]
    public async Task A_message_of_a_derived_type_is_one_of_the_expected_type()
    {
        TestActor.Tell("text");
        TestActor.Tell("more text");

        Assert.Equal("text", ExpectMsg<object>());
        Assert.Equal("more text", await ExpectMsgAsync<object>());
    }

    [Fact]
    public async Task An_equal_message_is_what_was_expected()
    {
        TestActor.Tell(4711);
        TestActor.Tell(new Reading("meter", 3.5));

        Assert.Equal(4711, ExpectMsg(4711));
        Assert.Equal(new Reading("meter", 3.5), await ExpectMsgAsync(new Reading("meter", 3.5)));
    }

    [Fact]
    public async Task Sequences_are_compared_element_by_element()
    {
        TestActor.Tell(new List<int> { 1, 2, 3 });
        Assert.Equal([1, 2, 3], ExpectMsg(new List<int> { 1, 2, 3 }));

        TestActor.Tell(new List<int> { 1, 2, 3 });
        await FailureOf(async () => await ExpectMsgAsync(new List<int> { 1, 2, 4 }));

        TestActor.Tell(new List<int> { 1, 2, 3 });
        await FailureOf(async () => await ExpectMsgAsync(new List<int> { 1, 2 }));
    }

    [Fact]
    public async Task Another_value_fails_and_both_are_shown()
    {
        TestActor.Tell(4711);
        AssertSays(FailureOf(() => ExpectMsg(4712)), "Expected: 4712", "Actual:   4711");

        TestActor.Tell("asked");
        AssertSays(
            await FailureOf(async () => await ExpectMsgAsync("answered")), "Expected: answered", "Actual:   asked");
    }

    [Fact]
    public async Task Another_type_fails_and_message_types_and_sender_are_shown()
    {
        TestActor.Tell(4711, TestActor);
        AssertSays(
            FailureOf(() => ExpectMsg<string>(hint: "the serial number")),
            "Expected a message of type System.String",
            "received {4711}",
            "System.Int32",
            "the serial number",
            TestActor.Path.ToString());

        TestActor.Tell(4711);
        AssertSays(
            await FailureOf(async () => await ExpectMsgAsync("4711")), "System.String", "received {4711}");
    }

    [Fact]
    public async Task No_message_fails_and_type_time_and_hint_are_shown()
    {
        AssertSays(
            FailureOf(() => ExpectMsg<string>(Short, "the greeting")),
            "Timeout 00:00:00.1000000",
            "System.String",
            "the greeting");
        AssertSays(
            await FailureOf(async () => await ExpectMsgAsync("hello", Short, "the greeting")),
            "Timeout 00:00:00.1000000",
            "System.String",
            "the greeting");
    }

    [Fact]
    public async Task A_message_that_comes_later_is_waited_for()
    {
        var later = Task.Delay(50);
        _ = later.ContinueWith(_ => TestActor.Tell("late", TestActor), TaskScheduler.Default);

        Assert.Equal("late", await ExpectMsgAsync<string>());
        Assert.True(later.IsCompleted);
    }

    [Fact]
    public async Task A_predicate_accepts_the_message()
    {
        TestActor.Tell(2);
        TestActor.Tell(4);

        Assert.Equal(2, ExpectMsg<int>((int number) => number % 2 == 0));
        Assert.Equal(4, await ExpectMsgAsync<int>((int number) => number % 2 == 0));
    }

    [Fact]
    public async Task A_predicate_that_refuses_the_message_fails_and_says_what_it_wanted()
    {
        TestActor.Tell(3);
        AssertSays(
            FailureOf(() => ExpectMsg<int>((int number) => number % 2 == 0, hint: "an even number")),
            "expected type <System.Int32>",
            "Also expected an even number",
            "{3}");

        TestActor.Tell(5);
        AssertSays(
            await FailureOf(async () => await ExpectMsgAsync<int>((int number) => number % 2 == 0)),
            "the predicate to return true",
            "{5}");
    }

    [Fact]
    public async Task A_predicate_may_look_at_the_sender()
    {
        TestActor.Tell("mine", TestActor);
        TestActor.Tell("mine", TestActor);
        TestActor.Tell("mine", TestActor);

        ExpectMsg<string>((message, sender) => message == "mine" && sender.Equals(TestActor));
        await ExpectMsgAsync<string>((message, sender) => message == "mine" && sender.Equals(TestActor));
        AssertSays(
            FailureOf(() => ExpectMsg<string>((_, sender) => sender.Equals(Sys.DeadLetters), hint: "a dead sender")),
            "Also expected a dead sender",
            "{mine}",
            TestActor.Path.ToString());
    }

    [Fact]
    public async Task Assertions_run_on_the_message_and_their_failure_is_the_tests()
    {
        var seen = new List<string>();
        TestActor.Tell("one");
        TestActor.Tell("two");
        TestActor.Tell("three");

        ExpectMsg<string>((string message) => seen.Add(message));
        await ExpectMsgAsync<string>((string message) => seen.Add(message));
        Assert.Equal(["one", "two"], seen);
        AssertSays(FailureOf(() => ExpectMsg<string>((string message) => Assert.Equal("four", message))), "four");
    }

    [Fact]
    public async Task Assertions_may_look_at_the_sender()
    {
        IActorRef? first = null;
        IActorRef? second = null;
        TestActor.Tell("one", TestActor);
        TestActor.Tell("two", TestActor);

        ExpectMsg<string>((_, sender) => first = sender);
        await ExpectMsgAsync<string>((_, sender) => second = sender);

        Assert.Equal(TestActor, first);
        Assert.Equal(TestActor, second);
    }

    [Fact]
    public async Task A_comparer_says_what_is_equal()
    {
        TestActor.Tell("HELLO");
        TestActor.Tell("HELLO");
        TestActor.Tell("HELLO");

        Assert.Equal("HELLO", ExpectMsg("hello", EqualButForCase));
        Assert.Equal("HELLO", await ExpectMsgAsync("hello", EqualButForCase));
        AssertSays(FailureOf(() => ExpectMsg("goodbye", EqualButForCase)), "goodbye", "HELLO");
    }

    [Fact]
    public async Task A_cancelled_expectation_gives_up_before_its_time()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var start = DateTime.UtcNow;

        var thrown = await Record.ExceptionAsync(
            async () => await ExpectMsgAsync<string>(TimeSpan.FromSeconds(30), cancellationToken: soon.Token));

        Assert.NotNull(thrown);
        Assert.InRange(DateTime.UtcNow - start, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    private static bool EqualButForCase(string x, string y) => x.Equals(y, StringComparison.OrdinalIgnoreCase);

    public sealed record Reading(string Name, double Value);
}
