using Akka.Actor;
using Akka.Specs.Lifecycle;
using Xunit.Abstractions;

namespace Akka.Specs.Supervision;

public sealed class RetriesSpec(ITestOutputHelper output) : ActorSpec(output)
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_child_is_restarted_as_often_as_allowed_and_then_stopped(bool all)
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(all, 3, Forever)));
        var child = await ChildOf(parent, Counter.Props);
        Watch(child);

        for (var i = 0; i < 3; i++)
        {
            child.Tell(new Crash());
            Assert.Equal(0, await child.Ask<int>("get", Patience));
        }

        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_no_retries_allowed_the_first_failure_stops(bool all)
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(all, 0, Forever)));
        var child = await ChildOf(parent, Counter.Props);
        Watch(child);

        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public async Task Without_a_number_there_is_no_end_of_restarts()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, -1, Forever)));
        var child = await ChildOf(parent, Counter.Props);

        for (var i = 0; i < 100; i++)
            child.Tell(new Crash());

        Assert.Equal(0, await child.Ask<int>("get", Patience));
    }

    [Fact]
    public async Task Each_child_of_OneForOne_has_its_own_number_of_retries()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, 1, Forever)));
        var (first, second) = (await ChildOf(parent, Counter.Props), await ChildOf(parent, Counter.Props));

        foreach (var child in new[] { first, second })
        {
            child.Tell(new Crash());
            Assert.Equal(0, await child.Ask<int>("get", Patience));
        }
    }

    [Fact]
    public async Task When_one_child_of_AllForOne_has_no_retry_left_all_are_stopped()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(true, 1, Forever)));
        var (first, second) = (await ChildOf(parent, Counter.Props), await ChildOf(parent, Counter.Props));
        var ends = new[] { first.WatchAsync(), second.WatchAsync() };

        first.Tell(new Crash());
        Assert.Equal(0, await first.Ask<int>("get", Patience));
        first.Tell(new Crash());

        Assert.All(await Task.WhenAll(ends).WaitAsync(Patience), Assert.True);
    }

    [Fact]
    public async Task Inside_the_window_the_retries_are_counted_together()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, 2, TimeSpan.FromMinutes(1))));
        var child = await ChildOf(parent, Counter.Props);
        Watch(child);

        for (var i = 0; i < 3; i++)
            child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public async Task Outside_of_the_window_counting_starts_anew()
    {
        var window = TimeSpan.FromMilliseconds(50);
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, 1, window)));
        var child = await ChildOf(parent, Counter.Props);

        for (var i = 0; i < 3; i++)
        {
            child.Tell(new Crash());
            Assert.Equal(0, await child.Ask<int>("get", Patience));
            await ExpectNoMsgAsync(2 * window);
        }
    }

    [Fact]
    public async Task A_window_without_a_number_allows_one_restart_in_it()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, -1, TimeSpan.FromMinutes(1))));
        var child = await ChildOf(parent, Counter.Props);
        Watch(child);

        child.Tell(new Crash());
        Assert.Equal(0, await child.Ask<int>("get", Patience));
        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public async Task An_endless_restart_is_ended_by_the_number_of_retries_and_each_failure_is_logged_once()
    {
        var births = new Tally();
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, 5, Forever)));
        Task<bool> end = Task.FromResult(false);

        await EventFilter.Exception<ActorInitializationException>().ExpectAsync(6, async () =>
        {
            var child = await ChildOf(parent, Props.Create(() => new NeverStarts(births)));
            end = child.WatchAsync();
        });

        Assert.True(await end.WaitAsync(Patience));
        Assert.Equal(6, births.Count);
    }

    [Fact]
    public async Task An_actor_that_fails_in_every_message_keeps_its_mailbox_through_all_restarts()
    {
        var births = new Tally();
        var parent = Sys.ActorOf(Puppet.Supervising(Restarting(false, -1, Forever)));
        var child = await ChildOf(parent, Props.Create(() => new Chronicler(Sys.DeadLetters, births)));

        for (var i = 0; i < 20; i++)
            child.Tell(new Crash());
        await StopWhenDone(child);

        Assert.Equal(21, births.Count);
    }

    private static SupervisorStrategy Restarting(bool all, int retries, TimeSpan window) => all
        ? new AllForOneStrategy(retries, window, _ => Directive.Restart)
        : new OneForOneStrategy(retries, window, _ => Directive.Restart);

    private static async Task StopWhenDone(IActorRef actor) => Assert.True(await actor.GracefulStop(Patience));

    private sealed class NeverStarts : UntypedActor
    {
        public NeverStarts(Tally births) => throw new CrashException($"try {births.Next()}");

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
