namespace Entropy.Benchmarks.Journal;

/// <summary>The figures of "bench journal": the same four on each database.</summary>
internal static class JournalFigures
{
    private const string Design = "wanted by the design: SQLite with fsync, events of 300 bytes with one tag, two cores.";

    private static readonly Goal Met = new(Ratio: 1);

    public static readonly IReadOnlyList<Figure> All =
    [
        .. On("", "", () => new SqliteFile(), Met),
        .. On("postgresql-", "PostgreSQL: ", () => new PostgreSqlOfItsOwn(), goal: null),
    ];

    // What is wanted of SQLite stands beside PostgreSQL's figures to compare with, and is asked of SQLite alone.
    private static IEnumerable<Figure> On(string name, string what, Func<IJournalDatabase> database, Goal? goal) =>
    [
        new(name + "persist-1000", what + "persist, 1,000 agents", Unit.PerSecond,
            () => new PersistScenario(database(), agents: 1_000, waiting: true))
        {
            Operations = 200_000,
            Anchor = new(50e3, "50 k/s", Design),
            Goal = goal,
        },
        new(name + "persist-1", what + "persist, one agent", Unit.PerSecond,
            () => new PersistScenario(database(), agents: 1, waiting: true))
        {
            Operations = 5_000,
            Anchor = new(2_500, "2.5 k/s", Design),
            Goal = goal,
        },
        new(name + "persist-async", what + "persist without waiting, 100 agents", Unit.PerSecond,
            () => new PersistScenario(database(), agents: 100, waiting: false))
        {
            Operations = 200_000,
            Anchor = new(100e3, "100 k/s", Design),
            Goal = goal,
        },
        new(name + "replay", what + "replay, 100 agents", Unit.PerSecond, () => new ReplayScenario(database()))
        {
            Operations = 200_000,
            Anchor = new(200e3, "200 k/s", Design),
            Goal = goal,
        },
    ];
}
