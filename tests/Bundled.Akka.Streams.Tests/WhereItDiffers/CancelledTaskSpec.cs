using Akka.Streams;
using Akka.Streams.Dsl;
using Akka.Streams.Supervision;
using Xunit.Abstractions;

namespace Akka.StreamSpecs;

/// <summary>The published package takes a cancelled task for one that succeeded. Not run against it.</summary>
public class CancelledTaskSpec(ITestOutputHelper output) : StreamSpec(output)
{
    private static readonly Attributes Resuming = ActorAttributes.CreateSupervisionStrategy(Deciders.ResumingDecider);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancelled_task_is_a_failure(bool ordered)
    {
        static Task<int> Cancelled(int x) => x == 2 ? Task.FromCanceled<int>(new CancellationToken(true)) : Task.FromResult(x);

        await FailsWith<TaskCanceledException>(() =>
            AllOf(ordered ? Numbers(3).SelectAsync(2, Cancelled) : Numbers(3).SelectAsyncUnordered(2, Cancelled)));
        Assert.Equal([1, 3], await AllOf((ordered ? Numbers(3).SelectAsync(2, Cancelled) : Numbers(3).SelectAsyncUnordered(2, Cancelled))
            .WithAttributes(Resuming)));
    }
}
