using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Trouble;

/// <summary>What goes wrong is logged, and logged once.</summary>
public sealed class LoggedOnceSpec(ITestOutputHelper output) : ActorSpec(output)
{
    public static TheoryData<string> Kinds =>
    [
        "constructor", "PreStart", "message", "asynchronous message", "Kill", "PostStop", "PreRestart", "PostRestart",
        "stash overflow",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failure_is_logged_once_at_error_level_with_its_cause(string kind)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        var actor = Sys.ActorOf(Props.Create(() => new Troubled(kind)).WithStashCapacity(1));

        switch (kind)
        {
            case "Kill":
                actor.Tell(Kill.Instance);
                break;
            case "PostStop":
                Sys.Stop(actor);
                break;
            case "stash overflow":
                actor.Tell("stash");
                actor.Tell("stash");
                break;
            case "message" or "asynchronous message":
                actor.Tell("fail");
                break;
        }

        // A restart hook fails on the way of a restart, which has a failure of its own before.
        if (kind is "PreRestart" or "PostRestart")
        {
            actor.Tell("fail");
            Assert.Equal("message", Innermost((await ExpectMsgAsync<Error>()).Cause).Message);
        }

        var cause = Innermost((await ExpectMsgAsync<Error>()).Cause);
        switch (kind)
        {
            case "Kill":
                Assert.IsType<ActorKilledException>(cause);
                break;
            case "stash overflow":
                Assert.IsType<StashOverflowException>(cause);
                break;
            default:
                Assert.Equal(kind, Assert.IsType<CrashException>(cause).Message);
                break;
        }

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_message_that_nobody_handles_is_logged_once()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        var actor = Sys.ActorOf(Props.Create(() => new Troubled("none")));

        actor.Tell(42);

        var log = await ExpectMsgAsync<Info>();
        Assert.Contains("was unhandled", log.Message.ToString(), StringComparison.Ordinal);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_question_to_an_actor_that_is_gone_is_logged_once()
    {
        var gone = Sys.ActorOf(Puppet.Props);
        await StopAndWait(gone);
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));

        await Assert.ThrowsAsync<AskTimeoutException>(() => gone.Ask("anybody", TimeSpan.FromMilliseconds(30)));

        var log = await ExpectMsgAsync<Info>();
        Assert.Contains("was not delivered", log.Message.ToString(), StringComparison.Ordinal);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_ordinary_stop_is_not_worth_a_word()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));

        await StopAndWait(Sys.ActorOf(Puppet.Props));

        await ExpectNoMsgAsync(Silence);
    }

    private static Exception Innermost(Exception e) => e switch
    {
        PreRestartException { RestartException: { } hook } => hook,
        { InnerException: { } inner } => Innermost(inner),
        _ => e,
    };

    private sealed class Troubled : ReceiveActor, IWithStash
    {
        private readonly string _kind;

        public Troubled(string kind)
        {
            _kind = kind;
            FailAt("constructor");
            Receive<string>(m => m == "stash", _ => Stash.Stash());
            ReceiveAsync<string>(_ => kind == "asynchronous message", async _ =>
            {
                await Task.Yield();
                throw new CrashException(kind);
            });
            Receive<string>(Fail);
        }

        public IStash Stash { get; set; } = null!;

        protected override void PreStart() => FailAt("PreStart");

        protected override void PreRestart(Exception reason, object message)
        {
            FailAt("PreRestart");
            // Nothing comes back, or it would overflow again.
            Stash.ClearStash();
        }

        protected override void PostRestart(Exception reason) => FailAt("PostRestart");

        protected override void PostStop() => FailAt("PostStop");

        private static void Fail(string message) => throw new CrashException("message");

        private void FailAt(string where)
        {
            if (_kind == where)
                throw new CrashException(where);
        }
    }
}
