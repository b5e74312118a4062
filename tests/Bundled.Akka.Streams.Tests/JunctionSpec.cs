using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

public class JunctionSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task A_merge_gives_all_elements_of_both_in_their_own_order()
    {
        var got = await AllOf(Numbers(500).Merge(Source.From(Enumerable.Range(1_001, 500))));
        Assert.Equal(1_000, got.Count);
        Assert.Equal(Enumerable.Range(1, 500), got.Where(x => x <= 500));
        Assert.Equal(Enumerable.Range(1_001, 500), got.Where(x => x > 500));
    }

    [Fact]
    public async Task A_concatenation_gives_one_after_the_other() =>
        Assert.Equal([1, 2, 3, 1, 2], await AllOf(Numbers(3).Concat(Numbers(2))));

    [Fact]
    public async Task A_zip_ends_with_the_shorter_side()
    {
        Assert.Equal([(1, "a"), (2, "b")], await AllOf(Numbers(5).Zip(Source.From(["a", "b"]))));
        Assert.Equal([2, 4], await AllOf(Numbers(2).ZipWith(Numbers(5), (a, b) => a + b)));
    }

    [Fact]
    public async Task Also_to_gives_everything_to_both()
    {
        var (left, right) = Numbers(100).AlsoToMaterialized(Sink.Seq<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        Assert.Equal(Enumerable.Range(1, 100), await left.WaitAsync(Patience));
        Assert.Equal(Enumerable.Range(1, 100), await right.WaitAsync(Patience));
    }

    [Fact]
    public async Task Recover_ends_with_an_element_instead_of_a_failure() =>
        Assert.Equal([1, 2, 0], await AllOf(Numbers(5).Select(x => x == 3 ? throw Boom : x).Recover(_ => Option<int>.Create(0))));

    [Fact]
    public async Task Recover_with_goes_on_with_another_source_so_many_times()
    {
        var failing = Numbers(5).Select(x => x == 3 ? throw Boom : x);
        Assert.Equal([1, 2, 7, 8], await AllOf(failing.RecoverWithRetries(_ => Source.From([7, 8]), 1)));

        var got = new List<int>();
        await FailsWith<InvalidOperationException>(() => failing.RecoverWithRetries(_ => failing, 2)
            .RunForeach(got.Add, Materializer).WaitAsync(Patience));
        Assert.Equal([1, 2, 1, 2, 1, 2], got);
    }

    [Fact]
    public async Task Watch_termination_tells_end_and_failure()
    {
        var (ended, _) = Numbers(3).WatchTermination(Keep.Right).ToMaterialized(Sink.Ignore<int>(), Keep.Both).Run(Materializer);
        await ended.WaitAsync(Patience);
        var (failed, _) = Source.Failed<int>(Boom).WatchTermination(Keep.Right).ToMaterialized(Sink.Ignore<int>(), Keep.Both).Run(Materializer);
        await FailsWith<InvalidOperationException>(() => failed.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_unique_kill_switch_ends_its_stream()
    {
        var (ender, result) = Source.Never<int>().ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        ender.Shutdown();
        Assert.Empty(await result.WaitAsync(Patience));

        var (breaker, broken) = Source.Never<int>().ViaMaterialized(KillSwitches.Single<int>(), Keep.Right)
            .ToMaterialized(Sink.Seq<int>(), Keep.Both).Run(Materializer);
        breaker.Abort(Boom);
        await FailsWith<InvalidOperationException>(() => broken.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_shared_kill_switch_ends_all_streams_and_those_to_come()
    {
        var shared = KillSwitches.Shared("all");
        var streams = Enumerable.Range(0, 3)
            .Select(_ => Source.Never<int>().Via(shared.Flow<int>()).RunWith(Sink.Seq<int>(), Materializer)).ToArray();
        shared.Shutdown();
        foreach (var stream in streams)
            Assert.Empty(await stream.WaitAsync(Patience));
        Assert.Empty(await AllOf(Source.Never<int>().Via(shared.Flow<int>())));
    }

    [Fact]
    public void Materialised_values_are_combined_as_asked()
    {
        var source = Source.Empty<int>().MapMaterializedValue(_ => "left");
        var sink = Sink.Ignore<int>().MapMaterializedValue(_ => "right");
        Assert.Equal("left", source.To(sink).Run(Materializer));
        Assert.Equal("right", source.ToMaterialized(sink, Keep.Right).Run(Materializer));
        Assert.Equal(("left", "right"), source.ToMaterialized(sink, Keep.Both).Run(Materializer));
        Assert.Equal("left-right", source.ToMaterialized(sink, (left, right) => $"{left}-{right}").Run(Materializer));
    }

    [Fact]
    public async Task A_combined_source_merges_or_concatenates()
    {
        Assert.Equal([1, 2, 1, 2, 3], await AllOf(Source.Combine(Numbers(2), Numbers(3), i => Concat.Create<int>(i))));
        var merged = await AllOf(Source.Combine(Numbers(50), Source.From(Enumerable.Range(51, 50)), i => new Merge<int, int>(i)));
        Assert.Equal(Enumerable.Range(1, 100), merged.Order());
    }

    [Fact]
    public async Task A_broadcast_gives_to_all_and_a_balance_to_one()
    {
        var all = CreateTestProbe();
        var sink = Sink.Combine(i => new Broadcast<int>(i),
            Sink.ActorRef<int>(all.Ref, "end", cause => cause), Sink.ActorRef<int>(all.Ref, "end", cause => cause));
        Numbers(50).RunWith(sink, Materializer);
        Assert.Equal(Enumerable.Range(1, 50).SelectMany(x => new[] { x, x }), (await Until(all, ends: 2)).Order());

        var one = CreateTestProbe();
        var balanced = Sink.Combine(i => new Balance<int>(i),
            Sink.ActorRef<int>(one.Ref, "end", cause => cause), Sink.ActorRef<int>(one.Ref, "end", cause => cause));
        Numbers(50).RunWith(balanced, Materializer);
        Assert.Equal(Enumerable.Range(1, 50), (await Until(one, ends: 2)).Order());
    }

    private static async Task<List<int>> Until(TestKit.TestProbe probe, int ends)
    {
        var got = new List<int>();
        while (ends > 0)
            if (await probe.ReceiveOneAsync(Patience) is int number)
                got.Add(number);
            else
                ends--;
        return got;
    }
}
