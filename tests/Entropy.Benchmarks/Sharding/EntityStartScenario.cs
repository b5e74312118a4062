using Akka.Actor;

namespace Entropy.Benchmarks.Sharding;

/// <summary>Each message is for another entity, which it starts; the clock stops when the last one has been handled.</summary>
internal sealed class EntityStartScenario : ShardedScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var count = new Countdown();
        var region = await RegionAsync(Props.Create(() => new Newcomer(count))).ConfigureAwait(false);
        var letters = Names("unit", operations).Select(name => new ToUnit(name)).ToArray();

        var sample = await Timed.RateAsync(operations, () =>
        {
            var all = count.From(operations);
            foreach (var letter in letters)
                region.Tell(letter, ActorRefs.NoSender);
            return all;
        }).ConfigureAwait(false);

        await StopAsync(region).ConfigureAwait(false);
        return sample;
    }

    private sealed class Newcomer(Countdown count) : UntypedActor
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
