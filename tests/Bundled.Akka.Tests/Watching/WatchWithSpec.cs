using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Watching;

public sealed class WatchWithSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task A_message_of_the_watchers_choice_comes_instead_of_Terminated()
    {
        var (watcher, subject) = Pair();
        await Inside(watcher, c => c.WatchWith(subject, "gone"));

        Sys.Stop(subject);

        await ExpectMsgAsync("gone");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Each_subject_has_its_own_message()
    {
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));
        var subjects = Enumerable.Range(0, 10).Select(_ => Sys.ActorOf(Puppet.Props)).ToArray();
        await Inside(watcher, c => subjects.Select((s, i) => c.WatchWith(s, i)).Count());

        foreach (var i in Enumerable.Range(0, 10).Reverse())
        {
            Sys.Stop(subjects[i]);
            await ExpectMsgAsync(i);
        }
    }

    [Fact]
    public async Task A_child_may_be_watched_with_a_message_too()
    {
        var watcher = Sys.ActorOf(Props.Create(() => new Watcher(TestActor)));

        watcher.Tell(new Order(c => c.Stop(c.WatchWith(c.ActorOf(Puppet.Props), "child gone"))));

        await ExpectMsgAsync("child gone");
    }

    [Fact]
    public async Task A_watch_with_a_message_can_be_undone()
    {
        var (watcher, subject) = Pair();
        await Inside(watcher, c => c.WatchWith(subject, "gone"));

        await Inside(watcher, c => c.Unwatch(subject));
        await StopAndWait(subject);

        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Whoever_is_already_gone_is_reported_with_the_message()
    {
        var (watcher, subject) = Pair();
        await StopAndWait(subject);

        await Inside(watcher, c => c.WatchWith(subject, "gone"));

        await ExpectMsgAsync("gone");
    }

    [Fact]
    public async Task The_first_watch_decides_about_the_message()
    {
        var (watcher, subject) = Pair();
        await Inside(watcher, c =>
        {
            c.WatchWith(subject, "first");
            c.WatchWith(subject, "second");
            return c.Watch(subject);
        });

        Sys.Stop(subject);

        await ExpectMsgAsync("first");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task There_must_be_a_message()
    {
        var (watcher, subject) = Pair();

        await Assert.ThrowsAsync<ArgumentNullException>(() => Inside(watcher, c => c.WatchWith(subject, null!)));
    }

    private (IActorRef Watcher, IActorRef Subject) Pair() =>
        (Sys.ActorOf(Props.Create(() => new Watcher(TestActor))), Sys.ActorOf(Puppet.Props));
}
