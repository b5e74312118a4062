using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Lifecycle;

public sealed class HooksSpec(ITestOutputHelper output) : ActorSpec(output)
{
    private readonly Tally _births = new();

    [Fact]
    public async Task An_actor_starts_with_its_constructor_then_PreStart_then_its_messages()
    {
        var actor = Sys.ActorOf(Chronicle());
        actor.Tell("first");

        await ExpectInOrder("1: constructor", "1: PreStart", "1: first");
    }

    [Fact]
    public async Task A_stopped_actor_runs_PostStop_and_no_other_hook()
    {
        var actor = Sys.ActorOf(Chronicle());
        await ExpectInOrder("1: constructor", "1: PreStart");

        Sys.Stop(actor);

        await ExpectInOrder("1: PostStop");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_restart_by_default_runs_PostStop_of_the_old_instance_and_PreStart_of_the_new_one()
    {
        var actor = Sys.ActorOf(Chronicle());
        await ExpectInOrder("1: constructor", "1: PreStart");

        actor.Tell(new Crash("first fall"));
        await ExpectInOrder(
            "1: PreRestart first fall", "1: PostStop", "2: constructor", "2: PostRestart first fall", "2: PreStart");

        actor.Tell(new Crash("second fall"));
        await ExpectInOrder(
            "2: PreRestart second fall", "2: PostStop", "3: constructor", "3: PostRestart second fall", "3: PreStart");
    }

    [Fact]
    public async Task Overridden_restart_hooks_replace_PostStop_and_PreStart()
    {
        var actor = Sys.ActorOf(Props.Create(() => new OwnRestart(TestActor)));
        await ExpectMsgAsync("PreStart");

        actor.Tell(new Crash());
        await ExpectMsgAsync("PreRestart");
        await ExpectMsgAsync("PostRestart");

        Sys.Stop(actor);
        await ExpectMsgAsync("PostStop");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task PreRestart_knows_the_cause_the_message_and_its_sender()
    {
        var sender = CreateTestProbe();
        var actor = Sys.ActorOf(Props.Create(() => new Witness(TestActor)));

        actor.Tell(new Crash("why"), sender.Ref);

        await ExpectMsgAsync("why");
        await ExpectMsgAsync(new Crash("why"));
        await ExpectMsgAsync<IActorRef>(r => r.Equals(sender.Ref));
    }

    [Fact]
    public async Task A_restarted_actor_keeps_its_reference_and_the_rest_of_its_mailbox_but_not_the_failed_message()
    {
        var actor = Sys.ActorOf(Chronicle());
        var before = actor.Path.Uid;
        await ExpectInOrder("1: constructor", "1: PreStart");

        actor.Tell("a");
        actor.Tell(new Crash());
        actor.Tell("b");
        actor.Tell("c");

        await ExpectInOrder(
            "1: a", "1: PreRestart crash", "1: PostStop", "2: constructor", "2: PostRestart crash", "2: PreStart",
            "2: b", "2: c");
        Assert.Equal(before, actor.Path.Uid);
    }

    [Fact]
    public async Task A_stopped_actor_finishes_its_message_and_leaves_the_rest_to_the_dead_letters()
    {
        var letters = CreateTestProbe();
        Sys.EventStream.Subscribe(letters.Ref, typeof(Event.DeadLetter));
        var entered = CreateTestLatch();
        var leave = CreateTestLatch();
        var actor = Sys.ActorOf(Puppet.Props);
        actor.Tell(new Order(context =>
        {
            context.Stop(context.Self);
            entered.CountDown();
            leave.Ready(Patience);
            TestActor.Tell("finished");
        }));
        actor.Tell("never");
        entered.Ready(Patience);
        leave.CountDown();

        await ExpectMsgAsync("finished");
        await letters.ExpectMsgAsync<Event.DeadLetter>(l => (string)l.Message == "never" && l.Recipient.Equals(actor));
    }

    [Fact]
    public async Task A_parent_runs_PostStop_after_all_its_children_ran_theirs()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Family(TestActor, 2)), "parent");
        await ExpectMsgAsync("parent started");

        Sys.Stop(parent);

        await ExpectInOrder("child stopped", "child stopped");
        await ExpectMsgAsync("parent stopped");
    }

    [Fact]
    public async Task A_failing_PostStop_is_logged_and_stops_the_actor_all_the_same()
    {
        var actor = Sys.ActorOf(Props.Create(() => new FailsToStop()));
        Watch(actor);

        await EventFilter.Exception<CrashException>("no farewell").ExpectOneAsync(() =>
        {
            actor.Tell(PoisonPill.Instance);
            return Task.CompletedTask;
        });

        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task By_default_a_restart_stops_the_children()
    {
        var parent = Sys.ActorOf(Puppet.Props);
        var child = await ChildOf(parent, Puppet.Props, "child");
        Watch(child);

        parent.Tell(new Crash());

        await ExpectTerminatedAsync(child);
        Assert.Empty(await Inside(parent, c => c.GetChildren().ToArray()));
    }

    [Fact]
    public async Task Children_survive_a_restart_whose_PreRestart_does_not_stop_them()
    {
        var parent = Sys.ActorOf(Props.Create(() => new Keeper()));
        var first = await parent.Ask<IActorRef>("child");
        Watch(first);

        parent.Tell(new Crash());

        Assert.Equal(first, await parent.Ask<IActorRef>("child"));
        await ExpectNoMsgAsync(Silence);
    }

    private Props Chronicle() => Props.Create(() => new Chronicler(TestActor, _births));

    private sealed class OwnRestart(IActorRef diary) : UntypedActor
    {
        protected override void PreStart() => diary.Tell("PreStart");

        protected override void PostStop() => diary.Tell("PostStop");

        protected override void PreRestart(Exception reason, object message) => diary.Tell("PreRestart");

        protected override void PostRestart(Exception reason) => diary.Tell("PostRestart");

        protected override void OnReceive(object message) => throw new CrashException("crash");
    }

    private sealed class Witness(IActorRef diary) : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message)
        {
            diary.Tell(reason.Message);
            diary.Tell(message);
            diary.Tell(Sender);
        }

        protected override void OnReceive(object message) => throw new CrashException(((Crash)message).Reason);
    }

    private sealed class Family(IActorRef diary, int children) : UntypedActor
    {
        protected override void PreStart()
        {
            for (var i = 0; i < children; i++)
                Context.ActorOf(Props.Create(() => new Child(diary)));
            diary.Tell("parent started");
        }

        protected override void PostStop() => diary.Tell("parent stopped");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Child(IActorRef diary) : UntypedActor
    {
        protected override void PostStop() => diary.Tell("child stopped");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class FailsToStop : UntypedActor
    {
        protected override void PostStop() => throw new CrashException("no farewell");

        protected override void OnReceive(object message) => Unhandled(message);
    }

    private sealed class Keeper : UntypedActor
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
            Sender.Tell(child.IsNobody() ? Context.ActorOf(Puppet.Props, "child") : child);
        }
    }
}
