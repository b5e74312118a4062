using Akka.Actor;
using Akka.TestKit;

namespace Entropy.Bundled.Tests.TestKit.Receiving;

public class ReceiveTests : TestKitSpec
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task The_next_message_is_taken()
    {
        Tell("1", "2", "3", "4");

        Assert.Equal("1", ReceiveOne());
        Assert.Equal("2", ReceiveOne(TimeSpan.Zero));
        Assert.Equal("3", await ReceiveOneAsync());
        Assert.Equal("4", await ReceiveOneAsync(Short));
        Assert.False(HasMessages);
    }

    [Fact]
    public async Task No_message_is_null()
    {
        Assert.Null(ReceiveOne(TimeSpan.Zero));
        Assert.Null(ReceiveOne(Short));
        Assert.Null(await ReceiveOneAsync(TimeSpan.Zero));
        Assert.Null(await ReceiveOneAsync(Short));
    }

    [Fact]
    public async Task The_next_message_is_taken_with_its_sender()
    {
        var probe = CreateTestProbe();
        probe.Send(TestActor, "1");
        probe.Send(TestActor, "2");

        Assert.True(TryReceiveOne(out var first));
        Assert.Equal(("1", probe.Ref), (first.Message, first.Sender));
        var (success, second) = await TryReceiveOneAsync(Short);
        Assert.True(success);
        Assert.Equal(("2", probe.Ref), (second.Message, second.Sender));
    }

    [Fact]
    public async Task No_message_with_its_sender_is_the_null_envelope()
    {
        Assert.False(TryReceiveOne(out var first, Short));
        Assert.Same(NullMessageEnvelope.Instance, first);
        Assert.Equal((false, NullMessageEnvelope.Instance), await TryReceiveOneAsync(TimeSpan.Zero));
    }

    [Fact]
    public async Task Looking_at_a_message_leaves_it_there()
    {
        Tell("1");

        Assert.Equal("1", PeekOne());
        Assert.Equal("1", PeekOne(Short, CancellationToken.None));
        Assert.Equal("1", PeekOne(CancellationToken.None));
        Assert.Equal("1", await PeekOneAsync());
        Assert.Equal("1", await PeekOneAsync(CancellationToken.None));
        Assert.True(TryPeekOne(out var envelope, Short, CancellationToken.None));
        Assert.Equal("1", envelope.Message);
        Assert.Equal((true, envelope), await TryPeekOneAsync(Short, CancellationToken.None));

        Assert.True(HasMessages);
        ExpectMsg("1");
        Assert.Null(PeekOne(Short));
        Assert.Null(await PeekOneAsync(TimeSpan.Zero));
    }

    [Fact]
    public void The_last_message_and_its_sender_are_remembered()
    {
        var probe = CreateTestProbe();
        probe.Send(TestActor, "1");
        Tell("2");

        ExpectMsg<string>();

        Assert.Equal("1", LastMessage);
        Assert.Equal(probe.Ref, LastSender);
    }

    [Fact]
    public void After_a_receive_that_found_nothing_there_is_no_last_message()
    {
        Tell("1");
        ExpectMsg<string>();

        ReceiveOne(TimeSpan.Zero);

        Assert.Throws<IllegalActorStateException>(() => LastMessage);
        Assert.Throws<IllegalActorStateException>(() => LastSender);
    }

    [Fact]
    public void Whether_messages_wait_is_known_without_taking_one()
    {
        Assert.False(HasMessages);

        Tell("1");

        Assert.True(HasMessages);
        ExpectMsg("1");
        Assert.False(HasMessages);
    }

    [Fact]
    public async Task So_many_messages_are_taken()
    {
        Tell("1", "2", "3", "4", "5", "6", "7");

        Assert.Equal(["1", "2", "3"], ReceiveN(3));
        Assert.Equal(["4"], ReceiveN(1, Short));
        Assert.Equal(["5", "6"], await AllOf(ReceiveNAsync(2)));
        Assert.Equal(["7"], await AllOf(ReceiveNAsync(1, Short)));
    }

    [Fact]
    public async Task No_messages_where_many_are_wanted_fail_in_time()
    {
        AssertSays(
            FailureOf(() => ReceiveN(3, Short)), "Timeout (00:00:00.05", "expecting 3 messages", "Only got 0");
        AssertSays(
            await FailureOf(() => AllOf(ReceiveNAsync(3, Short))),
            "Timeout (00:00:00.05",
            "expecting 3 messages",
            "Only got 0");
    }

    [Fact]
    public async Task Too_few_messages_fail_in_time()
    {
        Tell("1", "2");

        AssertSays(await FailureOf(() => AllOf(ReceiveNAsync(3, Short))), "expecting 3 messages", "Only got 2");
    }

    [Fact]
    public async Task Radio_silence_without_a_message_is_there_at_once()
    {
        Assert.Empty(await WaitForRadioSilenceAsync(TimeSpan.Zero));
    }

    [Fact]
    public async Task Messages_before_radio_silence_are_returned()
    {
        Tell(1, 2);

        Assert.Equal(new object[] { 1, 2 }, (await WaitForRadioSilenceAsync(TimeSpan.Zero)).ToArray());
    }

    [Fact]
    public async Task Every_message_starts_the_wait_for_radio_silence_anew()
    {
        var silence = TimeSpan.FromMilliseconds(600);
        var gap = TimeSpan.FromMilliseconds(200);
        var waiting = WaitForRadioSilenceAsync(silence);
        foreach (var message in (int[])[1, 2, 3, 4])
        {
            await Task.Delay(gap);
            Tell(message);
        }

        Assert.Equal(new object[] { 1, 2, 3, 4 }, (await waiting).ToArray());
    }

    [Fact]
    public async Task More_messages_than_allowed_before_radio_silence_fail()
    {
        Tell(1, 2);

        AssertSays(
            await FailureOf(() => WaitForRadioSilenceAsync(TimeSpan.Zero, maxMessages: 1)), "maxMessages violated");
    }

    [Fact]
    public async Task As_many_messages_as_allowed_before_radio_silence_are_fine()
    {
        Tell(1, 2);

        var messages = await WaitForRadioSilenceAsync(TimeSpan.Zero, maxMessages: 2);

        Assert.Equal(2, messages.Count);
    }

    private void Tell(params object[] messages)
    {
        foreach (var message in messages)
            TestActor.Tell(message);
    }
}
