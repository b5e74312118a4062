using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class SwitchSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_switch_completes_downstream_and_cancels_upstream(bool shared)
    {
        var (source, ender, sink) = Switched(shared);
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        ender.Shutdown();
        await sink.Ended;
        await source.Cancelled;
        ender.Abort(Boom);
        ender.Shutdown();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_switch_fails_both_sides_with_the_first_cause(bool shared)
    {
        var (source, ender, sink) = Switched(shared);
        await sink.Request();
        await source.Demand();
        ender.Abort(Boom);
        await FailsWith<InvalidOperationException>(() => sink.Ended);
        Assert.Contains("boom", (await source.Cancelled).ToString(), StringComparison.Ordinal);
        ender.Shutdown();
        ender.Abort(new TimeoutException());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_switch_after_the_end_does_nothing(bool shared)
    {
        var (source, ender, sink) = Switched(shared);
        await source.Complete();
        await sink.Ended;
        ender.Abort(Boom);
        ender.Shutdown();
    }

    [Fact]
    public async Task Switches_in_a_row_end_only_their_own_part()
    {
        var ((first, second), sink) = Source.FromGraph(new ManualSource<int>())
            .ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .Recover(_ => 0)
            .ViaMaterialized(KillSwitches.Single<int>(), Keep.Both)
            .ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        await sink.Request();
        first.Abort(Boom);
        Assert.Equal(0, await sink.Next());
        await sink.Ended;
        second.Abort(new TimeoutException());
    }

    [Fact]
    public async Task Shared_switches_do_not_know_of_each_other()
    {
        var (left, right) = (KillSwitches.Shared("left"), KillSwitches.Shared("right"));
        var (one, oneEnd) = Source.FromGraph(new ManualSource<int>()).Via(left.Flow<int>()).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        var (other, otherEnd) = Source.FromGraph(new ManualSource<int>()).Via(right.Flow<int>()).ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        await oneEnd.Request();
        await otherEnd.Request();
        await one.Demand();
        left.Shutdown();
        await oneEnd.Ended;
        await other.Push(1);
        Assert.Equal(1, await otherEnd.Next());
        right.Shutdown();
        await otherEnd.Ended;
    }

    [Fact]
    public async Task A_shared_switch_ends_streams_of_different_types_and_names_itself()
    {
        var shared = KillSwitches.Shared("both");
        var numbers = Source.Never<int>().ViaMaterialized(shared.Flow<int>(), Keep.Right).ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        var words = Source.Never<string>().Via(shared.Flow<string>()).RunWith(Sink.Seq<string>(), Materializer);
        Assert.Same(shared, numbers.Item1);
        Assert.Contains("both", shared.ToString(), StringComparison.Ordinal);
        shared.Shutdown();
        Assert.Empty(await numbers.Item2.WaitAsync(Patience));
        Assert.Empty(await words.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_switch_that_races_with_elements_gives_a_prefix()
    {
        for (var round = 0; round < 30; round++)
        {
            var (ender, got) = Numbers(100_000).ViaMaterialized(KillSwitches.Single<int>(), Keep.Right).Async()
                .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
            await Task.Yield();
            ender.Shutdown();
            var elements = await got.WaitAsync(Patience);
            Assert.Equal(Enumerable.Range(1, elements.Count), elements);
        }
    }

    private (ManualSource<int>.Handle, IKillSwitch, ManualSink<int>.Handle) Switched(bool shared)
    {
        IGraph<FlowShape<int, int>, IKillSwitch> flow = shared
            ? Flow.FromGraph(KillSwitches.Shared("test").Flow<int>()).MapMaterializedValue(x => (IKillSwitch)x)
            : Flow.FromGraph(KillSwitches.Single<int>()).MapMaterializedValue(x => (IKillSwitch)x);
        var ((source, ender), sink) = Source.FromGraph(new ManualSource<int>()).ViaMaterialized(flow, Keep.Both)
            .ToMaterialized(new ManualSink<int>(), Keep.Both).Run(Materializer);
        return (source, ender, sink);
    }
}
