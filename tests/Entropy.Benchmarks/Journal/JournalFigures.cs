namespace Entropy.Benchmarks.Journal;

/// <summary>The figures of "bench journal".</summary>
internal static class JournalFigures
{
    private const string Design = "wanted by the design: SQLite with fsync, events of 300 bytes with one tag, two cores.";

    private static readonly Goal Met = new(Ratio: 1);

    public static readonly IReadOnlyList<Figure> All =
    [
        new("persist-1000", "persist, 1,000 agents", Unit.PerSecond, () => new PersistScenario(agents: 1_000, waiting: true))
        {
            Operations = 200_000,
            Anchor = new(50e3, "50 k/s", Design),
            Goal = Met,
        },
        new("persist-1", "persist, one agent", Unit.PerSecond, () => new PersistScenario(agents: 1, waiting: true))
        {
            Operations = 5_000,
            Anchor = new(2_500, "2.5 k/s", Design),
            Goal = Met,
        },
        new("persist-async", "persist without waiting, 100 agents", Unit.PerSecond,
            () => new PersistScenario(agents: 100, waiting: false))
        {
            Operations = 200_000,
            Anchor = new(100e3, "100 k/s", Design),
            Goal = Met,
        },
        new("replay", "replay, 100 agents", Unit.PerSecond, () => new ReplayScenario())
        {
            Operations = 200_000,
            Anchor = new(200e3, "200 k/s", Design),
            Goal = Met,
        },
    ];
}
