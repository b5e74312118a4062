using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Events;

public sealed class DeadLettersSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task What_is_told_to_the_dead_letters_is_published()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        Sys.DeadLetters.Tell("lost");

        var letter = await ExpectMsgAsync<DeadLetter>();
        Assert.Equal("lost", letter.Message);
        Assert.Equal(TestActor, letter.Sender);
        Assert.Equal(Sys.DeadLetters, letter.Recipient);
    }

    [Fact]
    public async Task What_is_told_to_a_stopped_actor_is_published_with_sender_and_recipient()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        await StopAndWait(actor);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        actor.Tell("lost");

        var letter = await ExpectMsgAsync<DeadLetter>();
        Assert.Equal("lost", letter.Message);
        Assert.Equal(TestActor, letter.Sender);
        Assert.Equal(actor, letter.Recipient);
    }

    [Fact]
    public async Task What_was_waiting_when_its_actor_stopped_is_published_in_its_order()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Puppet.Props);

        using (Busy(actor))
        {
            actor.Tell(PoisonPill.Instance);
            for (var i = 0; i < 100; i++)
                actor.Tell(i);
        }

        for (var i = 0; i < 100; i++)
        {
            var letter = await ExpectMsgAsync<DeadLetter>();
            Assert.Equal(i, letter.Message);
        }
    }

    [Fact]
    public async Task A_message_that_wants_no_fuss_is_published_as_suppressed()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        await StopAndWait(actor);
        var all = CreateTestProbe();
        var suppressed = CreateTestProbe();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        Sys.EventStream.Subscribe(suppressed.Ref, typeof(SuppressedDeadLetter));
        Sys.EventStream.Subscribe(all.Ref, typeof(AllDeadLetters));

        actor.Tell(new Quiet());
        Sys.DeadLetters.Tell(new Quiet());
        actor.Tell("loud");

        await suppressed.ExpectMsgAsync<SuppressedDeadLetter>(l => l.Message is Quiet && l.Sender.Equals(TestActor));
        await suppressed.ExpectMsgAsync<SuppressedDeadLetter>(l => l.Message is Quiet);
        await all.ExpectMsgAsync<SuppressedDeadLetter>();
        await all.ExpectMsgAsync<SuppressedDeadLetter>();
        await all.ExpectMsgAsync<DeadLetter>();
        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "loud");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_message_dropped_on_purpose_may_be_published_with_the_reason()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Dropped));

        Sys.EventStream.Publish(new Dropped("lost", "no room", TestActor, Sys.DeadLetters));

        var dropped = await ExpectMsgAsync<Dropped>();
        Assert.Equal("no room", dropped.Reason);
        Assert.Equal("lost", dropped.Message);
    }

    [Fact]
    public async Task The_dead_letters_are_no_actor_that_could_end()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));

        Sys.DeadLetters.Tell(PoisonPill.Instance);
        Sys.DeadLetters.Tell("still lost");

        await FishForMessageAsync<DeadLetter>(l => l.Message is "still lost");
    }

    private sealed record Quiet : IDeadLetterSuppression;
}

/// <summary>How dead letters are logged.</summary>
public sealed class DeadLetterLogSpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        akka.log-dead-letters = 4
        akka.log-dead-letters-suspend-duration = 500ms
        """;

    private static readonly TimeSpan Suspension = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task Lost_dropped_and_unhandled_messages_are_counted_and_logged_until_there_are_too_many()
    {
        var gone = Sys.ActorOf(Puppet.Props);
        await StopAndWait(gone);
        var deaf = Sys.ActorOf(Props.Create(() => new Deaf()));
        var log = CreateTestProbe();
        log.IgnoreMessages<Info>(info => !info.Message.ToString()!.Contains("encountered", StringComparison.Ordinal));
        Sys.EventStream.Subscribe(log.Ref, typeof(Info));

        gone.Tell("lost");
        await Says($"Message [String] from {TestActor} to {gone} was not delivered. [1] dead letters encountered.");
        Sys.EventStream.Publish(new Dropped("dropped", "No room", deaf));
        await Says($"Message [String] to {deaf} was dropped. No room. [2] dead letters encountered.");
        deaf.Tell("unhandled");
        await Says($"Message [String] from {TestActor} to {deaf} was unhandled. [3] dead letters encountered.");
        gone.Tell("lost");
        await Says($"Message [String] from {TestActor} to {gone} was not delivered. [4] dead letters encountered, "
            + "no more dead letters will be logged in next");

        gone.Tell("lost without a word");
        gone.Tell("lost without a word");
        await log.ExpectNoMsgAsync(Silence);

        await log.ExpectNoMsgAsync(Suspension);
        gone.Tell("lost");
        await Says($"Message [String] from {TestActor} to {gone} was not delivered. [7] dead letters encountered, "
            + "of which 2 were not logged");
        gone.Tell("lost");
        await Says($"Message [String] from {TestActor} to {gone} was not delivered. [1] dead letters encountered.");

        async Task Says(string start) =>
            Assert.StartsWith(start, (await log.ExpectMsgAsync<Info>()).Message.ToString(), StringComparison.Ordinal);
    }

    private sealed class Deaf : UntypedActor
    {
        protected override void OnReceive(object message) => Unhandled(message);
    }
}

/// <summary>How dead letters are not logged.</summary>
public sealed class SilentDeadLetterSpec(ITestOutputHelper output) : ActorSpec(output, "akka.log-dead-letters = off")
{
    [Fact]
    public async Task Logging_of_dead_letters_can_be_turned_off()
    {
        await EventFilter.Info(contains: "dead letters").ExpectAsync(0, async () =>
        {
            Sys.DeadLetters.Tell("lost");
            await ExpectNoMsgAsync(Silence);
        });
    }
}
