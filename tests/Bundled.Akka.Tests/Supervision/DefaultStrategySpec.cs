using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Supervision;

public sealed class DefaultStrategySpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task By_default_a_failed_child_is_restarted()
    {
        var parent = Sys.ActorOf(Puppet.Props);
        var child = await ChildOf(parent, Counter.Props);
        child.Tell("count");

        child.Tell(new Crash());

        Assert.Equal(0, await child.Ask<int>("get", Patience));
    }

    public static TheoryData<Exception, Directive> Decisions => new()
    {
        { new InvalidOperationException(), Directive.Restart },
        { new ActorInitializationException(), Directive.Stop },
        { new PostRestartException(null!, new CrashException("again"), new CrashException("first")), Directive.Stop },
        { new ActorKilledException("killed"), Directive.Stop },
        { new DeathPactException(ActorRefs.Nobody), Directive.Stop },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_default_decider_stops_what_cannot_be_restarted(Exception failure, Directive directive)
    {
        Assert.Equal(directive, SupervisorStrategy.DefaultDecider.Decide(failure));
        Assert.Equal(directive, SupervisorStrategy.DefaultStrategy.Decider.Decide(failure));
        Assert.Equal(Directive.Stop, SupervisorStrategy.StoppingStrategy.Decider.Decide(failure));
    }

    [Fact]
    public void A_decider_takes_the_first_rule_that_fits_and_else_the_default()
    {
        var decider = Decider.From(
            Directive.Escalate,
            Directive.Resume.When<ArgumentNullException>(),
            Directive.Stop.When<ArgumentException>(),
            Directive.Restart.When<ArgumentOutOfRangeException>());

        Assert.Equal(Directive.Resume, decider.Decide(new ArgumentNullException()));
        Assert.Equal(Directive.Stop, decider.Decide(new ArgumentException("base")));
        Assert.Equal(Directive.Stop, decider.Decide(new ArgumentOutOfRangeException()));
        Assert.Equal(Directive.Escalate, decider.Decide(new InvalidOperationException()));
    }

    [Fact]
    public void A_decider_may_be_any_function()
    {
        var decider = Decider.From(e => e.Message == "stop" ? Directive.Stop : Directive.Resume);

        Assert.Equal(Directive.Stop, decider.Decide(new CrashException("stop")));
        Assert.Equal(Directive.Resume, decider.Decide(new CrashException("go on")));
    }

    [Fact]
    public async Task The_decider_runs_in_the_supervisor_and_knows_the_child_as_sender()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Observant(TestActor)), "parent");
        var child = await parent.Ask<IActorRef>("child", Patience);

        child.Tell(new Crash());

        await ExpectMsgAsync($"{child.Path} failed below {parent.Path}");
    }

    [Theory]
    [InlineData(null, -1)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    public void A_missing_number_of_retries_is_minus_one(int? retries, int expected)
    {
        Assert.Equal(expected, new OneForOneStrategy(retries, null, _ => Directive.Restart).MaxNumberOfRetries);
        Assert.Equal(expected, new AllForOneStrategy(retries, null, _ => Directive.Restart).MaxNumberOfRetries);
    }

    [Theory]
    [InlineData(null, -1)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    public void A_missing_or_infinite_window_is_minus_one_millisecond(int? milliseconds, int expected)
    {
        TimeSpan? window = milliseconds is { } given ? TimeSpan.FromMilliseconds(given) : null;

        Assert.Equal(expected, new OneForOneStrategy(1, window, _ => Directive.Stop).WithinTimeRangeMilliseconds);
        Assert.Equal(expected, new AllForOneStrategy(1, window, _ => Directive.Stop).WithinTimeRangeMilliseconds);
    }

    [Theory]
    [InlineData(Directive.Restart, typeof(Error))]
    [InlineData(Directive.Stop, typeof(Error))]
    [InlineData(Directive.Resume, typeof(Warning))]
    public async Task A_failure_is_logged_once_with_cause_and_path_of_the_child(Directive directive, Type level)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => directive)));
        var child = await ChildOf(parent, Counter.Props);

        child.Tell(new Crash("why"));

        var log = await FishForMessageAsync<LogEvent>(e => e.Cause is CrashException);
        Assert.IsType(level, log);
        Assert.Equal("why", log.Message.ToString());
        Assert.Equal(child.Path.ToString(), log.LogSource);
        await Drain();
    }

    [Fact]
    public async Task An_escalated_failure_is_logged_by_the_one_who_decides()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Stop)));
        var middle = await ChildOf(top, Puppet.Supervising(new OneForOneStrategy(_ => Directive.Escalate)));
        var bottom = await ChildOf(middle, Counter.Props);

        bottom.Tell(new Crash("why"));

        var log = await FishForMessageAsync<LogEvent>(e => e.Cause is CrashException);
        Assert.Equal(middle.Path.ToString(), log.LogSource);
        await Drain();
    }

    [Fact]
    public async Task Logging_of_failures_can_be_turned_off()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Restart, false)));
        var child = await ChildOf(parent, Counter.Props);

        child.Tell(new Crash());

        Assert.Equal(0, await child.Ask<int>("get", Patience));
        await Drain();
    }

    /// <summary>No failure may be logged a second time.</summary>
    private async Task Drain()
    {
        IgnoreMessages(m => m is LogEvent { Cause: null });
        await ExpectNoMsgAsync(Silence);
    }

    private sealed class Observant(IActorRef probe) : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ =>
        {
            probe.Tell($"{Sender.Path} failed below {Context.Self.Path}");
            return Directive.Restart;
        });

        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf(Counter.Props));
    }
}
