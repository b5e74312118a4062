using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Where the published package leaves somebody waiting for ever. Not run against it.</summary>
public class LateAnswerSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task An_offer_that_waits_when_the_stream_is_stopped_is_answered()
    {
        var own = Sys.Materializer(ActorMaterializerSettings.Create(Sys));
        var source = Source.Queue<int>(0, OverflowStrategy.Backpressure).To(new ManualSink<int>()).Run(own);
        var offer = source.OfferAsync(1);
        await Task.Delay(100);
        Assert.False(offer.IsCompleted);
        own.Shutdown();
        await FailsWith<StreamDetachedException>(() => offer.WaitAsync(Patience));
    }

    [Fact]
    public async Task An_enumerator_that_moves_when_the_stream_ends_is_disposed_of_afterwards()
    {
        var disposed = new TaskCompletionSource();
        var moving = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        async IAsyncEnumerable<int> Stubborn()
        {
            try
            {
                yield return 1;
                moving.SetResult();
                await go.Task;
                yield return 2;
            }
            finally
            {
                disposed.SetResult();
            }
        }

        var (ender, got) = Source.From(Stubborn).ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        await moving.Task.WaitAsync(Patience);
        ender.Shutdown();
        Assert.Equal([1], await got.WaitAsync(Patience));
        Assert.False(disposed.Task.IsCompleted);
        go.SetResult();
        await disposed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Offers_that_race_with_the_end_are_all_answered()
    {
        for (var round = 0; round < 50; round++)
        {
            var (queue, result) = Source.Queue<int>(4, OverflowStrategy.DropNew).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
            var offering = Task.Run(async () =>
            {
                var enqueued = 0;
                for (var i = 0; i < 100; i++)
                    try
                    {
                        if (await queue.OfferAsync(i).WaitAsync(Patience) is QueueOfferResult.Enqueued)
                            enqueued++;
                    }
                    catch (Exception cause) when (cause is not TimeoutException)
                    {
                        break;
                    }
                return enqueued;
            });
            await Task.Yield();
            queue.Complete();
            var got = await result.WaitAsync(Patience);
            Assert.Equal(await offering.WaitAsync(Patience), got.Count);
        }
    }
}
