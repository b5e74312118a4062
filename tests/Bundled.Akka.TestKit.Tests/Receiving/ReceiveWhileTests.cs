using Akka.Actor;

namespace Entropy.Bundled.Tests.TestKit.Receiving;

public class ReceiveWhileTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public ReceiveWhileTests()
        : base("akka.test.single-expect-default = 300ms")
    {
    }

    [Fact]
    public async Task Without_a_message_a_series_is_empty()
    {
        Assert.Empty(ReceiveWhile(message => message, Short));
        Assert.Empty(await AllOf(ReceiveWhileAsync(message => message, Short)));
        Assert.Empty(ReceiveWhile<object>(_ => true, Short));
        Assert.Empty(await AllOf(ReceiveWhileAsync<object>(_ => true, Short)));
    }

    [Fact]
    public async Task A_filter_ends_a_series_with_null()
    {
        Tell("1", 2, "3", 99999.0, 4);
        Assert.Equal(["1", "2", "3"], ReceiveWhile(TextUnlessDouble));

        Assert.Equal(99999.0, ExpectMsg<double>());
        Assert.Equal(["4"], await AllOf(ReceiveWhileAsync(TextUnlessDouble)));
    }

    [Fact]
    public async Task The_message_that_ends_a_series_stays_in_the_queue()
    {
        Tell("1", "2", 4711, "3", 6, "7");

        Assert.Equal(["1", "2"], ReceiveWhile<object>(message => message is string));
        ExpectMsg(4711);
        Assert.Equal(["3"], await AllOf(ReceiveWhileAsync(message => message as string)));
        ExpectMsg(6);
        ExpectMsg("7");
    }

    [Fact]
    public async Task A_predicate_ends_a_series_with_no()
    {
        Tell("1", "2", "3", "-----", "4");
        Assert.Equal(["1", "2", "3"], ReceiveWhile<string>(text => text.Length == 1));

        ExpectMsg("-----");
        Assert.Equal(["4"], await AllOf(ReceiveWhileAsync<string>(text => text.Length == 1)));
    }

    [Fact]
    public async Task Messages_of_other_types_are_passed_over()
    {
        Tell("1", "2", 3, "4");
        Assert.Equal(["1", "2", "4"], ReceiveWhile<string>(text => text.Length == 1));

        Tell(5, "6");
        Assert.Equal(["6"], await AllOf(ReceiveWhileAsync<string>(text => text.Length == 1)));
    }

    [Fact]
    public async Task Messages_of_other_types_end_a_series_if_they_are_to()
    {
        Tell("1", "2", 3, "4", 5);
        Assert.Equal(
            ["1", "2"], ReceiveWhile<string>(text => text.Length == 1, shouldIgnoreOtherMessageTypes: false));

        ExpectMsg(3);
        Assert.Equal(
            ["4"],
            await AllOf(ReceiveWhileAsync<string>(text => text.Length == 1, shouldIgnoreOtherMessageTypes: false)));
        ExpectMsg(5);
    }

    [Fact]
    public async Task A_series_ends_at_the_number_of_messages_wanted()
    {
        Tell("1", "2", "3", "4", "5", "6");

        Assert.Equal(["1", "2"], ReceiveWhile(Long, message => message as string, msgs: 2));
        Assert.Equal(["3"], await AllOf(ReceiveWhileAsync(Long, message => message as string, msgs: 1)));
        Assert.Equal(["4", "5"], ReceiveWhile<string>(_ => true, Long, msgs: 2));
        Assert.Equal(["6"], await AllOf(ReceiveWhileAsync<string>(_ => true, Long, msgs: 1)));
    }

    [Fact]
    public async Task A_series_ends_when_no_message_comes_for_a_while()
    {
        Tell("1");
        Assert.Equal(["1"], ReceiveWhile(Long, Short, message => message as string));

        Tell("2");
        Assert.Equal(["2"], await AllOf(ReceiveWhileAsync(Long, Short, message => message as string)));

        Tell("3");
        Assert.Equal(["3"], ReceiveWhile<string>(_ => true, Long, Short));
    }

    [Fact]
    public void The_last_message_is_the_last_of_the_series()
    {
        Tell("1", "2", 3);

        ReceiveWhile(message => message as string);

        Assert.Equal("2", LastMessage);
    }

    [Fact]
    public void After_an_empty_series_there_is_no_last_message()
    {
        Tell(1);

        ReceiveWhile(message => message as string);

        Assert.Throws<IllegalActorStateException>(() => LastMessage);
    }

    private static string? TextUnlessDouble(object message) => message is double ? null : message.ToString();

    private void Tell(params object[] messages)
    {
        foreach (var message in messages)
            TestActor.Tell(message);
    }
}
