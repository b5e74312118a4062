using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Watching;

public sealed class DeathWatchSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task A_watcher_is_told_once_when_the_watched_actor_has_stopped()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        Watch(subject);

        Sys.Stop(subject);

        var terminated = await ExpectMsgAsync<Terminated>();
        Assert.Equal(subject, terminated.ActorRef);
        Assert.True(terminated.ExistenceConfirmed);
        Assert.False(terminated.AddressTerminated);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Every_watcher_is_told()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var watchers = Enumerable.Range(0, 5).Select(_ => CreateTestProbe()).ToArray();
        foreach (var watcher in watchers)
            watcher.Watch(subject);

        subject.Tell(PoisonPill.Instance);

        foreach (var watcher in watchers)
            await watcher.ExpectTerminatedAsync(subject);
    }

    [Fact]
    public async Task Watching_twice_is_watching_once()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        Watch(subject);
        Watch(subject);

        Sys.Stop(subject);

        await ExpectTerminatedAsync(subject);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_watcher_of_an_actor_that_is_already_gone_is_told_at_once()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        await StopAndWait(subject);

        Watch(subject);

        await ExpectTerminatedAsync(subject);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_watcher_of_an_actor_that_never_was_is_told_that_its_existence_is_not_confirmed()
    {
        var provider = ((ExtendedActorSystem)Sys).Provider;
        var nobody = provider.ResolveActorRef(new RootActorPath(provider.DefaultAddress) / "user" / "nobody");

        Watch(nobody);

        var terminated = await ExpectMsgAsync<Terminated>();
        Assert.Equal(nobody.Path, terminated.ActorRef.Path);
        Assert.False(terminated.ExistenceConfirmed);
        Assert.False(terminated.AddressTerminated);
    }

    [Fact]
    public async Task A_watcher_that_unwatched_is_not_told()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var other = CreateTestProbe();
        other.Watch(subject);
        Watch(subject);

        Unwatch(subject);
        Sys.Stop(subject);

        await other.ExpectTerminatedAsync(subject);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Unwatching_what_is_not_watched_does_nothing()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var watcher = Sys.ActorOf(Puppet.Props);

        Assert.Equal(subject, await Inside(watcher, c => c.Unwatch(subject)));
        Assert.Equal(subject, await Inside(watcher, c => c.Watch(subject)));
    }

    [Fact]
    public async Task An_end_that_is_already_in_the_mailbox_is_dropped_by_unwatching()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        await Inside(watcher, c => c.Watch(subject));
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();
        watcher.Tell(new Order(c =>
        {
            entered.CountDown();
            leave.Ready(Patience);
            c.Unwatch(subject);
        }));
        entered.Ready(Patience);
        await StopAndWait(subject);
        leave.CountDown();

        watcher.Tell("still fine");

        await ExpectMsgAsync("still fine");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_restart_is_no_end()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        Watch(subject);

        subject.Tell(new Crash());
        subject.Tell("alive");
        await ExpectMsgAsync("alive");
        Sys.Stop(subject);

        await ExpectTerminatedAsync(subject);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task The_end_comes_after_all_that_the_actor_said_before_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var subject = Sys.ActorOf(Props.Create(() => new SpeaksLastWords(TestActor)));
            Watch(subject);

            subject.Tell("say ten things and stop");

            for (var i = 0; i < 10; i++)
                await ExpectMsgAsync(i);
            await ExpectMsgAsync("last words");
            await ExpectTerminatedAsync(subject);
        }
    }

    [Fact]
    public async Task Watching_oneself_does_nothing()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        Sys.EventStream.Subscribe(TestActor, typeof(AllDeadLetters));

        await Inside(actor, c => c.Watch(c.Self));
        await StopAndWait(actor);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_actor_may_watch_anywhere_in_the_hierarchy()
    {
        var branch = await ChildOf(Sys.ActorOf(Puppet.Props), Puppet.Props);
        var leaf = await ChildOf(branch, Puppet.Props);
        var watcher = await ChildOf(Sys.ActorOf(Puppet.Props), Props.Create(() => new Watcher(TestActor)));
        await Inside(watcher, c => c.Watch(leaf));

        Sys.Stop(branch);

        await ExpectMsgAsync($"terminated {leaf.Path.Name}");
    }

    [Fact]
    public async Task Actors_may_watch_each_other()
    {
        var first = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)), "first");
        var second = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)), "second");
        await Inside(first, c => c.Watch(second));
        await Inside(second, c => c.Watch(first));

        Sys.Stop(first);

        await ExpectMsgAsync("terminated first");
        Sys.Stop(second);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_watch_survives_the_restart_of_the_watcher()
    {
        var subject = Sys.ActorOf(Puppet.Props, "subject");
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        await Inside(watcher, c => c.Watch(subject));

        watcher.Tell(new Crash());
        watcher.Tell("restarted");
        await ExpectMsgAsync("restarted");
        Sys.Stop(subject);

        await ExpectMsgAsync("terminated subject");
    }

    [Fact]
    public async Task Children_that_a_restart_stops_are_not_reported_to_the_new_instance()
    {
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        var child = await Inside(watcher, c => c.Watch(c.ActorOf(Puppet.Props)));
        var other = CreateTestProbe();
        other.Watch(child);

        watcher.Tell(new Crash());

        await other.ExpectTerminatedAsync(child);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Of_many_watched_actors_each_is_reported_exactly_once()
    {
        const int Count = 500;
        var subjects = Enumerable.Range(0, Count).Select(i => Sys.ActorOf(Puppet.Props, $"subject-{i}")).ToArray();
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        await Inside(watcher, c =>
        {
            foreach (var subject in subjects)
                c.Watch(subject);
            return true;
        });

        await Task.WhenAll(subjects.Chunk(Count / 4).Select(chunk => Task.Run(() =>
        {
            foreach (var subject in chunk)
                subject.Tell(PoisonPill.Instance);
        })));

        var reported = new List<string>();
        for (var i = 0; i < Count; i++)
            reported.Add(await ExpectMsgAsync<string>());
        Assert.Equal(subjects.Select(s => $"terminated {s.Path.Name}").Order(), reported.Order());
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_task_may_stand_for_the_end_of_an_actor()
    {
        var subject = Sys.ActorOf(Puppet.Props);
        var end = subject.WatchAsync();
        Assert.False(end.IsCompleted);

        Sys.Stop(subject);

        Assert.True(await end.WaitAsync(Patience));
        Assert.True(await subject.WatchAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task A_task_for_the_end_of_an_actor_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var end = Sys.ActorOf(Puppet.Props).WatchAsync(source.Token);

        await source.CancelAsync();

        Assert.False(await end.WaitAsync(Patience));
    }

    private sealed class SpeaksLastWords(IActorRef listener) : UntypedActor
    {
        protected override void PostStop() => listener.Tell("last words");

        protected override void OnReceive(object message)
        {
            for (var i = 0; i < 10; i++)
                listener.Tell(i);
            Context.Stop(Self);
        }
    }
}
