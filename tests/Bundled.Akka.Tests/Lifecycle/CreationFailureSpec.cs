using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Lifecycle;

public sealed class CreationFailureSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Theory]
    [InlineData("constructor")]
    [InlineData("PreStart")]
    public async Task An_actor_that_fails_to_start_is_logged_once_and_stopped(string where)
    {
        IActorRef actor = Nobody.Instance;

        await EventFilter.Exception<ActorInitializationException>().ExpectOneAsync(() =>
        {
            actor = Sys.ActorOf(Props.Create(() => new FailsAt(where)), "unborn");
            return Task.CompletedTask;
        });

        Watch(actor);
        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task Messages_to_an_actor_that_failed_to_start_are_dead_letters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Props.Create(() => new FailsAt("constructor")));

        actor.Tell("hello");

        var letter = await ExpectMsgAsync<DeadLetter>();
        Assert.Equal("hello", letter.Message);
        Assert.Equal(actor, letter.Recipient);
    }

    [Theory]
    [InlineData("constructor")]
    [InlineData("PreStart")]
    public async Task A_supervisor_sees_a_failed_start_as_ActorInitializationException_with_its_cause(string where)
    {
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(failure.GetType().Name);
            TestActor.Tell(Innermost(failure).Message);
            return Directive.Stop;
        })));

        await ChildOf(parent, Props.Create(() => new FailsAt(where)));

        await ExpectInOrder(nameof(ActorInitializationException), where);
    }

    [Fact]
    public async Task A_failed_start_can_be_restarted_until_it_succeeds()
    {
        var births = new Tally();
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Restart)));

        var child = await ChildOf(parent, Props.Create(() => new StartsAtTheThirdTry(births)));
        child.Tell("are you there");

        await ExpectMsgAsync("yes, number 3");
    }

    [Fact]
    public async Task A_resumed_failed_start_is_a_new_start()
    {
        var births = new Tally();
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(_ => Directive.Resume)));

        var child = await ChildOf(parent, Props.Create(() => new StartsAtTheThirdTry(births)));
        child.Tell("are you there");

        await ExpectMsgAsync("yes, number 3");
    }

    [Fact]
    public async Task A_failing_PostRestart_is_a_failed_start_and_stops_the_actor()
    {
        var actor = Sys.ActorOf(Props.Create(() => new FailsAt("PostRestart")));
        Watch(actor);

        await EventFilter.Exception<PostRestartException>().ExpectOneAsync(() =>
        {
            actor.Tell(new Crash());
            return Task.CompletedTask;
        });

        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task A_failing_constructor_at_a_restart_is_a_failed_start_and_stops_the_actor()
    {
        var births = new Tally();
        var actor = Sys.ActorOf(Props.Create(() => new StartsOnlyOnce(births)));
        Watch(actor);

        actor.Tell(new Crash());

        await ExpectTerminatedAsync(actor);
        Assert.Equal(2, births.Count);
    }

    [Fact]
    public async Task PostRestartException_carries_both_the_new_cause_and_the_original_one()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            if (failure is not PostRestartException again)
                return Directive.Restart;
            TestActor.Tell(Innermost(again).Message);
            TestActor.Tell(again.OriginalCause.Message);
            return Directive.Stop;
        })));
        var child = await ChildOf(parent, Props.Create(() => new FailsAt("PostRestart")));

        child.Tell(new Crash("first"));

        await ExpectInOrder("PostRestart", "first");
    }

    [Fact]
    public async Task A_failing_PreRestart_is_logged_and_the_restart_goes_on()
    {
        var actor = Sys.ActorOf(Props.Create(() => new FailsAt("PreRestart")));

        await EventFilter.Exception<PreRestartException>().ExpectOneAsync(() =>
        {
            actor.Tell(new Crash());
            return Task.CompletedTask;
        });
        actor.Tell("still here");

        await ExpectMsgAsync("still here");
    }

    [Fact]
    public void An_actor_cannot_be_made_outside_of_ActorOf()
    {
        Exception? failure = null;
        var bare = new Thread(() => failure = Record.Exception(() => new FailsAt("nowhere")));
        bare.Start();
        bare.Join();

        Assert.IsType<ActorInitializationException>(failure);
    }

    [Fact]
    public async Task An_actor_that_can_be_disposed_is_disposed_after_PostStop()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Disposable(TestActor)));

        Sys.Stop(actor);

        await ExpectInOrder("PostStop", "Dispose");
    }

    [Fact]
    public async Task An_actor_that_can_be_disposed_is_disposed_at_each_restart()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Disposable(TestActor)));

        actor.Tell(new Crash());

        await ExpectInOrder("PostStop", "Dispose");
        actor.Tell("alive");
        await ExpectMsgAsync("alive");
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private sealed class FailsAt : UntypedActor
    {
        private readonly string _where;

        public FailsAt(string where)
        {
            _where = where;
            FailIf("constructor");
        }

        protected override void PreStart() => FailIf("PreStart");

        protected override void PreRestart(Exception reason, object message) => FailIf("PreRestart");

        protected override void PostRestart(Exception reason) => FailIf("PostRestart");

        protected override void OnReceive(object message)
        {
            if (message is Crash crash)
                throw new CrashException(crash.Reason);
            Sender.Tell(message);
        }

        private void FailIf(string here)
        {
            if (_where == here)
                throw new CrashException(here);
        }
    }

    private sealed class StartsAtTheThirdTry : UntypedActor
    {
        private readonly int _number;

        public StartsAtTheThirdTry(Tally births)
        {
            _number = births.Next();
            if (_number < 3)
                throw new CrashException($"try {_number}");
        }

        protected override void OnReceive(object message) => Sender.Tell($"yes, number {_number}");
    }

    private sealed class StartsOnlyOnce : UntypedActor
    {
        public StartsOnlyOnce(Tally births)
        {
            if (births.Next() > 1)
                throw new CrashException("not again");
        }

        protected override void OnReceive(object message) => throw new CrashException("crash");
    }

    private sealed class Disposable(IActorRef diary) : UntypedActor, IDisposable
    {
        public void Dispose() => diary.Tell("Dispose");

        protected override void PostStop() => diary.Tell("PostStop");

        protected override void OnReceive(object message)
        {
            if (message is Crash)
                throw new CrashException("crash");
            diary.Tell(message);
        }
    }
}
