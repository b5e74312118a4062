using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>Parents start children; the clock stops when the last child lives.</summary>
internal sealed class SpawnScenario(int parents) : ActorScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var arrivals = new Arrivals(operations);
        var child = Props.Create(() => new IdleUntypedActor(arrivals));
        var nurseries = Nurseries(System, parents, child);

        var sample = await Timed.RateAsync(operations, () => Nursery.FillAsync(nurseries, operations, arrivals))
            .ConfigureAwait(false);

        await StopAsync(nurseries).ConfigureAwait(false);
        return sample;
    }

    public static IActorRef[] Nurseries(ActorSystem system, int count, Props child) =>
        Enumerable.Range(0, count).Select(_ => system.ActorOf(Props.Create(() => new Nursery(child)))).ToArray();
}
