using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>Published packages before 1.5.40 lose a result here (akka.net PR 7521). Not run against them.</summary>
public class UnfinishedTasksSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Fact]
    public async Task Results_leave_in_order_whenever_they_come()
    {
        var tasks = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var (source, sink) = ByHand(Flow.Create<int>().SelectAsync(4, x => tasks[x].Task));
        await sink.Request();
        await source.PushAll(0, 1, 2, 3);
        await Task.Delay(50);
        Assert.False(source.HasDemand);
        tasks[3].SetResult(3);
        tasks[1].SetResult(1);
        await sink.ExpectNothing();
        tasks[0].SetResult(0);
        Assert.Equal(0, await sink.Next());
        Assert.Equal(1, await sink.Pull());
        await source.Complete();
        await sink.Request();
        await sink.ExpectNothing();
        tasks[2].SetResult(2);
        Assert.Equal(2, await sink.Next());
        Assert.Equal(3, await sink.Pull());
        await sink.Ended;
    }
}
