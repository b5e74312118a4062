using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Messaging;

public sealed class StoppingSpec(ITestOutputHelper output) : ActorSpec(output)
{
    [Fact]
    public async Task A_poison_pill_is_taken_in_turn_after_the_messages_before_it()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(actor);

        actor.Tell("before");
        actor.Tell(PoisonPill.Instance);
        actor.Tell("behind");

        await ExpectMsgAsync("before");
        await ExpectLetterAndEnd(actor, "behind");
    }

    [Fact]
    public async Task The_actor_itself_never_sees_a_poison_pill()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(actor);

        actor.Tell(PoisonPill.Instance);

        await ExpectTerminatedAsync(actor);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task Kill_fails_the_actor_with_ActorKilledException()
    {
        var parent = Sys.ActorOf(Puppet.Supervising(new OneForOneStrategy(failure =>
        {
            TestActor.Tell(failure.GetType().Name);
            return Directive.Restart;
        })));
        var child = await ChildOf(parent, Puppet.Props);

        child.Tell(Kill.Instance);
        child.Tell("restarted");

        await ExpectInOrder(nameof(ActorKilledException), "restarted");
    }

    [Fact]
    public async Task A_killed_actor_is_stopped_by_default_and_logged_once()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(actor);

        await EventFilter.Exception<ActorKilledException>().ExpectOneAsync(() =>
        {
            actor.Tell(Kill.Instance);
            return Task.CompletedTask;
        });

        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task Stop_does_not_wait_for_the_messages_in_the_mailbox_but_a_poison_pill_does()
    {
        var parent = Sys.ActorOf(Puppet.Props);
        foreach (var name in new[] { "stopped", "poisoned" })
        {
            var actor = await ChildOf(parent, Puppet.Props, name);
            var entered = CreateTestLatch();
            var leave = CreateTestLatch();
            actor.Tell(new Order(_ =>
            {
                entered.CountDown();
                leave.Ready(Patience);
            }));
            entered.Ready(Patience);
            actor.Tell($"handled by {name}");
            if (name == "poisoned")
                actor.Tell(PoisonPill.Instance);
            else
                await Inside(parent, context =>
                {
                    context.Stop(actor);
                    return true;
                });
            leave.CountDown();
        }

        await ExpectMsgAsync("handled by poisoned");
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task A_graceful_stop_is_done_when_the_actor_is()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        Watch(actor);

        Assert.True(await actor.GracefulStop(Patience));

        await ExpectTerminatedAsync(actor);
    }

    [Fact]
    public async Task A_graceful_stop_lets_the_actor_finish_what_it_has()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        foreach (var i in Enumerable.Range(0, 100))
            actor.Tell(i);

        Assert.True(await actor.GracefulStop(Patience));

        foreach (var i in Enumerable.Range(0, 100))
            await ExpectMsgAsync(i);
    }

    [Fact]
    public async Task A_graceful_stop_of_an_actor_that_is_gone_is_done_at_once()
    {
        var actor = Sys.ActorOf(Puppet.Props);
        await StopAndWait(actor);

        Assert.True(await actor.GracefulStop(Patience));
    }

    [Fact]
    public async Task A_graceful_stop_may_use_a_message_that_the_actor_knows()
    {
        var actor = Sys.ActorOf(Puppet.Props);

        Assert.True(await actor.GracefulStop(Patience, new Order(context =>
        {
            TestActor.Tell("cleaning up");
            context.Stop(context.Self);
        })));

        await ExpectMsgAsync("cleaning up");
    }

    [Fact]
    public async Task A_graceful_stop_that_takes_too_long_has_failed()
    {
        var actor = Sys.ActorOf(Puppet.Props);

        Assert.False(await actor.GracefulStop(TimeSpan.FromMilliseconds(50), "a message that stops nothing"));
    }

    private async Task ExpectLetterAndEnd(IActorRef actor, string text)
    {
        var letters = 0;
        var ends = 0;
        for (var i = 0; i < 2; i++)
        {
            switch (await ReceiveOneAsync(Patience))
            {
                case DeadLetter letter when text.Equals(letter.Message):
                    letters++;
                    break;
                case Terminated end when end.ActorRef.Equals(actor):
                    ends++;
                    break;
            }
        }

        Assert.Equal((1, 1), (letters, ends));
    }
}
