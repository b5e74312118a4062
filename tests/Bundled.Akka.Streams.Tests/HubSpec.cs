using System.Collections.Concurrent;
using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class HubSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task A_merge_hub_gives_what_all_its_producers_have()
    {
        var (sink, result) = MergeHub.Source<int>(16).Take(20).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Numbers(10).RunWith(sink, Materializer);
        Source.From(Enumerable.Range(11, 10)).RunWith(sink, Materializer);
        Assert.Equal(Enumerable.Range(1, 20), (await result.WaitAsync(Patience)).Order());
    }

    [Fact]
    public async Task A_merge_hub_outlives_its_producers()
    {
        var (sink, hub) = MergeHub.Source<int>(16).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        Source.Single(1).RunWith(sink, Materializer);
        Assert.Equal(1, await hub.Pull());
        Source.Failed<int>(Boom).RunWith(sink, Materializer);
        Source.Empty<int>().RunWith(sink, Materializer);
        Source.Single(2).RunWith(sink, Materializer);
        Assert.Equal(2, await hub.Pull());
        Assert.False(hub.HasEnded);
        await hub.Cancel();
    }

    [Fact]
    public async Task A_merge_hub_that_ends_cancels_its_producers_and_those_to_come()
    {
        var (sink, hub) = MergeHub.Source<int>(16).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        var producer = Source.FromGraph(new ManualSource<int>()).To(sink).Run(Materializer);
        await producer.Push(1);
        Assert.Equal(1, await hub.Pull());
        await hub.Cancel();
        await producer.Cancelled;
        var late = Source.FromGraph(new ManualSource<int>()).To(sink).Run(Materializer);
        await late.Cancelled;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task A_producer_of_a_merge_hub_is_held_back_by_its_own_buffer(int size)
    {
        var (sink, hub) = MergeHub.Source<int>(size).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        var busy = Source.FromGraph(new ManualSource<int>()).To(sink).Run(Materializer);
        for (var i = 1; i <= size; i++)
            await busy.Push(i);
        await Task.Delay(50);
        Assert.False(busy.HasDemand);
        var other = Source.FromGraph(new ManualSource<int>()).To(sink).Run(Materializer);
        await other.Demand();
        for (var i = 1; i <= size; i++)
            Assert.Equal(i, await hub.Pull());
        await busy.Push(size + 1);
        Assert.Equal(size + 1, await hub.Pull());
        await hub.Cancel();
    }

    [Fact]
    public void A_merge_hub_needs_room_for_an_element() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MergeHub.Source<int>(0));

    [Fact]
    public async Task Producers_that_come_and_go_at_once_lose_nothing_in_a_merge_hub()
    {
        const int producers = 40, each = 250;
        var (sink, result) = MergeHub.Source<int>(8).Take(producers * each).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        await Task.WhenAll(Enumerable.Range(0, producers).Select(p => Task.Run(() =>
        {
            var source = Source.From(Enumerable.Range(p * each, each));
            (p % 3 == 0 ? source.SelectAsync(2, Shaky) : source).RunWith(sink, Materializer);
        })));
        var got = await result.WaitAsync(Patience);
        Assert.Equal(Enumerable.Range(0, producers * each), got.Order());
        foreach (var own in got.GroupBy(x => x / each))
            Assert.Equal(own.Order(), own);
    }

    [Fact]
    public async Task A_broadcast_hub_gives_everything_to_all_its_consumers()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(8), Keep.Both).Run(Materializer);
        var first = source.RunWith(Sink.Seq<int>(), Materializer);
        var second = source.RunWith(Sink.Seq<int>(), Materializer);
        // Both are there before the first element goes through.
        await Task.Delay(100);
        for (var i = 1; i <= 50; i++)
            await producer.Push(i);
        await producer.Complete();
        Assert.Equal(Enumerable.Range(1, 50), await first.WaitAsync(Patience));
        Assert.Equal(Enumerable.Range(1, 50), await second.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_broadcast_hub_without_consumers_fills_its_buffer_and_waits()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(4), Keep.Both).Run(Materializer);
        for (var i = 1; i <= 4; i++)
            await producer.Push(i);
        await Task.Delay(50);
        Assert.False(producer.HasDemand);
        var consumer = source.RunWith(Sink.Seq<int>(), Materializer);
        await producer.Push(5);
        await producer.Complete();
        Assert.Equal(Enumerable.Range(1, 5), await consumer.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_broadcast_hub_waits_for_its_slowest_consumer()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(4), Keep.Both).Run(Materializer);
        var slow = source.RunWith(new ManualSink<int>(), Materializer);
        var fast = source.RunWith(new ManualSink<int>(), Materializer);
        await slow.Request();
        await fast.Request();
        await Task.Delay(100);
        await producer.Push(0);
        Assert.Equal(0, await slow.Next());
        Assert.Equal(0, await fast.Next());
        var last = 0;
        do
        {
            await producer.Push(++last);
            Assert.Equal(last, await fast.Pull());
            await Task.Delay(50);
        }
        while (producer.HasDemand);
        Assert.InRange(last, 3, 4);
        for (var i = 1; i <= last; i++)
            Assert.Equal(i, await slow.Pull());
        await slow.Request();
        await producer.Push(last + 1);
        Assert.Equal(last + 1, await slow.Next());
        await slow.Request();
        await producer.Complete();
        await slow.Ended;
        Assert.Equal(last + 1, await fast.Pull());
        await fast.Request();
        await fast.Ended;
    }

    [Fact]
    public async Task A_consumer_that_goes_no_longer_holds_a_broadcast_hub_back()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(2), Keep.Both).Run(Materializer);
        var stuck = source.RunWith(new ManualSink<int>(), Materializer);
        var fast = source.RunWith(Sink.Seq<int>(), Materializer);
        await stuck.Request();
        await Task.Delay(100);
        for (var i = 1; i <= 3; i++)
            await producer.Push(i);
        Assert.Equal(1, await stuck.Next());
        await stuck.Cancel();
        for (var i = 4; i <= 10; i++)
            await producer.Push(i);
        await producer.Complete();
        Assert.Equal(Enumerable.Range(1, 10), await fast.WaitAsync(Patience));
    }

    [Fact]
    public async Task After_the_last_consumer_the_next_one_gets_what_that_one_had_not()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(8), Keep.Both).Run(Materializer);
        var first = source.RunWith(new ManualSink<int>(), Materializer);
        await producer.PushAll(1, 2, 3);
        Assert.Equal(1, await first.Pull());
        Assert.Equal(2, await first.Pull());
        await first.Cancel();
        await Task.Delay(100);
        var second = source.RunWith(new ManualSink<int>(), Materializer);
        Assert.Equal(3, await second.Pull());
        await producer.Push(4);
        Assert.Equal(4, await second.Pull());
        await second.Request();
        await producer.Complete();
        await second.Ended;
    }

    [Fact]
    public async Task A_broadcast_hub_that_has_ended_ends_those_to_come()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(8), Keep.Both).Run(Materializer);
        var first = source.RunWith(new ManualSink<int>(), Materializer);
        await producer.Push(1);
        Assert.Equal(1, await first.Pull());
        await first.Request();
        await producer.Complete();
        await first.Ended;
        await AwaitAssertAsync(async () => Assert.Empty(await source.RunWith(Sink.Seq<int>(), Materializer).WaitAsync(Patience)));
    }

    [Fact]
    public async Task A_broadcast_hub_that_fails_fails_its_consumers_and_those_to_come()
    {
        var (producer, source) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(BroadcastHub.Sink<int>(8), Keep.Both).Run(Materializer);
        var first = source.RunWith(new ManualSink<int>(), Materializer);
        await producer.Push(1);
        Assert.Equal(1, await first.Pull());
        await producer.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => first.Ended);
        await FailsWith<InvalidOperationException>(() => source.RunWith(Sink.Seq<int>(), Materializer).WaitAsync(Patience));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(8192)]
    public void A_broadcast_hub_needs_a_buffer_that_is_a_power_of_two(int size) =>
        Assert.ThrowsAny<ArgumentException>(() => BroadcastHub.Sink<int>(size));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    public async Task Consumers_of_different_speed_all_get_everything(int buffer)
    {
        const int count = 3_000;
        var (queue, source) = Source.Queue<int>(16, OverflowStrategy.Backpressure)
            .ToMaterialized(BroadcastHub.Sink<int>(buffer), Keep.Both).Run(Materializer);
        var ready = new CountdownEvent(6);
        var consumers = Enumerable.Range(0, 6).Select(c =>
        {
            var seen = false;
            var flow = source.Select(x =>
            {
                if (!seen)
                    ready.Signal();
                seen = true;
                return x;
            });
            return (c % 2 == 0 ? flow.SelectAsync(3, Shaky) : flow).RunWith(Sink.Seq<int>(), Materializer);
        }).ToArray();
        // Each begins with whatever is going through when it comes; from the mark on they all get the same.
        var last = 0;
        while (!ready.IsSet)
            Assert.IsType<QueueOfferResult.Enqueued>(await queue.OfferAsync(--last).WaitAsync(Patience));
        for (var i = 1; i <= count; i++)
            Assert.IsType<QueueOfferResult.Enqueued>(await queue.OfferAsync(i).WaitAsync(Patience));
        queue.Complete();
        foreach (var consumer in consumers)
        {
            var got = await consumer.WaitAsync(Patience);
            var before = got.TakeWhile(x => x < 0).ToArray();
            Assert.Equal(Enumerable.Range(0, before.Length).Select(x => before[0] - x), before);
            Assert.Equal(last, before[^1]);
            Assert.Equal(Enumerable.Range(1, count), got.Skip(before.Length));
        }
    }

    [Fact]
    public async Task Consumers_that_come_and_go_at_once_each_get_a_piece_without_gaps()
    {
        var (ender, source) = Source.From(Enumerable.Range(0, int.MaxValue)).ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(BroadcastHub.Sink<int>(16), Keep.Both).Run(Materializer);
        var pieces = new ConcurrentBag<IReadOnlyList<int>>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(c => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
                pieces.Add(await source.Take(20 + 13 * c).RunWith(Sink.Seq<int>(), Materializer).WaitAsync(Patience));
        })));
        Assert.Equal(100, pieces.Count);
        foreach (var piece in pieces)
            Assert.Equal(Enumerable.Range(piece[0], piece.Count), piece);
        ender.Shutdown();
        await AwaitAssertAsync(async () => Assert.Empty(await source.RunWith(Sink.Seq<int>(), Materializer).WaitAsync(Patience)));
    }

    [Fact]
    public async Task The_two_hubs_make_a_bus()
    {
        var (sink, source) = MergeHub.Source<int>(16).ToMaterialized(BroadcastHub.Sink<int>(16), Keep.Both).Run(Materializer);
        var consumers = Enumerable.Range(0, 3).Select(_ => source.Where(x => x > 0).Take(200).RunWith(Sink.Seq<int>(), Materializer)).ToArray();
        // The buffer keeps what comes before the consumers; they have to be there before it is full.
        await Task.Delay(200);
        Numbers(100).RunWith(sink, Materializer);
        Source.From(Enumerable.Range(101, 100)).RunWith(sink, Materializer);
        foreach (var consumer in consumers)
            Assert.Equal(Enumerable.Range(1, 200), (await consumer.WaitAsync(Patience)).Order());
    }

    private static async Task<int> Shaky(int element)
    {
        if (element % 11 == 0)
            await Task.Delay(1).ConfigureAwait(false);
        else if (element % 3 == 0)
            await Task.Yield();
        return element;
    }
}
