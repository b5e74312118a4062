using Akka.Streams;
using Akka.Streams.Dsl;

namespace Entropy.Benchmarks.Streams;

/// <summary>The figures of "bench streams".</summary>
internal static class StreamFigures
{
    private const string Published = "Akka.NET 1.5.30 on two cores of a quiet machine, .NET 10, workstation GC.";

    private static readonly Goal ThreeTimes = new(Ratio: 3);

    public static readonly IReadOnlyList<Figure> All =
    [
        new("fused", "From, Select, Where, RunForeach", Unit.PerSecond, () => new StreamScenario(Fused))
        {
            Operations = 5_000_000,
            Anchor = new(4.1e6, "4.1 M/s", Published),
            Goal = ThreeTimes,
        },
        new("async-boundary", "the same across an asynchronous boundary", Unit.PerSecond, () => new StreamScenario(AcrossBoundary))
        {
            Operations = 3_000_000,
            Anchor = new(2.2e6, "2.2 M/s", Published),
            Goal = ThreeTimes,
        },
        new("select-async-completed", "SelectAsync(4), completed tasks", Unit.PerSecond, () => new StreamScenario(
            (count, materializer) => Numbers(count).SelectAsync(4, number => Task.FromResult(number)).RunForeach(_ => { }, materializer)))
        {
            Operations = 3_000_000,
            Anchor = new(3.6e6, "3.6 M/s", Published),
            Goal = ThreeTimes,
        },
        new("select-async-run", "SelectAsync(4), Task.Run", Unit.PerSecond, () => new StreamScenario(
            (count, materializer) => Numbers(count).SelectAsync(4, number => Task.Run(() => number)).RunForeach(_ => { }, materializer)))
        {
            Operations = 1_000_000,
            Anchor = new(0.9e6, "0.9 M/s", Published),
            Goal = ThreeTimes,
        },
        new("grouped-within", "GroupedWithin(1000)", Unit.PerSecond, () => new StreamScenario(
            (count, materializer) => Numbers(count).GroupedWithin(1_000, TimeSpan.FromSeconds(1)).RunForeach(_ => { }, materializer)))
        {
            Operations = 10_000_000,
            Anchor = new(13.8e6, "13.8 M/s", Published),
            Goal = ThreeTimes,
        },
    ];

    private static Source<int, Akka.NotUsed> Numbers(int count) => Source.From(Enumerable.Range(0, count));

    private static Task Fused(int count, IMaterializer materializer) =>
        Numbers(count).Select(number => number + 1).Where(number => number > 0).RunForeach(_ => { }, materializer);

    private static Task AcrossBoundary(int count, IMaterializer materializer) =>
        Numbers(count).Select(number => number + 1).Async().Where(number => number > 0).RunForeach(_ => { }, materializer);
}
