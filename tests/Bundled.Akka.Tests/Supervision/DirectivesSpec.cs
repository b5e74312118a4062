using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Supervision;

/// <summary>What each directive of each strategy does to a failed child and to its sibling.</summary>
public sealed class DirectivesSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Theory]
    [InlineData(false, Directive.Resume, "keeps its count", "keeps its count")]
    [InlineData(false, Directive.Restart, "starts anew", "keeps its count")]
    [InlineData(false, Directive.Stop, "is stopped", "keeps its count")]
    [InlineData(true, Directive.Resume, "keeps its count", "keeps its count")]
    [InlineData(true, Directive.Restart, "starts anew", "starts anew")]
    [InlineData(true, Directive.Stop, "is stopped", "is stopped")]
    public async Task A_strategy_decides_about_one_child_or_about_all(
        bool all, Directive directive, string failed, string sibling)
    {
        SupervisorStrategy strategy = all
            ? new AllForOneStrategy(_ => directive)
            : new OneForOneStrategy(_ => directive);
        var parent = Sys.ActorOf(Puppet.Supervising(strategy));
        var children = new[] { await ChildOf(parent, Counter.Props), await ChildOf(parent, Counter.Props) };
        foreach (var child in children)
        {
            child.Tell("count");
            Assert.Equal(1, await child.Ask<int>("get", Patience));
        }

        var end = children[0].WatchAsync();
        var siblingsEnd = children[1].WatchAsync();

        children[0].Tell(new Crash());

        await Becomes(children[0], end, failed);
        await Becomes(children[1], siblingsEnd, sibling);
    }

    [Fact]
    public async Task Escalation_makes_the_supervisor_fail_with_the_failure_of_its_child()
    {
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(failure.Message);
            return Directive.Restart;
        })));
        var middle = await ChildOf(top, Puppet.Supervising(new OneForOneStrategy(_ => Directive.Escalate)));
        var bottom = await ChildOf(middle, Counter.Props);
        Watch(bottom);

        bottom.Tell(new Crash("too much for my parent"));

        await ExpectMsgAsync("too much for my parent");
        await ExpectTerminatedAsync(bottom);
        Assert.Empty(await Inside(middle, c => c.GetChildren().ToArray()));
    }

    [Fact]
    public async Task An_escalated_failure_that_is_resumed_resumes_the_failed_child_too()
    {
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Resume)));
        var middle = await ChildOf(top, Puppet.Supervising(new OneForOneStrategy(_ => Directive.Escalate)));
        var bottom = await ChildOf(middle, Counter.Props);
        bottom.Tell("count");

        bottom.Tell(new Crash());

        Assert.Equal(1, await bottom.Ask<int>("get", Patience));
    }

    [Fact]
    public async Task An_escalated_failure_may_stop_the_whole_branch()
    {
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Stop)));
        var middle = await ChildOf(top, Puppet.Supervising(new OneForOneStrategy(_ => Directive.Escalate)));
        var bottom = await ChildOf(middle, Counter.Props);
        Watch(bottom);
        Watch(middle);

        bottom.Tell(new Crash());

        await ExpectTerminatedAsync(bottom);
        await ExpectTerminatedAsync(middle);
        Assert.Equal("alive", await top.Ask<string>("alive", Patience));
    }

    [Fact]
    public async Task Children_that_survive_the_restart_of_their_parent_are_restarted_with_it()
    {
        var parent = Sys.ActorOf(Props.Create(() => new KeepsItsChildren()));
        var child = await parent.Ask<IActorRef>("child", Patience);
        child.Tell("count");
        Assert.Equal(1, await child.Ask<int>("get", Patience));

        parent.Tell(new Crash());

        Assert.Equal(child, await parent.Ask<IActorRef>("child", Patience));
        Assert.Equal(0, await child.Ask<int>("get", Patience));
    }

    [Fact]
    public async Task An_actor_may_bring_its_own_strategy()
    {
        var parent = Sys.ActorOf(Props.Create(() => new StopsItsChildren()));
        var child = await parent.Ask<IActorRef>("child", Patience);
        Watch(child);

        child.Tell(new Crash());

        await ExpectTerminatedAsync(child);
    }

    [Fact]
    public async Task While_a_failure_is_decided_the_failed_actor_and_all_below_it_stand_still()
    {
        var entered = CreateTestLatch();
        var decide = CreateTestLatch();
        var top = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ =>
        {
            entered.CountDown();
            decide.Ready(Patience);
            return Directive.Resume;
        })));
        var middle = await ChildOf(top, Puppet.Props);
        var bottom = await ChildOf(middle, Puppet.Props);

        middle.Tell(new Crash());
        entered.Ready(Patience);
        bottom.Tell("from below");
        middle.Tell("from the middle");
        await ExpectNoMsgAsync(Silence);
        decide.CountDown();

        var answers = new[] { await ExpectMsgAsync<string>(), await ExpectMsgAsync<string>() };
        Assert.Equal(["from below", "from the middle"], answers.Order());
    }

    [Fact]
    public async Task Parent_and_child_that_fail_at_once_are_both_well_again()
    {
        for (var round = 0; round < 30; round++)
        {
            var parent = Sys.ActorOf(Props.Create(() => new KeepsItsChildren()));
            var child = await parent.Ask<IActorRef>("child", Patience);

            await Task.WhenAll(
                Task.Run(() => child.Tell(new Crash("child"))), Task.Run(() => parent.Tell(new Crash("parent"))));

            Assert.Equal(child, await parent.Ask<IActorRef>("child", Patience));
            Assert.Equal(0, await child.Ask<int>("get", Patience));
        }
    }

    [Fact]
    public async Task All_siblings_may_fail_at_once()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(new AllForOneStrategy(_ => Directive.Restart)));
        var children = new List<IActorRef>();
        for (var i = 0; i < 10; i++)
            children.Add(await ChildOf(parent, Counter.Props));

        await Task.WhenAll(children.Select(child => Task.Run(() => child.Tell(new Crash()))));

        foreach (var child in children)
            Assert.Equal(0, await child.Ask<int>("get", Patience));
    }

    private static async Task Becomes(IActorRef child, Task<bool> end, string what)
    {
        switch (what)
        {
            case "keeps its count":
                Assert.Equal(1, await child.Ask<int>("get", Patience));
                break;
            case "starts anew":
                // All siblings are restarted by the supervisor's turn, which may still be on its way.
                var deadline = DateTime.UtcNow + Patience;
                while (await child.Ask<int>("get", Patience) != 0)
                    Assert.True(DateTime.UtcNow < deadline, "the child was not restarted");
                break;
            default:
                Assert.True(await end.WaitAsync(Patience));
                break;
        }
    }

    private sealed class KeepsItsChildren : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message)
        {
            // Not calling the base keeps the children.
        }

        protected override void OnReceive(object message)
        {
            if (message is Crash crash)
                throw new CrashException(crash.Reason);
            var child = Context.Child("child");
            Sender.Tell(child.IsNobody() ? Context.ActorOf(Counter.Props, "child") : child);
        }
    }

    private sealed class StopsItsChildren : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf(Counter.Props));
    }
}
