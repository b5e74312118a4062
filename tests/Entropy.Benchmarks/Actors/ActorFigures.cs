namespace Entropy.Benchmarks.Actors;

/// <summary>The figures of "bench actors".</summary>
internal static class ActorFigures
{
    private const string Published = "Akka.NET 1.5.30, two cores of a quiet machine, .NET 10, workstation GC; the upper " +
                                     "end where a range is given.";

    // Nobody published these; taken on 2026-11-21 with this program, built with -p:UpstreamPackages=true.
    private const string MeasuredHere = "stop and ticks: Akka.NET 1.5.30, measured with this bench on two cores that others " +
                                        "used too (2026-11-21); the best of its runs.";

    private static readonly Goal Twice = new(Ratio: 2);
    private static readonly Goal TenTimes = new(Ratio: 10);
    private static readonly Goal AThousandBytes = new(AtMost: 1_000);

    public static readonly IReadOnlyList<Figure> All =
    [
        new("tell-1-1", "tell, one producer to one actor", Unit.PerSecond, () => new TellScenario(pairs: 1))
        {
            Operations = 5_000_000,
            Anchor = new(10.2e6, "8.5 - 10.2 M/s", Published),
            Goal = Twice,
        },
        new("tell-2-2", "tell, two producers to two actors", Unit.PerSecond, () => new TellScenario(pairs: 2))
        {
            Operations = 10_000_000,
            Anchor = new(17e6, "14 - 17 M/s", Published),
            Goal = Twice,
        },
        new("ping-pong-1", "ping-pong, 1 in flight", Unit.PerSecond, () => new PingPongScenario(inFlight: 1))
        {
            Operations = 2_000_000,
            Anchor = new(2.7e6, "2.7 M/s (3.9 on one core)", Published),
            Goal = Twice,
        },
        new("ping-pong-1000", "ping-pong, 1,000 in flight", Unit.PerSecond, () => new PingPongScenario(inFlight: 1_000))
        {
            Operations = 5_000_000,
            Anchor = new(4.1e6, "4.1 M/s (10.6 on one core)", Published),
            Goal = Twice,
        },
        new("ask-sequential", "ask, one after the other", Unit.PerSecond, () => new AskScenario(inFlight: 1))
        {
            Operations = 300_000,
            Anchor = new(462e3, "462 k/s", Published),
            Goal = Twice,
        },
        new("ask-100", "ask, 100 in flight", Unit.PerSecond, () => new AskScenario(inFlight: 100))
        {
            Operations = 500_000,
            Anchor = new(633e3, "633 k/s", Published),
            Goal = Twice,
        },
        new("ask-100-timeout", "ask, 100 in flight, with time-out", Unit.PerSecond,
            () => new AskScenario(inFlight: 100, timeout: TimeSpan.FromSeconds(30)))
        {
            Operations = 500_000,
            Anchor = new(575e3, "575 k/s", Published),
            Goal = Twice,
        },
        new("spawn-1", "spawn 1,000,000 under one parent", Unit.PerSecond, () => new SpawnScenario(parents: 1))
        {
            Operations = 1_000_000,
            Anchor = new(41e3, "41 k/s", Published),
            Goal = TenTimes,
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("spawn-1000", "spawn 1,000,000 under 1,000 parents", Unit.PerSecond, () => new SpawnScenario(parents: 1_000))
        {
            Operations = 1_000_000,
            Anchor = new(79e3, "79 k/s", Published),
            Goal = TenTimes,
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("stop-1", "stop 1,000,000 under one parent", Unit.PerSecond, () => new StopScenario(parents: 1))
        {
            Operations = 1_000_000,
            Anchor = new(49e3, "42 - 49 k/s", MeasuredHere),
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("stop-1000", "stop 1,000,000 under 1,000 parents", Unit.PerSecond, () => new StopScenario(parents: 1_000))
        {
            Operations = 1_000_000,
            Anchor = new(136e3, "57 - 136 k/s", MeasuredHere),
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("idle-receive-actor", "memory of an idle ReceiveActor", Unit.Bytes, IdleScenario.OfReceiveActors)
        {
            Operations = 200_000,
            Anchor = new(2_024, "2,024 B", Published),
            Goal = AThousandBytes,
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("idle-untyped-actor", "memory of an idle UntypedActor", Unit.Bytes, IdleScenario.OfUntypedActors)
        {
            Operations = 200_000,
            Anchor = new(1_762, "1,762 B", Published),
            Goal = AThousandBytes,
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("ticks-schedule", "schedule 1,000,000 ticks", Unit.PerSecond, () => new TickScenario(t => t.ScheduledPerSecond))
        {
            Operations = 1_000_000,
            Anchor = new(4.7e6, "1.7 - 4.7 M/s", MeasuredHere),
            MostRuns = 3,
            WarmUpShare = 20,
        },
        new("ticks-late", "lateness of 1,000,000 ticks, p99", Unit.Milliseconds, () => new TickScenario(t => t.LateMs))
        {
            Operations = 1_000_000,
            Anchor = new(28.8, "29 - 350 ms", MeasuredHere),
            MostRuns = 3,
            WarmUpShare = 20,
        },
    ];
}
