using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class RestartSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly RestartSettings Soon =
        RestartSettings.Create(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(20), 0);

    [Fact]
    public async Task A_source_starts_anew_when_it_ends() =>
        Assert.Equal([1, 2, 1, 2, 1], await AllOf(RestartSource.WithBackoff(() => Numbers(2), Soon).Take(5)));

    [Fact]
    public async Task A_source_starts_anew_when_it_fails()
    {
        var failing = RestartSource.OnFailuresWithBackoff(() => Numbers(5).Select(x => x == 3 ? throw Boom : x), Soon);
        Assert.Equal([1, 2, 1, 2, 1], await AllOf(failing.Take(5)));
    }

    [Fact]
    public async Task A_source_that_restarts_on_failures_ends_when_it_ends() =>
        Assert.Equal([1, 2], await AllOf(RestartSource.OnFailuresWithBackoff(() => Numbers(2), Soon)));

    [Fact]
    public async Task A_source_gives_up_after_so_many_restarts()
    {
        var starts = 0;
        await FailsWith<InvalidOperationException>(() => AllOf(RestartSource.WithBackoff(() =>
        {
            starts++;
            return Source.Failed<int>(Boom);
        }, Soon.WithMaxRestarts(2, Patience))));
        Assert.Equal(3, starts);
    }

    [Fact]
    public async Task A_flow_starts_anew_when_it_fails()
    {
        var got = await AllOf(Numbers(5).Via(RestartFlow.OnFailuresWithBackoff(
            () => Flow.Create<int>().Select(x => x == 2 ? throw Boom : x), Soon)));
        Assert.Equal([1, 3, 4, 5], got);
    }

    [Fact]
    public async Task A_sink_starts_anew_when_it_cancels()
    {
        var probe = CreateTestProbe();
        var starts = 0;
        var sink = RestartSink.WithBackoff(() =>
        {
            Interlocked.Increment(ref starts);
            return Flow.Create<int>().Take(1).To(Sink.ForEach<int>(x => probe.Ref.Tell(x, Actor.ActorRefs.NoSender)));
        }, Soon);
        var queue = Source.Queue<int>(10, OverflowStrategy.Fail).To(sink).Run(Materializer);
        await queue.OfferAsync(1);
        await probe.ExpectMsgAsync(1);
        await AwaitConditionAsync(() => Task.FromResult(Volatile.Read(ref starts) > 1), Patience);
        await queue.OfferAsync(2);
        await probe.ExpectMsgAsync(2);
        queue.Complete();
    }
}
