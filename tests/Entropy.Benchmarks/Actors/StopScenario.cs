using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>Parents with children are stopped; the clock stops when the last parent, and so the last child, is gone.</summary>
internal sealed class StopScenario(int parents) : ActorScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var arrivals = new Arrivals(operations);
        var child = Props.Create(() => new IdleUntypedActor(arrivals));
        var nurseries = SpawnScenario.Nurseries(System, parents, child);
        await Nursery.FillAsync(nurseries, operations, arrivals).ConfigureAwait(false);

        return await Timed.RateAsync(operations, () => StopAsync(nurseries)).ConfigureAwait(false);
    }
}
