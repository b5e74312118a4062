using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Messaging;

public sealed class AskSpec(ITestOutputHelper output) : ActorSpec(output, "akka.actor.ask-timeout = 70ms")
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    private readonly record struct Question(string Text);

    [Fact]
    public async Task An_answer_completes_the_task()
    {
        var echo = Sys.ActorOf(Puppet.Props);

        Assert.Equal("hello", await echo.Ask<string>("hello", Patience));
        Assert.Equal("hello", await echo.Ask("hello", Patience));
        Assert.Equal(new Question("why"), await echo.Ask<Question>(new Question("why"), Patience));
    }

    [Fact]
    public async Task The_message_may_be_made_from_the_reference_to_answer_to()
    {
        var messenger = Sys.ActorOf(Props.Create(() => new AnswersTheCarried()));

        var answer = await messenger.Ask<string>(self => new Carrier(self), Patience, CancellationToken.None);

        Assert.Equal("got it", answer);
    }

    [Fact]
    public async Task An_ask_without_answer_ends_in_AskTimeoutException_that_says_how_long_it_waited()
    {
        var failure = await Assert.ThrowsAsync<AskTimeoutException>(() => TestActor.Ask<string>("silence", Short));

        Assert.Equal("Timeout after 0.05 seconds", failure.Message);
    }

    [Fact]
    public async Task Without_a_time_the_configured_one_counts()
    {
        var failure = await Assert.ThrowsAsync<AskTimeoutException>(() => TestActor.Ask<string>("silence"));

        Assert.Equal("Timeout after 0.07 seconds", failure.Message);
    }

    [Fact]
    public async Task An_ask_may_wait_without_end()
    {
        var ask = TestActor.Ask<string>("question", Timeout.InfiniteTimeSpan);
        await ExpectMsgAsync("question");
        var asker = LastSender;
        await ExpectNoMsgAsync(Silence);

        asker.Tell("at last");

        Assert.Equal("at last", await ask.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_ask_can_be_cancelled(bool alreadyCancelled)
    {
        using var source = new CancellationTokenSource();
        if (alreadyCancelled)
            await source.CancelAsync();

        var ask = TestActor.Ask<string>("question", Timeout.InfiniteTimeSpan, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => ask.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_failure_as_answer_is_thrown()
    {
        var ask = TestActor.Ask<string>("question", Patience);
        await ExpectMsgAsync("question");

        LastSender.Tell(new Status.Failure(new CrashException("no answer")));

        var failure = await Assert.ThrowsAsync<CrashException>(() => ask);
        Assert.Equal("no answer", failure.Message);
    }

    [Fact]
    public async Task A_failure_without_cause_as_answer_cancels()
    {
        var ask = TestActor.Ask<string>("question", Patience);
        await ExpectMsgAsync("question");

        LastSender.Tell(new Status.Failure(null!));

        await Assert.ThrowsAsync<TaskCanceledException>(() => ask);
    }

    [Fact]
    public async Task Whoever_asks_for_any_object_gets_the_failure_as_one()
    {
        var ask = TestActor.Ask<object>("question", Patience);
        await ExpectMsgAsync("question");

        LastSender.Tell(new Status.Failure(new CrashException("no answer")));

        Assert.Equal("no answer", Assert.IsType<Status.Failure>(await ask).Cause.Message);
    }

    [Fact]
    public async Task An_answer_of_another_type_fails_the_ask_and_is_a_dead_letter()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var echo = Sys.ActorOf(Puppet.Props);

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => echo.Ask<int>("text", Patience));

        Assert.Contains(typeof(string).FullName!, failure.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(int).FullName!, failure.Message, StringComparison.Ordinal);
        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "text");
    }

    [Fact]
    public async Task Null_is_an_answer()
    {
        var ask = TestActor.Ask<string>("question", Patience);
        await ExpectMsgAsync("question");

        LastSender.Tell(null!);

        Assert.Null(await ask);
    }

    [Fact]
    public async Task Only_the_first_answer_counts_and_the_others_are_dead_letters()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        var ask = TestActor.Ask<string>("question", Patience);
        await ExpectMsgAsync("question");

        LastSender.Tell("first");
        LastSender.Tell("second");
        LastSender.Tell("third");

        Assert.Equal("first", await ask);
        await letters.ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "second");
        await letters.ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "third");
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_a_dead_letter()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        await Assert.ThrowsAsync<AskTimeoutException>(() => TestActor.Ask<string>("question", Short));
        await ExpectMsgAsync("question");

        LastSender.Tell("late");

        await letters.ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "late");
    }

    [Fact]
    public async Task An_answer_to_a_cancelled_ask_is_dropped()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters.Ref, typeof(DeadLetter));
        using var source = new CancellationTokenSource();
        var ask = TestActor.Ask<string>("question", Timeout.InfiniteTimeSpan, source.Token);
        await ExpectMsgAsync("question");
        await source.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => ask);

        LastSender.Tell("unwanted");

        await letters.ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_ask_to_an_actor_that_is_gone_is_a_dead_letter_and_times_out()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var gone = Sys.ActorOf(Puppet.Props);
        await StopAndWait(gone);

        await Assert.ThrowsAsync<AskTimeoutException>(() => gone.Ask<string>("anybody", Short));

        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "anybody" && l.Recipient.Equals(gone));
    }

    [Fact]
    public async Task An_ask_to_nobody_times_out()
    {
        var selection = Sys.ActorSelection("/user/nobody");

        await Assert.ThrowsAsync<AskTimeoutException>(() => selection.Ask<string>("anybody", Short));
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("timed out")]
    [InlineData("cancelled")]
    public async Task A_finished_ask_leaves_no_temporary_reference_behind(string how)
    {
        using var source = new CancellationTokenSource();
        var ask = TestActor.Ask<string>("question", how == "timed out" ? Short : Patience, source.Token);
        await ExpectMsgAsync("question");
        var asker = LastSender;
        Assert.Equal("temp", asker.Path.Elements[0]);
        if (how == "answered")
            asker.Tell("answer");
        if (how == "cancelled")
            await source.CancelAsync();
        await Record.ExceptionAsync(() => ask);

        await AwaitAssertAsync(() => Assert.NotEqual(asker.GetType(), Resolve(asker.Path).GetType()));
    }

    [Fact]
    public async Task The_temporary_reference_is_found_by_its_path_while_the_ask_is_open()
    {
        var ask = TestActor.Ask<string>("question", Patience);
        await ExpectMsgAsync("question");

        Resolve(LastSender.Path).Tell("found");

        Assert.Equal("found", await ask);
    }

    [Fact]
    public async Task Many_asks_may_be_open_at_once()
    {
        var echo = Sys.ActorOf(Puppet.Props);

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => echo.Ask<int>(i, Patience)));

        Assert.Equal(Enumerable.Range(0, 500), answers);
    }

    [Fact]
    public void Waiting_for_an_ask_on_a_thread_outside_of_the_system_does_not_block_it()
    {
        var echo = Sys.ActorOf(Puppet.Props);
        string? answer = null;
        var thread = new Thread(() => answer = echo.Ask<string>("hello", Patience).GetAwaiter().GetResult());

        thread.Start();

        Assert.True(thread.Join(Patience));
        Assert.Equal("hello", answer);
    }

    private IActorRef Resolve(ActorPath path) => ((ExtendedActorSystem)Sys).Provider.ResolveActorRef(path.ToString());

    private sealed record Carrier(IActorRef AnswerTo);

    private sealed class AnswersTheCarried : ReceiveActor
    {
        public AnswersTheCarried() => Receive<Carrier>(c => c.AnswerTo.Tell("got it"));
    }
}
