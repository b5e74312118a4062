using Akka.Streams;
using Akka.Streams.Dsl;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>The published package never ends such a stream. Not run against it.</summary>
public class LateEndSpec(ITestOutputHelper output) : StreamSpec(output)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scan_async_ends_when_its_upstream_ends_between_two_tasks(bool asked)
    {
        var (source, sink) = ByHand(Flow.Create<int>().ScanAsync(0, (sum, x) => Task.FromResult(sum + x)));
        Assert.Equal(0, await sink.Pull());
        await sink.Request();
        await source.Push(1);
        Assert.Equal(1, await sink.Next());
        if (asked)
            await sink.Request();
        await source.Complete();
        await sink.Ended;
    }
}
