using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>Producers on threads of their own, each telling one actor as fast as it can, until all are received.</summary>
internal sealed class TellScenario(int pairs) : ActorScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var each = operations / pairs;
        var done = Enumerable.Range(0, pairs).Select(_ => new TaskCompletionSource()).ToArray();
        var consumers = done.Select(end => System.ActorOf(Props.Create(() => new Counter(each, end)))).ToArray();

        var sample = await Timed.RateAsync(each * pairs, () => Task.WhenAll(
            consumers.Select(consumer => Task.Factory.StartNew(() => Produce(consumer, each), TaskCreationOptions.LongRunning))
                .Concat(done.Select(end => end.Task)))).ConfigureAwait(false);

        await StopAsync(consumers).ConfigureAwait(false);
        return sample;
    }

    private static void Produce(IActorRef consumer, int count)
    {
        var message = new object();
        for (var i = 0; i < count; i++)
            consumer.Tell(message, ActorRefs.NoSender);
    }

    private sealed class Counter(int expected, TaskCompletionSource done) : UntypedActor
    {
        private int _left = expected;

        protected override void OnReceive(object message)
        {
            if (--_left == 0)
                done.SetResult();
        }
    }
}
