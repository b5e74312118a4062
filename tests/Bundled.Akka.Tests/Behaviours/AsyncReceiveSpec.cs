using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Behaviours;

public sealed class AsyncReceiveSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task While_a_handler_awaits_no_other_message_is_handled()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new Waiter(gate.Task)));

        actor.Tell("wait");
        actor.Tell("next");

        await ExpectMsgAsync("wait begins");
        await ExpectNoMsgAsync(Silence);
        gate.SetResult();
        await ExpectInOrder("wait ends", "next");
    }

    [Fact]
    public async Task Many_messages_wait_in_order_for_a_handler_that_awaits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new Waiter(gate.Task)));

        actor.Tell("wait");
        foreach (var i in Enumerable.Range(0, 200))
            actor.Tell(i);
        await ExpectMsgAsync("wait begins");
        gate.SetResult();

        await ExpectMsgAsync("wait ends");
        foreach (var i in Enumerable.Range(0, 200))
            await ExpectMsgAsync(i);
    }

    [Fact]
    public async Task Sender_Self_and_Context_are_the_same_after_an_await()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Rememberer()));
        var probes = Enumerable.Range(0, 5).Select(_ => CreateTestProbe()).ToArray();

        foreach (var probe in probes)
            actor.Tell("remember", probe.Ref);

        foreach (var probe in probes)
            await probe.ExpectMsgAsync($"{probe.Ref.Path} {actor.Path}");
    }

    [Fact]
    public async Task Children_can_be_made_and_behaviour_changed_after_an_await()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Builder()));

        actor.Tell("build");
        actor.Tell("which");

        var child = await ExpectMsgAsync<IActorRef>();
        Assert.Equal(actor.Path, child.Path.Parent);
        await ExpectMsgAsync("second behaviour");
    }

    [Fact]
    public async Task A_failure_after_an_await_goes_to_the_supervisor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Faller(TestActor)));

        await EventFilter.Exception<CrashException>("fell").ExpectOneAsync(() =>
        {
            actor.Tell("fall later");
            return Task.CompletedTask;
        });

        await ExpectInOrder("PreRestart fell: fall later", "restarted");
    }

    [Fact]
    public async Task A_failure_before_the_first_await_goes_to_the_supervisor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Faller(TestActor)));

        actor.Tell("fall at once");

        await ExpectInOrder("PreRestart fell: fall at once", "restarted");
    }

    [Fact]
    public async Task A_failure_that_the_handler_catches_is_its_own_business()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Faller(TestActor)));

        actor.Tell("fall and catch");

        await ExpectMsgAsync("caught");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Messages_behind_an_asynchronous_failure_are_handled_by_the_restarted_actor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Faller(TestActor)));

        actor.Tell("fall later");
        actor.Tell("alive");

        await ExpectInOrder("PreRestart fell: fall later", "restarted", "alive");
    }

    [Fact]
    public async Task System_messages_do_not_wait_for_a_handler_that_awaits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new Waiter(gate.Task)));
        actor.Tell("wait");
        await ExpectMsgAsync("wait begins");

        Watch(actor);
        Sys.Stop(actor);

        await ExpectTerminatedAsync(actor);
        gate.SetResult();
    }

    [Fact]
    public async Task A_poison_pill_waits_for_a_handler_that_awaits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new Waiter(gate.Task)));
        actor.Tell("wait");
        await ExpectMsgAsync("wait begins");
        Watch(actor);

        actor.Tell(PoisonPill.Instance);
        await ExpectNoMsgAsync(Silence);
        gate.SetResult();

        await ExpectMsgAsync("wait ends");
        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task Asynchronous_handlers_obey_type_predicate_and_order()
    {
        var actor = Sys.ActorOf(Props.Create(() => new AllForms()));

        foreach (var message in new object[] { 1, 11, 21, 1.5, "text", 'c' })
            actor.Tell(message);

        await ExpectInOrder("predicate last 1", "predicate first 11", "int 21", "type 1.5", "type text", "any c");
    }

    [Fact]
    public async Task RunTask_suspends_an_untyped_actor_until_its_task_is_done()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new Runner(gate.Task)));

        actor.Tell("run");
        actor.Tell("next");

        await ExpectMsgAsync("run begins");
        await ExpectNoMsgAsync(Silence);
        gate.SetResult();
        await ExpectInOrder("run ends", "next");
    }

    [Fact]
    public async Task A_failure_inside_RunTask_goes_to_the_supervisor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Runner(Task.CompletedTask)));

        await EventFilter.Exception<CrashException>("ran and fell").ExpectOneAsync(() =>
        {
            actor.Tell("fall");
            return Task.CompletedTask;
        });

        actor.Tell("next");
        await ExpectMsgAsync("next");
    }

    [Fact]
    public async Task An_actor_may_await_the_answer_of_another()
    {
        var echo = Sys.ActorOf(Puppet.Props);
        var actor = Sys.ActorOf(Props.Create(() => new Asker(echo)));

        actor.Tell("question");

        await ExpectMsgAsync("question");
    }

    [Fact]
    public async Task Piping_is_not_held_up_by_a_handler_that_awaits()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var actor = Sys.ActorOf(Props.Create(() => new PipesAndWaits(gate.Task)));

        actor.Tell("pipe");

        await ExpectMsgAsync("piped");
        gate.SetResult();
        await ExpectMsgAsync("done");
    }

    private sealed class Waiter : ReceiveActor
    {
        public Waiter(Task gate)
        {
            ReceiveAsync<string>(m => m == "wait", async _ =>
            {
                Sender.Tell("wait begins");
                await gate;
                Sender.Tell("wait ends");
            });
            ReceiveAny(m => Sender.Tell(m));
        }
    }

    private sealed class Rememberer : ReceiveActor
    {
        public Rememberer() => ReceiveAsync<string>(async _ =>
        {
            await Task.Yield();
            await Task.Run(() => { });
            Sender.Tell($"{Sender.Path} {Context.Self.Path}");
        });
    }

    private sealed class Builder : ReceiveActor
    {
        public Builder() => ReceiveAsync<string>(async _ =>
        {
            await Task.Yield();
            Sender.Tell(Context.ActorOf(Puppet.Props));
            Become(() => ReceiveAny(_ => Sender.Tell("second behaviour")));
        });
    }

    private sealed class Faller : ReceiveActor
    {
        private readonly IActorRef _probe;

        public Faller(IActorRef probe)
        {
            _probe = probe;
            ReceiveAsync<string>(async m =>
            {
                switch (m)
                {
                    case "fall at once":
                        throw new CrashException("fell");
                    case "fall later":
                        await Task.Yield();
                        throw new CrashException("fell");
                    case "fall and catch":
                        var failure = await Record.ExceptionAsync(() => Task.FromException(new CrashException("fell")));
                        Sender.Tell(failure is CrashException ? "caught" : "lost");
                        break;
                    default:
                        Sender.Tell(m);
                        break;
                }
            });
        }

        protected override void PreRestart(Exception reason, object message) =>
            Sender.Tell($"PreRestart {reason.Message}: {message}");

        protected override void PostRestart(Exception reason) => _probe.Tell("restarted");
    }

    private sealed class AllForms : ReceiveActor
    {
        public AllForms()
        {
            ReceiveAsync<int>(i => Answer($"predicate last {i}"), i => i < 10);
            ReceiveAsync<int>(i => i < 20, i => Answer($"predicate first {i}"));
            ReceiveAsync<int>(i => Answer($"int {i}"));
            ReceiveAsync(typeof(double), d => Answer(FormattableString.Invariant($"type {d}")));
            ReceiveAsync(typeof(string), m => m is "text", m => Answer($"type {m}"));
            ReceiveAnyAsync(m => Answer($"any {m}"));
        }

        private async Task Answer(string answer)
        {
            await Task.Yield();
            Sender.Tell(answer);
        }
    }

    private sealed class Runner(Task gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            switch (message)
            {
                case "run":
                    RunTask(async () =>
                    {
                        Sender.Tell("run begins");
                        await gate;
                        Sender.Tell("run ends");
                    });
                    break;
                case "fall":
                    RunTask(async () =>
                    {
                        await Task.Yield();
                        throw new CrashException("ran and fell");
                    });
                    break;
                default:
                    Sender.Tell(message);
                    break;
            }
        }
    }

    private sealed class Asker : ReceiveActor
    {
        public Asker(IActorRef other) => ReceiveAsync<string>(async m => Sender.Tell(await other.Ask<string>(m)));
    }

    private sealed class PipesAndWaits : ReceiveActor
    {
        public PipesAndWaits(Task gate) => ReceiveAsync<string>(async message =>
        {
            _ = Task.FromResult($"{message}d").PipeTo(Sender);
            await gate;
            Sender.Tell("done");
        });
    }
}
