using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Streams whose materializer, actor or neighbour goes away under them.</summary>
public class AbruptEndSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task A_stream_that_is_stopped_fails_on_both_sides_of_a_boundary_and_never_completes()
    {
        for (var round = 0; round < 30; round++)
        {
            var own = OwnMaterializer();
            var (left, right) = Source.Never<int>().WatchTermination(Keep.Right).Async().Select(x => x).Async()
                .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(own);
            own.Shutdown();
            await Assert.ThrowsAnyAsync<Exception>(() => right.WaitAsync(Patience));
            await Assert.ThrowsAnyAsync<Exception>(() => left.WaitAsync(Patience));
        }
    }

    [Fact]
    public async Task Elements_before_a_boundary_end_with_a_failure_when_their_actor_is_stopped()
    {
        var probe = CreateTestProbe();
        var (source, sink) = Source.FromGraph(new ManualSource<int>()).Select(x => Telling(probe, x)).Async()
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        await source.Push(1);
        await probe.ExpectMsgAsync(1);
        Sys.Stop(probe.Sender);
        await FailsWith<AbruptTerminationException>(() => sink.WaitAsync(Patience));
    }

    [Fact]
    public async Task The_upstream_of_a_boundary_is_cancelled_when_the_actor_behind_it_is_stopped()
    {
        var probe = CreateTestProbe();
        var source = Source.FromGraph(new ManualSource<int>()).Async().Select(x => Telling(probe, x)).To(Sink.Ignore<int>()).Run(Materializer);
        await source.Push(1);
        await probe.ExpectMsgAsync(1);
        Sys.Stop(probe.Sender);
        await source.Cancelled;
    }

    [Fact]
    public void A_system_shares_one_materializer_between_those_who_want_nothing_special()
    {
        Assert.Same(Sys.Materializer(), Sys.Materializer());
        Assert.NotSame(Sys.Materializer(), OwnMaterializer());
        Assert.Same(Sys.Materializer().Supervisor, Sys.Materializer(namePrefix: "other").Supervisor);
    }

    [Fact]
    public async Task Nothing_can_be_started_after_a_shutdown()
    {
        var own = OwnMaterializer();
        own.Shutdown();
        await Assert.ThrowsAsync<Pattern.IllegalStateException>(() => Numbers(1).RunWith(Sink.Seq<int>(), own));
        await Sys.Terminate().WaitAsync(Patience);
        Assert.True(Materializer.IsShutdown);
        await Assert.ThrowsAsync<Pattern.IllegalStateException>(() => Numbers(1).RunWith(Sink.Seq<int>(), Materializer));
    }

    [Fact]
    public async Task Handles_of_a_stopped_stream_say_that_it_is_gone()
    {
        var own = OwnMaterializer();
        var (source, sink) = Source.Queue<int>(0, OverflowStrategy.Backpressure).ToMaterialized(Sink.Queue<int>(), Keep.Both).Run(own);
        await source.OfferAsync(1).WaitAsync(Patience);
        var pull = sink.PullAsync();
        Assert.Equal(1, (await pull.WaitAsync(Patience)).Value);
        var waiting = sink.PullAsync();
        own.Shutdown();
        await Assert.ThrowsAnyAsync<Exception>(() => waiting.WaitAsync(Patience));
        await Assert.ThrowsAnyAsync<Exception>(() => source.WatchCompletionAsync().WaitAsync(Patience));
        await FailsWith<StreamDetachedException>(() => source.OfferAsync(2).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_stream_ends_with_the_actor_whose_context_runs_it()
    {
        var started = new TaskCompletionSource<Task<Done>>();
        var owner = Sys.ActorOf(Props.Create(() => new Owner(started)));
        var ended = await started.Task.WaitAsync(Patience);
        Sys.Stop(owner);
        await Assert.ThrowsAnyAsync<Exception>(() => ended.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_sink_whose_actor_is_dead_already_cancels()
    {
        var target = Sys.ActorOf(Props.Empty);
        Watch(target);
        Sys.Stop(target);
        await ExpectTerminatedAsync(target);
        await Source.Never<int>().WatchTermination(Keep.Right).To(Sink.ActorRef<int>(target, "end", cause => cause)).Run(Materializer)
            .WaitAsync(Patience);
        await Source.Never<int>().WatchTermination(Keep.Right).To(Sink.ActorRefWithAck<int>(target, "init", "ack", "end")).Run(Materializer)
            .WaitAsync(Patience);
    }

    [Fact]
    public async Task A_sink_whose_actor_dies_between_two_elements_cancels()
    {
        var probe = CreateTestProbe();
        var source = Source.FromGraph(new ManualSource<int>()).To(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end")).Run(Materializer);
        await probe.ExpectMsgAsync("init");
        probe.Sender.Tell("ack", probe.Ref);
        await source.Push(1);
        await probe.ExpectMsgAsync(1);
        Sys.Stop(probe.Ref);
        await source.Cancelled;
    }

    [Fact]
    public async Task A_handle_can_be_used_while_its_graph_is_being_built()
    {
        var offers = new List<Task<IQueueOfferResult>>();
        var got = Source.Queue<int>(10, OverflowStrategy.Fail).MapMaterializedValue(queue =>
        {
            for (var i = 1; i <= 3; i++)
                offers.Add(queue.OfferAsync(i));
            queue.Complete();
            return queue;
        }).RunWith(Sink.Seq<int>(), Materializer);
        Assert.Equal([1, 2, 3], await got.WaitAsync(Patience));
        foreach (var offer in offers)
            Assert.IsType<QueueOfferResult.Enqueued>(await offer.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_switch_that_was_used_before_lets_no_element_through()
    {
        var shared = KillSwitches.Shared("used");
        shared.Shutdown();
        Assert.Empty(await AllOf(Numbers(100).Via(shared.Flow<int>())));
        var broken = KillSwitches.Shared("broken");
        broken.Abort(Boom);
        var seen = 0;
        await FailsWith<InvalidOperationException>(() => Numbers(100).Via(broken.Flow<int>())
            .RunForeach(_ => Interlocked.Increment(ref seen), Materializer).WaitAsync(Patience));
        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task What_a_stage_was_called_for_after_its_end_does_no_harm()
    {
        var late = new TaskCompletionSource<int>();
        var got = Source.From([1, 2]).SelectAsyncUnordered(2, x => x == 1 ? late.Task : Task.FromResult(x)).Take(1)
            .RunWith(Sink.Seq<int>(), Materializer);
        Assert.Equal([2], await got.WaitAsync(Patience));
        late.SetResult(1);
        Assert.Equal([1, 2, 3], await AllOf(Numbers(3)));
    }

    private ActorMaterializer OwnMaterializer() => Sys.Materializer(ActorMaterializerSettings.Create(Sys));

    // The sender is the actor that runs the stage.
    private static int Telling(TestKit.TestProbe probe, int element)
    {
        probe.Ref.Tell(element);
        return element;
    }

    private sealed class Owner : UntypedActor
    {
        public Owner(TaskCompletionSource<Task<Done>> started) =>
            started.SetResult(Source.Never<int>().RunWith(Sink.Ignore<int>(), Context.Materializer()));

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
