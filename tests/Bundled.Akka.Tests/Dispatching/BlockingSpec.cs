using Akka.Actor;
using Xunit.Abstractions;

namespace Akka.Specs.Dispatching;

/// <summary>Handlers that hold their thread: nobody should write one, and everybody does some day.</summary>
public sealed class BlockingSpec(ITestOutputHelper output) : ActorSpec(output,
    """
    akka.actor.serialize-messages = off
    fork-join {
      type = ForkJoinDispatcher
      dedicated-thread-pool { thread-count = 3, threadtype = background }
    }
    """)
{
    [Fact]
    public async Task An_actor_that_blocks_until_another_has_run_is_not_waited_for()
    {
        using var gate = new ManualResetEventSlim();
        var opener = Sys.ActorOf(Puppet.Props);
        var blocker = Sys.ActorOf(Puppet.Props);

        // The opener becomes runnable on the thread that then waits for it.
        var opened = Inside(blocker, _ =>
        {
            opener.Tell(new Order(_ => gate.Set()));
            return gate.Wait(Patience);
        });

        Assert.True(await opened);
    }

    [Fact]
    public async Task As_many_blocked_actors_as_threads_do_not_stop_the_others()
    {
        using var gate = new ManualResetEventSlim();
        var blocked = Enumerable.Range(0, Environment.ProcessorCount + 2)
            .Select(_ => Inside(Sys.ActorOf(Puppet.Props), _ => gate.Wait(Patience))).ToArray();

        await Inside(Sys.ActorOf(Puppet.Props), _ =>
        {
            gate.Set();
            return true;
        });

        Assert.All(await Task.WhenAll(blocked), Assert.True);
    }

    [Fact]
    public async Task Actors_run_while_tasks_hold_the_thread_pool()
    {
        using var gate = new ManualResetEventSlim();
        var holders = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Run(() => gate.Wait(Patience))).ToArray();

        await Inside(Sys.ActorOf(Puppet.Props), _ =>
        {
            gate.Set();
            return true;
        });

        Assert.All(await Task.WhenAll(holders), Assert.True);
    }

    [Fact]
    public async Task What_a_handler_hangs_on_its_thread_is_not_found_by_another_actor()
    {
        var place = new AsyncLocal<string>();
        var first = Sys.ActorOf(Puppet.Props);
        var second = Sys.ActorOf(Puppet.Props);
        for (var i = 0; i < 100; i++)
        {
            await Inside(first, _ => place.Value = "left behind");

            Assert.Null(await Inside(second, _ => place.Value));
        }
    }

    [Theory]
    [InlineData("akka.actor.default-dispatcher")]
    [InlineData("fork-join")]
    public async Task What_the_creator_of_an_actor_has_on_its_thread_is_not_found_by_the_actor(string dispatcher)
    {
        var place = new AsyncLocal<string> { Value = "the creator's" };
        var actors = Enumerable.Range(0, 20).Select(_ => Sys.ActorOf(Puppet.Props.WithDispatcher(dispatcher))).ToArray();
        place.Value = "";

        foreach (var actor in actors)
            Assert.True(string.IsNullOrEmpty(await Inside(actor, _ => place.Value)));
    }
}
