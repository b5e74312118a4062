using Akka.Actor;
using Akka.Event;
using Akka.Pattern;
using Xunit.Abstractions;

namespace Akka.Specs.Resilience;

public sealed class BackoffSpec(ITestOutputHelper output) : VirtualTimeSpec(output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The two ways of a child to end that its supervisor answers with a pause.</summary>
    public static TheoryData<string> Ways => ["OnStop", "OnFailure"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_child_is_there_from_the_start_and_gets_all_messages(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way)));

        supervisor.Tell("hello");

        await ExpectMsgAsync("child 1: hello");
        Assert.Equal(supervisor.Path / "child", (await Child(supervisor))!.Path);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_child_comes_back_after_a_pause(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way)));

        await End(supervisor, way, 1);
        Pass(Second * 0.9);
        Assert.Null(await Child(supervisor));
        Pass(Second * 0.1);

        await Returns(supervisor);
        supervisor.Tell("hello");
        await ExpectMsgAsync("child 2: hello");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Each_pause_is_twice_as_long_as_the_one_before_up_to_the_longest(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way).WithManualReset()));

        foreach (var (seconds, count) in new[] { (1, 1), (2, 2), (4, 3), (8, 4), (10, 5), (10, 6) })
        {
            await End(supervisor, way, count);
            Pass(Second * (seconds - 0.5));
            Assert.Null(await Child(supervisor));
            Pass(Second * 0.5);
            await Returns(supervisor);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Without_trouble_for_a_while_the_count_goes_back_by_itself(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way).WithAutoReset(5 * Second)));
        await End(supervisor, way, 1);
        Pass(Second);
        await Returns(supervisor);
        Assert.Equal(1, await Count(supervisor));

        Pass(5 * Second);

        await AwaitAssertAsync(async () => Assert.Equal(0, await Count(supervisor)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Further_trouble_keeps_the_count_from_going_back(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way).WithAutoReset(5 * Second)));
        await End(supervisor, way, 1);
        Pass(Second);
        await Returns(supervisor);
        await End(supervisor, way, 2);

        Pass(5 * Second);

        await Returns(supervisor);
        Assert.Equal(2, await Count(supervisor));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task With_manual_reset_the_count_goes_back_when_told(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way).WithManualReset()));
        await End(supervisor, way, 1);
        Pass(TimeSpan.FromHours(1));
        await Returns(supervisor);
        Assert.Equal(1, await Count(supervisor));

        supervisor.Tell(BackoffSupervisor.Reset.Instance);

        Assert.Equal(0, await Count(supervisor));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task When_the_retries_are_used_up_the_supervisor_stops(string way)
    {
        var supervisor = Sys.ActorOf(
            BackoffSupervisor.Props(Options(way).WithManualReset().WithMaxNrOfRetries(2)));
        Watch(supervisor);
        foreach (var count in new[] { 1, 2 })
        {
            await End(supervisor, way, count);
            Pass(10 * Second);
            await Returns(supervisor);
        }

        supervisor.Tell(way == "OnStop" ? "stop" : new Crash());

        await ExpectTerminatedAsync(supervisor);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Messages_during_the_pause_are_dead_letters(string way)
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way)));
        await End(supervisor, way, 1);

        supervisor.Tell("anybody");

        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "anybody");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Messages_during_the_pause_may_be_answered(string way)
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options(way).WithReplyWhileStopped("closed")));
        await End(supervisor, way, 1);

        supervisor.Tell("anybody");

        await ExpectMsgAsync("closed");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_the_child_tells_its_parent_goes_to_the_parent_of_the_supervisor(string way)
    {
        var grandparent = Sys.ActorOf(Props.Create(() => new Relay(TestActor, BackoffSupervisor.Props(Options(way)))));

        grandparent.Tell("tell your parent");

        await ExpectMsgAsync("relayed from the child");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_final_message_the_end_of_the_child_is_the_end_of_the_supervisor(bool during)
    {
        var supervisor = Sys.ActorOf(
            BackoffSupervisor.Props(Options("OnStop").WithFinalStopMessage(m => m is "stop for good")));
        Watch(supervisor);
        if (during)
            await End(supervisor, "OnStop", 1);

        supervisor.Tell("stop for good");

        await ExpectTerminatedAsync(supervisor);
    }

    [Fact]
    public async Task OnStop_leaves_failures_to_the_strategy_which_restarts_at_once()
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options("OnStop")));

        supervisor.Tell(new Crash());
        supervisor.Tell("hello");

        await ExpectMsgAsync("child 2: hello");
        Assert.Equal(0, await Count(supervisor));
    }

    [Fact]
    public async Task OnStop_with_the_stopping_strategy_pauses_after_failures_too()
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options("OnStop").WithDefaultStoppingStrategy()));

        supervisor.Tell(new Crash());

        await AwaitAssertAsync(async () => Assert.Equal(1, await Count(supervisor)));
        Pass(Second);
        await Returns(supervisor);
    }

    [Fact]
    public async Task OnFailure_takes_a_stop_of_the_child_as_its_own()
    {
        var supervisor = Sys.ActorOf(BackoffSupervisor.Props(Options("OnFailure")));
        Watch(supervisor);

        supervisor.Tell("stop");

        await ExpectTerminatedAsync(supervisor);
    }

    [Fact]
    public async Task OnFailure_stops_when_the_strategy_says_so()
    {
        var strategy = new OneForOneStrategy(e => e.Message == "fatal" ? Directive.Stop : Directive.Restart);
        var supervisor = Sys.ActorOf(
            BackoffSupervisor.Props(Options("OnFailure").WithSupervisorStrategy(strategy)));
        Watch(supervisor);

        supervisor.Tell(new Crash("fatal"));

        await ExpectTerminatedAsync(supervisor);
    }

    [Theory]
    [InlineData(0, 1, 0.0)]
    [InlineData(2, 1, 0.0)]
    [InlineData(1, 2, -0.1)]
    [InlineData(1, 2, 1.1)]
    public void Pauses_must_make_sense(int shortest, int longest, double random)
    {
        var options = Backoff.OnStop(Puppet.Props, "child", shortest * Second, longest * Second, random, -1);

        Assert.Throws<ArgumentException>(() => BackoffSupervisor.Props(options));
    }

    private BackoffOptions Options(string way)
    {
        var births = new Tally();
        var child = Props.Create(() => new ChildActor(TestActor, births));
        return way == "OnStop"
            ? Backoff.OnStop(child, "child", Second, 10 * Second, 0.0, -1)
            : Backoff.OnFailure(child, "child", Second, 10 * Second, 0.0, -1);
    }

    private async Task End(IActorRef supervisor, string way, int expectedCount)
    {
        supervisor.Tell(way == "OnStop" ? "stop" : new Crash());
        await AwaitAssertAsync(async () => Assert.Equal(expectedCount, await Count(supervisor)));
        Assert.Null(await Child(supervisor));
    }

    private async Task Returns(IActorRef supervisor) =>
        await AwaitAssertAsync(async () => Assert.NotNull(await Child(supervisor)));

    private static async Task<int> Count(IActorRef supervisor) =>
        (await supervisor.Ask<BackoffSupervisor.RestartCount>(BackoffSupervisor.GetRestartCount.Instance, Patience))
        .Count;

    private static async Task<IActorRef?> Child(IActorRef supervisor)
    {
        var answer = await supervisor.Ask<BackoffSupervisor.CurrentChild>(
            BackoffSupervisor.GetCurrentChild.Instance, Patience);
        return answer.Ref.IsNobody() ? null : answer.Ref;
    }

    private sealed class ChildActor(IActorRef probe, Tally births) : UntypedActor
    {
        private readonly int _number = births.Next();

        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case Crash crash:
                    throw new CrashException(crash.Reason);
                case "stop" or "stop for good":
                    Context.Stop(Self);
                    break;
                case "tell your parent":
                    Context.Parent.Tell("from the child");
                    break;
                default:
                    probe.Tell($"child {_number}: {message}");
                    break;
            }
        }
    }

    private sealed class Relay : UntypedActor
    {
        private readonly IActorRef _probe;
        private readonly IActorRef _supervisor;

        public Relay(IActorRef probe, Props supervisor)
        {
            _probe = probe;
            _supervisor = Context.ActorOf(supervisor);
        }

        protected override void OnReceive(object message)
        {
            if (message is "from the child")
                _probe.Tell($"relayed {message}");
            else
                _supervisor.Tell(message);
        }
    }
}
