namespace Entropy.Benchmarks.Sharding;

/// <summary>The figures of "bench sharding".</summary>
internal static class ShardingFigures
{
    private const string Published = "Akka.NET 1.5.30 on one node, two cores of a quiet machine, .NET 10, workstation GC.";

    private static readonly Goal Twice = new(Ratio: 2);
    private static readonly Goal FiveTimes = new(Ratio: 5);

    public static readonly IReadOnlyList<Figure> All =
    [
        new("sharded-tell", "tell to 10,000 entities", Unit.PerSecond, () => new ShardedTellScenario())
        {
            Operations = 2_000_000,
            Anchor = new(2.0e6, "2.0 M/s", Published),
            Goal = Twice,
        },
        new("sharded-ask-100", "ask 10,000 entities, 100 in flight", Unit.PerSecond, () => new ShardedAskScenario(inFlight: 100))
        {
            Operations = 500_000,
            Anchor = new(244e3, "244 k/s", Published),
            Goal = Twice,
        },
        new("sharded-ask-1", "ask 10,000 entities, 1 in flight", Unit.PerSecond, () => new ShardedAskScenario(inFlight: 1))
        {
            Operations = 300_000,
            Anchor = new(172e3, "172 k/s", Published),
            Goal = Twice,
        },
        new("sharded-start", "entities started by their first message", Unit.PerSecond, () => new EntityStartScenario())
        {
            Operations = 200_000,
            Anchor = new(45e3, "45 k/s", Published),
            Goal = FiveTimes,
            MostRuns = 3,
        },
    ];
}
