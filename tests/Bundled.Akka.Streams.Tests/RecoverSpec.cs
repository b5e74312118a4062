using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class RecoverSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static Source<int, NotUsed> Failing(int last) => Numbers(last + 1).Select(x => x > last ? throw Boom : x);

    [Fact]
    public async Task A_failure_that_nothing_is_given_for_goes_on() =>
        await FailsWith<InvalidOperationException>(() => AllOf(Failing(2).Recover(_ => Option<int>.None)));

    [Fact]
    public async Task Recover_waits_for_demand_with_its_element()
    {
        var (source, sink) = ByHand(Flow.Create<int>().Recover(_ => Option<int>.Create(9)));
        await source.Fail(Boom);
        await sink.ExpectNothing();
        Assert.False(sink.HasEnded);
        Assert.Equal(9, await sink.Pull());
        await sink.Ended;
    }

    [Fact]
    public async Task Recover_with_goes_on_for_ever()
    {
        var left = 5;
        Assert.Equal([1, 1, 1, 1, 1, 1, 7], await AllOf(Failing(1).RecoverWithRetries(_ => left-- > 0 ? Failing(1) : Source.Single(7), -1)));
    }

    [Fact]
    public async Task A_second_failure_that_nothing_is_given_for_goes_on()
    {
        var first = true;
        await FailsWith<InvalidOperationException>(() => AllOf(Failing(1).RecoverWithRetries(_ =>
        {
            if (!first)
                return null!;
            first = false;
            return Failing(2);
        }, -1)));
    }

    [Fact]
    public async Task The_source_that_took_over_is_cancelled_with_the_stream()
    {
        var started = new TaskCompletionSource<ManualSource<int>.Handle>();
        var (source, sink) = ByHand(Flow.Create<int>().RecoverWithRetries(_ =>
            Source.FromGraph(new ManualSource<int>()).MapMaterializedValue(handle =>
            {
                started.SetResult(handle);
                return NotUsed.Instance;
            }), 1));
        await sink.Request();
        await source.Fail(Boom);
        var second = await started.Task.WaitAsync(Patience);
        await second.Push(1);
        Assert.Equal(1, await sink.Next());
        await sink.Cancel();
        await second.Cancelled;
    }

    [Fact]
    public async Task What_the_source_that_took_over_has_left_is_given_before_the_end()
    {
        var (source, sink) = ByHand(Flow.Create<int>().RecoverWithRetries(_ => Numbers(2), 1));
        await source.Fail(Boom);
        Assert.Equal(1, await sink.Pull());
        Assert.Equal(2, await sink.Pull());
        await sink.Request();
        await sink.Ended;
    }

    [Fact]
    public async Task A_stream_without_failure_is_left_alone()
    {
        Assert.Equal([1, 2], await AllOf(Numbers(2).RecoverWithRetries(_ => throw Boom, 1).Recover(_ => throw Boom).SelectError(_ => throw Boom)));
        Assert.Empty(await AllOf(Source.Empty<int>().RecoverWithRetries(_ => Numbers(3), 1)));
    }

    [Fact]
    public async Task A_failure_becomes_another_one() =>
        await FailsWith<TimeoutException>(() => AllOf(Failing(1).SelectError(_ => new TimeoutException())));
}
