using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>What the heap grows by for each actor that lives, has received nothing and does nothing.</summary>
internal sealed class IdleScenario(Func<Arrivals, Props> idle) : ActorScenario
{
    public static IdleScenario OfReceiveActors() =>
        new(arrivals => Props.Create(() => new IdleReceiveActor(arrivals)));

    public static IdleScenario OfUntypedActors() =>
        new(arrivals => Props.Create(() => new IdleUntypedActor(arrivals)));

    public override async Task<Sample> RunAsync(int operations)
    {
        var arrivals = new Arrivals(operations);
        var nurseries = SpawnScenario.Nurseries(System, 1, idle(arrivals));
        // The parent is at rest before the first measurement: its own bytes are not its children's.
        await nurseries[0].Ask<ActorIdentity>(new Identify(null)).ConfigureAwait(false);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Nursery.FillAsync(nurseries, operations, arrivals).ConfigureAwait(false);
        // Answered behind the order to spawn, so the parent has finished with it.
        await nurseries[0].Ask<ActorIdentity>(new Identify(null)).ConfigureAwait(false);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        await StopAsync(nurseries).ConfigureAwait(false);
        return new Sample((double)grown / operations);
    }
}
