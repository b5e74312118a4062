using System.Diagnostics;

namespace Entropy.Benchmarks;

/// <summary>Times a piece of work together with what it allocates.</summary>
internal static class Timed
{
    public static async Task<Sample> RateAsync(int operations, Func<Task> work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await work().ConfigureAwait(false);
        var elapsed = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new Sample(operations / elapsed.TotalSeconds, (double)allocated / operations);
    }

    /// <summary>How long one of so many operations takes, done one after the other.</summary>
    public static async Task<Sample> MillisecondsAsync(int operations, Action operation)
    {
        var rate = await RateAsync(operations, () =>
        {
            for (var i = 0; i < operations; i++)
                operation();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        return rate with { Value = 1_000 / rate.Value };
    }
}
