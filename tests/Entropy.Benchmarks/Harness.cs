namespace Entropy.Benchmarks;

/// <summary>
/// Runs figures one after the other: warm-up, then some runs, each from a collected heap.
/// </summary>
/// <remarks>
/// Not BenchmarkDotNet: a figure here is the throughput of millions of operations that cross threads, or the memory of
/// a hundred thousand actors, so one run is long enough to be timed by itself, and needs neither its overhead estimation
/// nor a generated project per case. It would take ten minutes where this takes one.
/// </remarks>
internal sealed class Harness(int runs, bool quick, TextWriter progress)
{
    private const int WarmUps = 3;

    // The runtime compiles hot code again, better, in the background and only where nothing new is compiled for a while.
    private static readonly TimeSpan ForTheCompiler = TimeSpan.FromMilliseconds(300);

    public async Task<Measurement> MeasureAsync(Figure figure)
    {
        var operations = quick ? figure.Operations / 10 : figure.Operations;
        var count = quick ? 1 : Math.Min(runs, figure.MostRuns);
        await progress.WriteAsync($"{figure.Name}: warm-up").ConfigureAwait(false);

        var scenario = figure.Start();
        await using var _ = scenario.ConfigureAwait(false);
        for (var i = 0; i < WarmUps; i++)
        {
            await scenario.RunAsync(operations / figure.WarmUpShare).ConfigureAwait(false);
            await Task.Delay(ForTheCompiler).ConfigureAwait(false);
        }

        var samples = new List<Sample>(count);
        while (samples.Count < count)
        {
            Collect();
            samples.Add(await scenario.RunAsync(operations).ConfigureAwait(false));
            await progress.WriteAsync($", {figure.Unit.Text(samples[^1].Value)}").ConfigureAwait(false);
        }
        await progress.WriteLineAsync().ConfigureAwait(false);
        return new Measurement(figure, samples);
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
