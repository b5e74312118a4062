namespace Entropy.Benchmarks.Journal;

/// <summary>Agents persist; the clock stops when the last handler was called.</summary>
/// <param name="database">Where.</param>
/// <param name="agents">How many, all at the same time.</param>
/// <param name="waiting">Whether each event of an agent waits for the one before.</param>
internal sealed class PersistScenario(IJournalDatabase database, int agents, bool waiting) : JournalScenario(database)
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var each = Math.Max(1, operations / agents);
        var running = await AgentsAsync(NextName(), agents).ConfigureAwait(false);
        using var left = new CountdownEvent(each * agents);

        var sample = await Timed.RateAsync(each * agents, () =>
        {
            var take = new Take(each, waiting, left);
            foreach (var agent in running)
                agent.Tell(take, null);
            return Task.Run(left.Wait);
        }).ConfigureAwait(false);

        await StopAsync(running).ConfigureAwait(false);
        return sample;
    }
}
