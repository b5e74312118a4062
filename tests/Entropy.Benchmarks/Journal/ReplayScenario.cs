using Akka.Actor;

namespace Entropy.Benchmarks.Journal;

/// <summary>Agents that have persisted are started again; the clock stops when the last has recovered.</summary>
internal sealed class ReplayScenario(IJournalDatabase database) : JournalScenario(database)
{
    private const int Agents = 100;

    public override async Task<Sample> RunAsync(int operations)
    {
        var each = Math.Max(1, operations / Agents);
        var name = NextName();
        var writing = await AgentsAsync(name, Agents).ConfigureAwait(false);
        using (var left = new CountdownEvent(each * Agents))
        {
            foreach (var agent in writing)
                agent.Tell(new Take(each, false, left), null);
            await Task.Run(left.Wait).ConfigureAwait(false);
        }

        await StopAsync(writing).ConfigureAwait(false);
        IActorRef[] recovered = [];
        var sample = await Timed.RateAsync(each * Agents, async () =>
            recovered = await AgentsAsync(name, Agents).ConfigureAwait(false)).ConfigureAwait(false);
        await StopAsync(recovered).ConfigureAwait(false);
        return sample;
    }
}
