using Entropy.Benchmarks.Actors;
using Entropy.Benchmarks.Grid;
using Entropy.Benchmarks.Journal;
using Entropy.Benchmarks.Sharding;
using Entropy.Benchmarks.Streams;

namespace Entropy.Benchmarks;

/// <summary>What "entropy bench NAME" can measure. A new suite is one line here.</summary>
internal static class Suites
{
    public static readonly IReadOnlyList<Suite> All =
    [
        new("actors", "messages, asks, actors and timers of one process", ActorFigures.All),
        new("grid", "power flows, one by one and in batches, projections and optimal flows", GridFigures.All),
        new("journal", "persistent actors on SQLite and on PostgreSQL", JournalFigures.All),
        new("sharding", "messages to entities of a cluster of one node, and their start", ShardingFigures.All),
        new("streams", "elements of streams, fused, across boundaries and through tasks", StreamFigures.All),
    ];
}

/// <summary>Figures that are measured together.</summary>
internal sealed record Suite(string Name, string What, IReadOnlyList<Figure> Figures);
