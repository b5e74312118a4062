using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class QueueSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Theory]
    [InlineData(OverflowStrategy.DropHead, new[] { 3, 4, 5 })]
    [InlineData(OverflowStrategy.DropTail, new[] { 1, 2, 5 })]
    [InlineData(OverflowStrategy.DropBuffer, new[] { 4, 5 })]
    [InlineData(OverflowStrategy.DropNew, new[] { 1, 2, 3 })]
    public async Task A_full_queue_keeps_what_its_strategy_says(OverflowStrategy strategy, int[] left)
    {
        var (queue, sink) = Queue(3, strategy);
        for (var i = 1; i <= 5; i++)
            Assert.True(await Offer(queue, i) is QueueOfferResult.Enqueued or QueueOfferResult.Dropped);
        foreach (var element in left)
            Assert.Equal(element, await sink.Pull());
        queue.Complete();
        await sink.Ended;
    }

    [Fact]
    public async Task A_full_queue_that_must_not_be_fails_the_stream_and_says_so()
    {
        var (queue, sink) = Queue(1, OverflowStrategy.Fail);
        Assert.IsType<QueueOfferResult.Enqueued>(await Offer(queue, 1));
        var answer = Assert.IsType<QueueOfferResult.Failure>(await Offer(queue, 2));
        Assert.IsType<BufferOverflowException>(answer.Cause);
        await FailsWith<BufferOverflowException>(() => sink.Ended);
        await FailsWith<BufferOverflowException>(() => queue.WatchCompletionAsync().WaitAsync(Patience));
    }

    [Theory]
    [InlineData(OverflowStrategy.DropNew, true)]
    [InlineData(OverflowStrategy.DropTail, true)]
    [InlineData(OverflowStrategy.DropHead, false)]
    [InlineData(OverflowStrategy.DropBuffer, false)]
    public async Task A_queue_without_room_drops_the_new_offer_or_the_one_that_waits(OverflowStrategy strategy, bool dropsNew)
    {
        var (queue, sink) = Queue(0, strategy);
        var first = queue.OfferAsync(1);
        await sink.ExpectNothing();
        var second = queue.OfferAsync(2);
        Assert.IsType<QueueOfferResult.Dropped>(await (dropsNew ? second : first).WaitAsync(Patience));
        Assert.Equal(dropsNew ? 1 : 2, await sink.Pull());
        Assert.IsType<QueueOfferResult.Enqueued>(await (dropsNew ? first : second).WaitAsync(Patience));
    }

    [Fact]
    public async Task An_offer_to_a_queue_without_room_waits_for_demand()
    {
        var (queue, sink) = Queue(0, OverflowStrategy.Backpressure);
        var offer = queue.OfferAsync(1);
        await sink.ExpectNothing();
        Assert.False(offer.IsCompleted);
        await FailsWith<Pattern.IllegalStateException>(() => Offer(queue, 2));
        Assert.Equal(1, await sink.Pull());
        Assert.IsType<QueueOfferResult.Enqueued>(await offer.WaitAsync(Patience));
        await sink.Request();
        Assert.IsType<QueueOfferResult.Enqueued>(await Offer(queue, 3));
        Assert.Equal(3, await sink.Next());
    }

    [Fact]
    public async Task A_queue_that_back_pressures_lets_one_offer_wait_and_no_more()
    {
        var (queue, sink) = Queue(1, OverflowStrategy.Backpressure);
        Assert.IsType<QueueOfferResult.Enqueued>(await Offer(queue, 1));
        var waiting = queue.OfferAsync(2);
        await FailsWith<Pattern.IllegalStateException>(() => Offer(queue, 3));
        Assert.False(waiting.IsCompleted);
        Assert.Equal(1, await sink.Pull());
        Assert.IsType<QueueOfferResult.Enqueued>(await waiting.WaitAsync(Patience));
        Assert.Equal(2, await sink.Pull());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_queue_that_completes_gives_what_it_has_first(int size)
    {
        var (queue, sink) = Queue(size, OverflowStrategy.Backpressure);
        var offers = Enumerable.Range(1, size + 1).Select(x => queue.OfferAsync(x)).ToArray();
        await sink.ExpectNothing();
        queue.Complete();
        Assert.False(sink.HasEnded);
        for (var i = 1; i <= size + 1; i++)
            Assert.Equal(i, await sink.Pull());
        await sink.Ended;
        await queue.WatchCompletionAsync().WaitAsync(Patience);
        foreach (var offer in offers)
            Assert.IsType<QueueOfferResult.Enqueued>(await offer.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_queue_that_fails_fails_at_once(int size)
    {
        var (queue, sink) = Queue(size, OverflowStrategy.Backpressure);
        for (var i = 0; i < size; i++)
            await Offer(queue, i);
        queue.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
        await FailsWith<InvalidOperationException>(() => queue.WatchCompletionAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task An_offer_after_the_end_is_told_so()
    {
        var (queue, sink) = Queue(3, OverflowStrategy.Backpressure);
        queue.Complete();
        await sink.Ended;
        await queue.WatchCompletionAsync().WaitAsync(Patience);
        await AwaitAssertAsync(async () => await FailsWith<StreamDetachedException>(() => Offer(queue, 1)));
        queue.Complete();
        queue.Fail(Boom);
    }

    [Fact]
    public async Task A_downstream_that_cancels_closes_the_queue_and_answers_who_waits()
    {
        var (queue, sink) = Queue(0, OverflowStrategy.Backpressure);
        var waiting = queue.OfferAsync(1);
        await sink.ExpectNothing();
        await sink.Cancel();
        Assert.IsType<QueueOfferResult.QueueClosed>(await waiting.WaitAsync(Patience));
        await queue.WatchCompletionAsync().WaitAsync(Patience);
        await AwaitAssertAsync(async () => await FailsWith<StreamDetachedException>(() => Offer(queue, 2)));
    }

    [Fact]
    public async Task Each_run_has_a_queue_of_its_own()
    {
        var blueprint = Source.Queue<int>(1, OverflowStrategy.Fail).ToMaterialized(Sink.Seq<int>(), Keep.Both);
        var (first, left) = blueprint.Run(Materializer);
        var (second, right) = blueprint.Run(Materializer);
        await Offer(first, 1);
        await Offer(second, 2);
        first.Complete();
        second.Complete();
        Assert.Equal([1], await left.WaitAsync(Patience));
        Assert.Equal([2], await right.WaitAsync(Patience));
    }

    [Fact]
    public async Task Offers_of_many_threads_are_each_answered_and_what_was_enqueued_comes_out_once()
    {
        var (queue, result) = Source.Queue<int>(16, OverflowStrategy.DropNew).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(async () =>
        {
            var enqueued = new List<int>();
            for (var i = 0; i < 2_000; i++)
                if (await Offer(queue, thread * 2_000 + i) is QueueOfferResult.Enqueued)
                    enqueued.Add(thread * 2_000 + i);
            return enqueued;
        })));
        queue.Complete();
        var got = await result.WaitAsync(Patience);
        Assert.Equal(answers.SelectMany(x => x), got.Order());
        foreach (var own in got.GroupBy(x => x / 2_000))
            Assert.Equal(own.Order(), own);
    }

    [Fact]
    public async Task A_sink_queue_takes_one_question_at_a_time_and_gives_what_it_holds_after_the_end()
    {
        var (source, queue) = Source.FromGraph(new ManualSource<int>())
            .ToMaterialized(Sink.Queue<int>().WithAttributes(Attributes.CreateInputBuffer(2, 2)), Keep.Both).Run(Materializer);
        var waiting = queue.PullAsync();
        await FailsWith<Pattern.IllegalStateException>(() => queue.PullAsync().WaitAsync(Patience));
        await source.Push(1);
        Assert.Equal(1, (await waiting.WaitAsync(Patience)).Value);
        await source.PushAll(2, 3);
        Assert.Equal(2, (await queue.PullAsync().WaitAsync(Patience)).Value);
        await source.Push(4);
        await source.Complete();
        Assert.Equal(3, (await queue.PullAsync().WaitAsync(Patience)).Value);
        Assert.Equal(4, (await queue.PullAsync().WaitAsync(Patience)).Value);
        Assert.False((await queue.PullAsync().WaitAsync(Patience)).HasValue);
    }

    [Fact]
    public async Task A_sink_queue_fails_with_its_stream()
    {
        var (source, queue) = Source.FromGraph(new ManualSource<int>()).ToMaterialized(Sink.Queue<int>(), Keep.Both).Run(Materializer);
        var waiting = queue.PullAsync();
        await source.Fail(Boom);
        await FailsWith<InvalidOperationException>(() => waiting.WaitAsync(Patience));
    }

    private (ISourceQueueWithComplete<int>, ManualSink<int>.Handle) Queue(int size, OverflowStrategy strategy) =>
        Source.Queue<int>(size, strategy).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);

    private static Task<IQueueOfferResult> Offer(ISourceQueueWithComplete<int> queue, int element) =>
        queue.OfferAsync(element).WaitAsync(Patience);
}
