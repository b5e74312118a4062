using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class SourceAndSinkSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task The_simple_sources_give_what_they_say()
    {
        Assert.Equal([5], await AllOf(Source.Single(5)));
        Assert.Empty(await AllOf(Source.Empty<int>()));
        Assert.Equal([1, 2, 1, 2, 1], await AllOf(Source.Cycle(() => new List<int> { 1, 2 }.GetEnumerator()).Take(5)));
        Assert.Equal([3], await AllOf(Source.FromTask(Task.FromResult(3))));
        Assert.Equal([0, 1, 2], await AllOf(Source.Unfold<int, int>(0, n => n < 3 ? (n + 1, n) : Option<(int, int)>.None)));
        Assert.Equal([0, 1, 2], await AllOf(Source.UnfoldAsync<int, int>(0, async n =>
        {
            await Task.Yield();
            return n < 3 ? (n + 1, n) : Option<(int, int)>.None;
        })));
        await FailsWith<InvalidOperationException>(() => AllOf(Source.Failed<int>(Boom)));
    }

    [Fact]
    public async Task An_asynchronous_enumerable_is_read_on_demand_and_disposed_of()
    {
        var disposed = new TaskCompletionSource();
        async IAsyncEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    await Task.Yield();
                    yield return i;
                }
            }
            finally
            {
                disposed.TrySetResult();
            }
        }

        Assert.Equal([0, 1, 2], await AllOf(Source.From(Endless).Take(3)));
        await disposed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Maybe_gives_what_it_is_given()
    {
        var (promise, result) = Source.Maybe<int>().ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        promise.SetResult(4);
        Assert.Equal([4], await result.WaitAsync(Patience));
    }

    [Fact]
    public async Task Ticks_come_until_they_are_cancelled()
    {
        var probe = CreateTestProbe();
        var ticks = Source.Tick(TimeSpan.Zero, TimeSpan.FromMilliseconds(10), "tick")
            .To(Sink.ActorRef<string>(probe.Ref, "end", cause => cause)).Run(Materializer);
        await probe.ExpectMsgAsync("tick");
        await probe.ExpectMsgAsync("tick");
        ticks.Cancel();
        await probe.FishForMessageAsync(message => message is "end");
    }

    [Fact]
    public async Task A_queue_answers_every_offer_and_completes()
    {
        var (queue, result) = Source.Queue<int>(10, OverflowStrategy.Fail).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        for (var i = 0; i < 3; i++)
            Assert.IsType<QueueOfferResult.Enqueued>(await queue.OfferAsync(i).WaitAsync(Patience));
        queue.Complete();
        Assert.Equal([0, 1, 2], await result.WaitAsync(Patience));
        await queue.WatchCompletionAsync().WaitAsync(Patience);
        await Assert.ThrowsAnyAsync<Exception>(() => queue.OfferAsync(4).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_full_queue_with_backpressure_answers_when_there_is_room()
    {
        var (queue, sink) = Source.Queue<int>(1, OverflowStrategy.Backpressure)
            .ToMaterialized(Sink.Queue<int>().WithAttributes(Attributes.CreateInputBuffer(1, 1)), Keep.Both).Run(Materializer);
        var offers = new List<Task<IQueueOfferResult>>();
        do
        {
            offers.Add(queue.OfferAsync(offers.Count));
            await Task.WhenAny(offers[^1], Task.Delay(200));
        }
        while (offers[^1].IsCompleted);
        Assert.InRange(offers.Count, 2, 4);
        Assert.Equal(0, (await sink.PullAsync().WaitAsync(Patience)).Value);
        Assert.IsType<QueueOfferResult.Enqueued>(await offers[^1].WaitAsync(Patience));
    }

    [Fact]
    public async Task A_full_queue_that_drops_new_elements_says_so()
    {
        var (queue, _) = Source.Queue<int>(1, OverflowStrategy.DropNew)
            .ToMaterialized(Sink.FromGraph(Flow.Create<int>().Where(_ => true).To(Stuck())), Keep.Both).Run(Materializer);
        var answers = new List<IQueueOfferResult>();
        for (var i = 0; i < 8; i++)
            answers.Add(await queue.OfferAsync(i).WaitAsync(Patience));
        Assert.IsType<QueueOfferResult.Dropped>(answers[^1]);
    }

    [Fact]
    public async Task An_actor_source_gives_what_it_is_told_until_success()
    {
        var (actor, result) = Source.ActorRef<int>(10, OverflowStrategy.Fail).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        actor.Tell(1);
        actor.Tell(2);
        actor.Tell(new Status.Success("done"));
        Assert.Equal([1, 2], await result.WaitAsync(Patience));
    }

    [Fact]
    public async Task First_and_last_know_an_empty_stream()
    {
        Assert.Equal(1, await Numbers(3).RunWith(Sink.First<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(3, await Numbers(3).RunWith(Sink.Last<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(0, await Source.Empty<int>().RunWith(Sink.FirstOrDefault<int>(), Materializer).WaitAsync(Patience));
        Assert.Equal(0, await Source.Empty<int>().RunWith(Sink.LastOrDefault<int>(), Materializer).WaitAsync(Patience));
        await FailsWith<NoSuchElementException>(() => Source.Empty<int>().RunWith(Sink.First<int>(), Materializer).WaitAsync(Patience));
        await FailsWith<NoSuchElementException>(() => Source.Empty<int>().RunWith(Sink.Last<int>(), Materializer).WaitAsync(Patience));
    }

    [Fact]
    public async Task For_each_fails_with_its_function()
    {
        await FailsWith<InvalidOperationException>(() => Numbers(3).RunForeach(_ => throw Boom, Materializer).WaitAsync(Patience));
        var seen = 0;
        await Numbers(100).RunWith(Sink.ForEachAsync<int>(4, async _ =>
        {
            await Task.Yield();
            Interlocked.Increment(ref seen);
        }), Materializer).WaitAsync(Patience);
        Assert.Equal(100, seen);
    }

    [Fact]
    public async Task Cancelled_and_ignore_end_the_stream()
    {
        var ended = Source.Repeat(1).WatchTermination(Keep.Right).To(Sink.Cancelled<int>()).Run(Materializer);
        await ended.WaitAsync(Patience);
        await Numbers(10).RunWith(Sink.Ignore<int>(), Materializer).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_sink_queue_gives_elements_and_then_nothing()
    {
        var queue = Numbers(2).RunWith(Sink.Queue<int>(), Materializer);
        Assert.Equal(1, (await queue.PullAsync().WaitAsync(Patience)).Value);
        Assert.Equal(2, (await queue.PullAsync().WaitAsync(Patience)).Value);
        Assert.False((await queue.PullAsync().WaitAsync(Patience)).HasValue);
    }

    [Fact]
    public async Task An_acknowledging_actor_gets_one_element_at_a_time()
    {
        var probe = CreateTestProbe();
        Numbers(3).RunWith(Sink.ActorRefWithAck<int>(probe.Ref, "init", "ack", "end"), Materializer);
        await probe.ExpectMsgAsync("init");
        var sink = probe.Sender;
        await probe.ExpectNoMsgAsync(TimeSpan.FromMilliseconds(100));
        for (var i = 1; i <= 3; i++)
        {
            sink.Tell("ack", probe.Ref);
            await probe.ExpectMsgAsync(i);
        }
        sink.Tell("ack", probe.Ref);
        await probe.ExpectMsgAsync("end");
    }

    [Fact]
    public async Task The_end_of_the_target_ends_the_stream()
    {
        var target = Sys.ActorOf(Props.Empty);
        var ended = Source.Never<int>().WatchTermination(Keep.Right)
            .To(Sink.ActorRef<int>(target, "end", cause => cause)).Run(Materializer);
        Sys.Stop(target);
        await ended.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_materializer_that_is_shut_down_fails_its_streams()
    {
        var own = Sys.Materializer(ActorMaterializerSettings.Create(Sys));
        var result = Source.Never<int>().RunWith(Sink.Seq<int>(), own);
        own.Shutdown();
        await Assert.ThrowsAnyAsync<Exception>(() => result.WaitAsync(Patience));
        Assert.True(own.IsShutdown);
    }

    private static Sink<int, NotUsed> Stuck() =>
        Flow.Create<int>().SelectAsync(1, _ => new TaskCompletionSource<int>().Task).To(Sink.Ignore<int>());
}
