using Akka.Actor;

namespace Entropy.Benchmarks.Sharding;

/// <summary>Tasks that ask the entities in turn, each waiting for its answer before it asks again.</summary>
internal sealed class ShardedAskScenario(int inFlight) : ShardedScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var each = operations / inFlight;
        var region = await RegionAsync(Props.Create(() => new Echo())).ConfigureAwait(false);
        await WakeAsync(region, "unit", Entities).ConfigureAwait(false);
        var letters = Names("unit", Entities).Select(name => new ToUnit(name)).ToArray();

        var sample = await Timed.RateAsync(each * inFlight, () => Task.WhenAll(
            Enumerable.Range(0, inFlight).Select(i => AskInTurnAsync(region, letters, i * Entities / inFlight, each)))).ConfigureAwait(false);

        await StopAsync(region).ConfigureAwait(false);
        return sample;
    }

    private static async Task AskInTurnAsync(IActorRef region, ToUnit[] letters, int first, int count)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
            await region.Ask<object>(letters[(first + i) % letters.Length]).ConfigureAwait(false);
    }

    private sealed class Echo : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(message, Self);
    }
}
