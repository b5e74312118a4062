using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Lifecycle;

public sealed class ChildrenSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task A_parent_lists_its_children_and_finds_them_by_name()
    {
        var parent = Sys.ActorOf(Puppet.Props, "parent");
        var bob = await ChildOf(parent, Puppet.Props, "bob");
        var eve = await ChildOf(parent, Puppet.Props, "eve");

        Assert.Equal([bob, eve], (await Inside(parent, c => c.GetChildren().ToArray())).OrderBy(r => r.Path.Name));
        Assert.Equal(bob, await Inside(parent, c => c.Child("bob")));
        Assert.True((await Inside(parent, c => c.Child("joe"))).IsNobody());
        Assert.Equal(parent, await Inside(bob, c => c.Parent));
    }

    [Fact]
    public async Task A_child_is_found_from_the_moment_on_that_it_was_made()
    {
        var parent = Sys.ActorOf(Puppet.Props);

        Assert.True(await Inside(parent, c => c.ActorOf(Puppet.Props, "new").Equals(c.Child("new"))));
    }

    [Fact]
    public async Task A_stopped_child_leaves_the_list_of_children_and_frees_its_name()
    {
        var parent = Sys.ActorOf(Puppet.Props);
        var first = await ChildOf(parent, Puppet.Props, "child");

        await StopAndWait(first);

        await AwaitAssertAsync(async () => Assert.Empty(await Inside(parent, c => c.GetChildren().ToArray())));
        var second = await ChildOf(parent, Puppet.Props, "child");
        Assert.Equal(first.Path, second.Path);
        Assert.NotEqual(first, second);
        Assert.NotEqual(first.Path.Uid, second.Path.Uid);
    }

    [Fact]
    public async Task A_watched_child_has_freed_its_name_when_its_parent_hears_that_it_terminated()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Replacer(TestActor)));

        for (var i = 0; i < 50; i++)
        {
            parent.Tell("replace");
            await ExpectMsgAsync("replaced");
        }
    }

    [Fact]
    public async Task A_child_that_is_being_stopped_still_holds_its_name()
    {
        var parent = Sys.ActorOf(Puppet.Props);
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();
        var child = await ChildOf(parent, Puppet.Props, "child");
        child.Tell(new Order(_ =>
        {
            entered.CountDown();
            leave.Ready(Patience);
        }));
        entered.Ready(Patience);

        var failure = await Record.ExceptionAsync(() => Inside(parent, c =>
        {
            c.Stop(child);
            return c.ActorOf(Puppet.Props, "child");
        }));
        leave.CountDown();

        Assert.IsType<InvalidActorNameException>(failure);
        Assert.Contains("not unique", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_actor_cannot_make_children()
    {
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();
        var parent = Sys.ActorOf(Props.Create(() => new BearsAtTheEnd(TestActor)));
        var child = await parent.Ask<IActorRef>("child");
        child.Tell(new Order(_ =>
        {
            entered.CountDown();
            leave.Ready(Patience);
        }));
        entered.Ready(Patience);

        Sys.Stop(parent);
        leave.CountDown();

        await ExpectMsgAsync(nameof(InvalidOperationException));
    }

    [Fact]
    public async Task A_tree_is_stopped_from_its_root()
    {
        var root = Sys.ActorOf(Puppet.Props);
        var branch = await ChildOf(root, Puppet.Props);
        var leaf = await ChildOf(branch, Puppet.Props);
        Watch(leaf);
        Watch(branch);
        Watch(root);

        Sys.Stop(root);

        // An actor tells its parent of its end before it tells who watches it: the three may be heard of in any order.
        var ended = new HashSet<IActorRef>();
        for (var i = 0; i < 3; i++)
            ended.Add((await ExpectMsgAsync<Terminated>()).ActorRef);
        Assert.True(ended.SetEquals([leaf, branch, root]));
    }

    [Fact]
    public async Task An_actor_may_stop_another_that_is_not_its_child()
    {
        var stranger = Sys.ActorOf(Puppet.Props);
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(stranger);

        actor.Tell(new Order(c => c.Stop(stranger)));

        await ExpectTerminatedAsync(stranger);
    }

    [Fact]
    public async Task Stopping_twice_is_stopping_once()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(actor);

        Sys.Stop(actor);
        Sys.Stop(actor);

        await ExpectTerminatedAsync(actor);
        await ExpectNoMsgAsync(Silence);
    }

    private sealed class Replacer : ReceiveActor
    {
        public Replacer(IActorRef probe)
        {
            Receive<string>(_ =>
            {
                var child = Context.Child("child");
                if (child.IsNobody())
                    child = Context.ActorOf(Puppet.Props, "child");
                Context.Watch(child);
                Context.Stop(child);
            });
            Receive<Terminated>(_ =>
            {
                Context.ActorOf(Puppet.Props, "child");
                probe.Tell("replaced");
            });
        }
    }

    private sealed class BearsAtTheEnd(IActorRef probe) : UntypedActor
    {
        protected override void PostStop()
        {
            var failure = Record.Exception(() => Context.ActorOf(Puppet.Props));
            probe.Tell(failure?.GetType().Name ?? "born");
        }

        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf(Puppet.Props, "child"));
    }
}
