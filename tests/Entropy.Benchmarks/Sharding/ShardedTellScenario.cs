using Akka.Actor;

namespace Entropy.Benchmarks.Sharding;

/// <summary>One producer tells the entities in turn, as fast as it can, until all messages are received.</summary>
internal sealed class ShardedTellScenario : ShardedScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var count = new Countdown();
        var region = await RegionAsync(Props.Create(() => new Counter(count))).ConfigureAwait(false);
        await WakeAsync(region, "unit", Entities).ConfigureAwait(false);
        var letters = Names("unit", Entities).Select(name => new ToUnit(name)).ToArray();

        var sample = await Timed.RateAsync(operations, () =>
        {
            var all = count.From(operations);
            return Task.WhenAll(all, Task.Factory.StartNew(() => Produce(region, letters, operations), TaskCreationOptions.LongRunning));
        }).ConfigureAwait(false);

        await StopAsync(region).ConfigureAwait(false);
        return sample;
    }

    private static void Produce(IActorRef region, ToUnit[] letters, int count)
    {
        for (var i = 0; i < count; i++)
            region.Tell(letters[i % letters.Length], ActorRefs.NoSender);
    }

    private sealed class Counter(Countdown count) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Wake)
                Sender.Tell(message, Self);
            else
                count.Arrive();
        }
    }
}
