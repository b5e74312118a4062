using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Stashing;

public sealed class StashCapacitySpec(ITestOutputHelper output) : ActorSpec(output, Hocon)
{
    private const string Hocon =
        """
        akka.actor.deployment {
          /deployed { stash-capacity = 2 }
        }
        three-dispatcher {
          mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox"
          stash-capacity = 3
        }
        three-alias = three-dispatcher
        four-mailbox {
          mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox"
          stash-capacity = 4
        }
        """;

    private static Props Hoarder => Props.Create(() => new HoardingActor());

    [Fact]
    public Task The_recipe_may_say_how_much_fits() => Holds(Sys.ActorOf(Hoarder.WithStashCapacity(5)), 5);

    [Fact]
    public Task The_dispatcher_may_say_how_much_fits() =>
        Holds(Sys.ActorOf(Hoarder.WithDispatcher("three-dispatcher")), 3);

    [Fact]
    public Task The_dispatchers_alias_may_say_how_much_fits() =>
        Holds(Sys.ActorOf(Hoarder.WithDispatcher("three-alias")), 3);

    [Fact]
    public Task The_mailbox_may_say_how_much_fits() => Holds(Sys.ActorOf(Hoarder.WithMailbox("four-mailbox")), 4);

    [Fact]
    public Task The_deployment_may_say_how_much_fits() => Holds(Sys.ActorOf(Hoarder, "deployed"), 2);

    [Fact]
    public Task The_deployment_wins_over_recipe_and_dispatcher() =>
        Holds(Sys.ActorOf(Hoarder.WithStashCapacity(5).WithDispatcher("three-dispatcher"), "deployed"), 2);

    [Fact]
    public async Task By_default_there_is_no_bound()
    {
        var actor = Sys.ActorOf(Hoarder);

        for (var i = 0; i < 1000; i++)
        {
            actor.Tell(i);
            await ExpectMsgAsync(i + 1);
        }
    }

    [Fact]
    public async Task An_overflow_is_a_failure_like_any_other_and_is_logged_once()
    {
        var actor = Sys.ActorOf(Hoarder.WithStashCapacity(1));
        actor.Tell("a");
        await ExpectMsgAsync(1);

        await EventFilter.Exception<StashOverflowException>().ExpectOneAsync(() =>
        {
            actor.Tell("b");
            return Task.CompletedTask;
        });

        // The restarted instance got "a" back and stashed it again; "b" is lost with the failure.
        await ExpectMsgAsync(1);
        await ExpectNoMsgAsync(Silence);
    }

    [Fact]
    public async Task An_actor_may_catch_the_overflow_and_go_on()
    {
        var actor = Sys.ActorOf(Props.Create(() => new Careful()).WithStashCapacity(2));

        foreach (var message in new[] { "a", "b", "c", "d" })
            actor.Tell(message);

        await ExpectInOrder("stashed a: 1 of 2, full False", "stashed b: 2 of 2, full True", "refused c", "refused d");
    }

    [Fact]
    public async Task What_was_stashed_before_an_overflow_that_stops_the_actor_is_dead_letters()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        var parent = Sys.ActorOf(Puppet.Supervising(SupervisorStrategy.StoppingStrategy));
        var actor = await ChildOf(parent, Hoarder.WithStashCapacity(2));

        foreach (var message in new[] { "a", "b", "c" })
            actor.Tell(message);

        await ExpectInOrder(1, 2);
        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "a");
        await ExpectMsgAsync<DeadLetter>(l => (string)l.Message == "b");
    }

    private async Task Holds(IActorRef actor, int capacity)
    {
        for (var i = 1; i <= capacity; i++)
        {
            actor.Tell(i);
            await ExpectMsgAsync(i);
        }

        await EventFilter.Exception<StashOverflowException>().ExpectOneAsync(() =>
        {
            actor.Tell("one too many");
            return Task.CompletedTask;
        });
    }

    private sealed class HoardingActor : UntypedActorWithStash
    {
        protected override void OnReceive(object message)
        {
            Stash.Stash();
            Sender.Tell(Stash.Count);
        }
    }

    private sealed class Careful : UntypedActorWithStash
    {
        protected override void OnReceive(object message)
        {
            try
            {
                Stash.Stash();
                Sender.Tell($"stashed {message}: {Stash.Count} of {Stash.Capacity}, full {Stash.IsFull}");
            }
            catch (StashOverflowException)
            {
                Sender.Tell($"refused {message}");
            }
        }
    }
}
