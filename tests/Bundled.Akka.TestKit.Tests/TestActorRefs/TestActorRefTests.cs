using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.TestActors;

namespace Entropy.Bundled.Tests.TestKit.TestActorRefs;

public class TestActorRefTests : TestKitSpec
{
    [Fact]
    public void The_instance_of_the_actor_can_be_reached()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();

        actor.Tell("hello");

        Assert.Equal(["hello"], actor.UnderlyingActor.Notes);
    }

    [Fact]
    public void An_actor_can_be_made_in_every_way()
    {
        var supervisor = ActorOf(BlackHoleActor.Props, "boss");
        supervisor.Tell(new Identify("started"));
        ExpectMsg<ActorIdentity>();
        var byProps = Props.Create(() => new Notebook());

        Assert.Equal("/user/a", PathOf(ActorOfAsTestActorRef<Notebook>("a")));
        Assert.Equal("/user/b", PathOf(ActorOfAsTestActorRef<Notebook>(byProps, "b")));
        Assert.Equal("/user/c", PathOf(ActorOfAsTestActorRef(() => new Notebook(), "c")));
        Assert.Equal("/user/d", PathOf(new TestActorRef<Notebook>(Sys, byProps, null!, "d")));
        Assert.Equal("/user/boss/a", PathOf(ActorOfAsTestActorRef<Notebook>(supervisor, "a")));
        Assert.Equal("/user/boss/b", PathOf(ActorOfAsTestActorRef<Notebook>(byProps, supervisor, "b")));
        Assert.Equal("/user/boss/c", PathOf(ActorOfAsTestActorRef(() => new Notebook(), supervisor, "c")));
        Assert.StartsWith("/user/$", PathOf(ActorOfAsTestActorRef<Notebook>(byProps)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_runs_on_the_thread_that_tells_it_something()
    {
        var here = Environment.CurrentManagedThreadId;
        var actor = ActorOfAsTestActorRef(() => new Notebook());
        var asker = ActorOfAsTestActorRef(() => new Asker(actor.Ref));

        asker.Tell("please");

        Assert.Equal(["question please"], actor.UnderlyingActor.Notes);
        Assert.Equal(["answer"], asker.UnderlyingActor.Answers);
        Assert.All(
            [actor.UnderlyingActor.Threads, asker.UnderlyingActor.Threads],
            threads => Assert.All(threads, thread => Assert.Equal(here, thread)));
    }

    [Fact]
    public void A_question_is_answered_before_the_ask_returns()
    {
        var echo = new TestActorRef<SimpleEchoActor>(Sys, SimpleEchoActor.Props());

        var answer = echo.Ask<string>("hello", TimeSpan.FromSeconds(10));

        Assert.True(answer.IsCompletedSuccessfully);
    }

    [Fact]
    public void Props_may_choose_another_dispatcher()
    {
        var actor = ActorOfAsTestActorRef<Notebook>(
            Props.Create(() => new Notebook()).WithDispatcher("akka.actor.default-dispatcher"));

        actor.Tell("hello");

        AwaitAssert(() => Assert.Equal(["hello"], actor.UnderlyingActor.Notes));
        Assert.DoesNotContain(Environment.CurrentManagedThreadId, actor.UnderlyingActor.Threads);
    }

    [Fact]
    public void A_message_can_be_handled_past_the_mailbox()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();

        actor.Receive("hello");
        actor.Receive("are you there?", TestActor);

        Assert.Equal(["hello", "are you there?"], actor.UnderlyingActor.Notes);
        ExpectMsgFrom(actor.Ref, "noted");
    }

    [Fact]
    public void What_the_actor_throws_past_the_mailbox_comes_to_the_test()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();
        var before = actor.UnderlyingActor;

        Assert.Equal(
            "no room", Assert.Throws<InvalidOperationException>(() => actor.Receive(new Fill())).Message);

        Assert.Same(before, actor.UnderlyingActor);
    }

    [Fact]
    public void A_failing_actor_is_restarted_and_the_new_instance_can_be_reached()
    {
        var boss = ActorOfAsTestActorRef(() => new Boss());
        var actor = ActorOfAsTestActorRef<Notebook>(boss.Ref, "child");
        var before = actor.UnderlyingActor;
        actor.Tell("hello");

        EventFilter.Exception<InvalidOperationException>("no room").ExpectOne(() => actor.Tell(new Fill()));

        Assert.NotSame(before, actor.UnderlyingActor);
        Assert.Empty(actor.UnderlyingActor.Notes);
    }

    [Fact]
    public void An_actor_made_by_an_actor_is_restarted_by_it()
    {
        var boss = ActorOfAsTestActorRef(() => new BossOfATestActor());
        var worker = boss.UnderlyingActor.Worker;
        var before = worker.UnderlyingActor;

        EventFilter.Exception<ActorKilledException>().ExpectOne(() => worker.Tell(Kill.Instance));

        Assert.NotSame(before, worker.UnderlyingActor);
        Assert.Equal(boss.Path, worker.Path.Parent);
    }

    [Fact]
    public void A_stopped_actor_has_no_instance_to_reach()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();
        Watch(actor);

        actor.Tell(PoisonPill.Instance);

        ExpectTerminated(actor);
        Assert.Throws<IllegalActorStateException>(() => actor.UnderlyingActor);
    }

    [Fact]
    public void An_actor_that_stops_itself_past_the_mailbox_is_stopped()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();
        Watch(actor);

        actor.Receive("stop");

        ExpectTerminated(actor);
    }

    [Fact]
    public void An_actor_can_be_made_to_watch()
    {
        var watcher = ActorOfAsTestActorRef<Notebook>();
        var first = ActorOf(BlackHoleActor.Props, "first");
        var second = ActorOf(BlackHoleActor.Props, "second");
        watcher.Watch(first);
        watcher.Watch(second);
        watcher.Unwatch(second);

        Sys.Stop(second);
        Sys.Stop(first);

        AwaitAssert(() => Assert.Equal(["end of first"], watcher.UnderlyingActor.Notes));
    }

    [Fact]
    public void A_reference_and_its_actor_are_the_same()
    {
        var actor = ActorOfAsTestActorRef<Notebook>("a");
        var other = ActorOfAsTestActorRef<Notebook>("b");

        Assert.True(actor == actor.Ref);
        Assert.True(actor.Ref == actor);
        Assert.False(actor != actor.Ref);
        Assert.True(actor != other.Ref);
        Assert.True(actor.Equals(actor.Ref));
        Assert.True(actor.Ref.Equals(actor));
        Assert.False(actor.Equals(other.Ref));
        Assert.Equal(actor.Ref.GetHashCode(), actor.GetHashCode());
        Assert.Equal(0, actor.CompareTo(actor.Ref));
        Assert.Same(actor.Ref, TestActorRef<Notebook>.ToActorRef(actor));
        Assert.Contains("/user/a", actor.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sender_of_the_current_message_is_kept_when_forwarding()
    {
        var actor = ActorOfAsTestActorRef<Notebook>();
        var gateway = ActorOfAsTestActorRef(() => new Gateway(actor));

        gateway.Tell("are you there?", TestActor);

        ExpectMsgFrom(actor.Ref, "noted");
    }

    private static string PathOf(TestActorRef<Notebook> actor) => actor.Path.ToStringWithoutAddress();

    public sealed record Fill;

    private sealed class Notebook : ReceiveActor
    {
        public Notebook()
        {
            Receive<Fill>(_ => throw new InvalidOperationException("no room"));
            Receive<Terminated>(terminated => Notes.Add($"end of {terminated.ActorRef.Path.Name}"));
            Receive<string>(text => text == "stop", _ => Context.Stop(Self));
            Receive<string>(text =>
            {
                Threads.Add(Environment.CurrentManagedThreadId);
                Notes.Add(text);
                if (text == "are you there?")
                    Sender.Tell("noted");
                if (text.StartsWith("question", StringComparison.Ordinal))
                    Sender.Tell("answer");
            });
        }

        public List<string> Notes { get; } = [];

        public List<int> Threads { get; } = [];
    }

    private sealed class Asker : ReceiveActor
    {
        public Asker(IActorRef asked)
        {
            Receive<string>(text => text == "please", text => asked.Tell($"question {text}"));
            Receive<string>(text =>
            {
                Threads.Add(Environment.CurrentManagedThreadId);
                Answers.Add(text);
            });
        }

        public List<string> Answers { get; } = [];

        public List<int> Threads { get; } = [];
    }

    private sealed class Boss : ReceiveActor
    {
        protected override SupervisorStrategy SupervisorStrategy() =>
            new OneForOneStrategy(_ => Directive.Restart);
    }

    private sealed class BossOfATestActor : ReceiveActor
    {
        public BossOfATestActor() => Worker = new TestActorRef<Notebook>(
            Context.System, Props.Create(() => new Notebook()), Self, "worker");

        public TestActorRef<Notebook> Worker { get; }

        protected override SupervisorStrategy SupervisorStrategy() =>
            new OneForOneStrategy(_ => Directive.Restart);
    }

    private sealed class Gateway : ReceiveActor
    {
        public Gateway(TestActorRef<Notebook> to) => ReceiveAny(to.Forward);
    }
}
