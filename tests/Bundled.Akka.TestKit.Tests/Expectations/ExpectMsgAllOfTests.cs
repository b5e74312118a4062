using Akka.Actor;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Expectations;

public class ExpectMsgAllOfTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);
    private static readonly string[] ThreeNumerals = ["3", "1", "2"];

    public ExpectMsgAllOfTests()
        : base("akka.test.single-expect-default = 1s")
    {
    }

    [Fact]
    public async Task Messages_are_expected_in_any_order_and_returned_in_that_of_their_arrival()
    {
        Tell("1", "2", "3");
        Assert.Equal(["1", "2", "3"], ExpectMsgAllOf("3", "1", "2"));

        Tell("2", "3", "1");
        Assert.Equal(["2", "3", "1"], ExpectMsgAllOf(TimeSpan.FromSeconds(1), "3", "1", "2"));

        Tell("1", "3", "2");
        Assert.Equal(["1", "3", "2"], await AllOf(ExpectMsgAllOfAsync(ThreeNumerals)));

        Tell("3", "2", "1");
        Assert.Equal(["3", "2", "1"], await AllOf(ExpectMsgAllOfAsync(TimeSpan.FromSeconds(1), ThreeNumerals)));
    }

    [Fact]
    public void Messages_of_different_types_are_expected_together()
    {
        Tell(1, "two", 3.0);

        Assert.Equal([1, "two", 3.0], ExpectMsgAllOf<object>("two", 3.0, 1));
    }

    [Fact]
    public async Task A_message_that_was_not_expected_fails_and_shows_what_is_missing()
    {
        Tell("1", "2", "surprise", "3");
        AssertSays(
            await FailureOf(() => AllOf(ExpectMsgAllOfAsync(ThreeNumerals))),
            "not found [3]",
            "found unexpected [surprise]");

        Assert.Equal("3", ExpectMsg<string>());
    }

    [Fact]
    public void A_message_of_another_type_fails()
    {
        Tell("1", 2, "3");

        AssertSays(FailureOf(() => ExpectMsgAllOf("3", "1", "2")), "not found [2]", "found unexpected [2]");
    }

    [Fact]
    public void A_message_that_came_twice_and_was_expected_once_fails()
    {
        Tell("1", "1");

        AssertSays(FailureOf(() => ExpectMsgAllOf("1", "2")), "not found [2]", "found unexpected [1]");
    }

    [Fact]
    public void A_message_may_be_expected_twice()
    {
        Tell("1", "2", "1");

        Assert.Equal(["1", "2", "1"], ExpectMsgAllOf("1", "1", "2"));
    }

    [Fact]
    public async Task No_messages_at_all_fail_in_time()
    {
        AssertSays(FailureOf(() => ExpectMsgAllOf(Short, "3", "1", "2")), "Timeout (00:00:00.1", "3 messages", "got 0");
        AssertSays(
            await FailureOf(() => AllOf(ExpectMsgAllOfAsync(Short, ThreeNumerals))), "Timeout (00:00:00.1", "got 0");
    }

    [Fact]
    public async Task Too_few_messages_fail_in_time()
    {
        Tell("1", "2");

        AssertSays(
            await FailureOf(() => AllOf(ExpectMsgAllOfAsync(Short, ThreeNumerals))),
            "Timeout (00:00:00.1",
            "3 messages",
            "got 2");
    }

    [Fact]
    public async Task One_of_several_messages_is_expected()
    {
        Tell("2", "3");

        Assert.Equal("2", ExpectMsgAnyOf(ThreeNumerals));
        Assert.Equal("3", await ExpectMsgAnyOfAsync(ThreeNumerals));
    }

    [Fact]
    public void None_of_several_messages_fails_and_shows_what_came()
    {
        Tell("4");

        AssertSays(FailureOf(() => ExpectMsgAnyOf(ThreeNumerals)), "found unexpected 4");
    }

    [Fact]
    public void No_message_where_one_of_several_is_expected_fails_in_time()
    {
        AssertSays(FailureOf(() => ExpectMsgAnyOf(ThreeNumerals)), "Timeout 00:00:01", "ExpectMsgAnyOf");
    }

    [Fact]
    public async Task Predicates_over_different_types_are_met_in_any_order()
    {
        Tell("1", 2, 3.5);
        Assert.Equal(["1", 2, 3.5], ExpectMsgAllOfMatchingPredicates(Predicates()));

        Tell(3.5, "1", 2);
        Assert.Equal([3.5, "1", 2], await AllOf(ExpectMsgAllOfMatchingPredicatesAsync(Predicates())));
    }

    [Fact]
    public async Task A_message_that_no_predicate_accepts_fails_and_shows_what_is_missing()
    {
        Tell("1", 2, 4.5);

        AssertSays(
            await FailureOf(() => AllOf(ExpectMsgAllOfMatchingPredicatesAsync(Predicates()))),
            "not found [",
            "System.Double",
            "found unexpected [4.5]");
    }

    [Fact]
    public async Task Too_few_messages_for_the_predicates_fail_in_time()
    {
        Tell("1");

        AssertSays(
            await FailureOf(() => AllOf(ExpectMsgAllOfMatchingPredicatesAsync(Short, Predicates()))),
            "Timeout (00:00:00.1",
            "3 messages",
            "got 1");
    }

    [Fact]
    public void A_predicate_is_one_argument_and_a_boolean()
    {
        Func<int, bool> predicate = number => number > 0;
        Func<int, int> transformation = number => number;

        Assert.Equal(typeof(int), predicate.CreatePredicateInfo<int>().Type);
        Assert.Throws<ArgumentException>(() => transformation.CreatePredicateInfo<int>());
    }

    private static PredicateInfo[] Predicates() =>
    [
        new Predicate<double>(number => number is > 3 and < 4).CreatePredicateInfo(),
        new Predicate<int>(number => number == 2).CreatePredicateInfo(),
        PredicateInfo.Create<string>(text => text == "1"),
    ];

    private void Tell(params object[] messages)
    {
        foreach (var message in messages)
            TestActor.Tell(message);
    }
}
