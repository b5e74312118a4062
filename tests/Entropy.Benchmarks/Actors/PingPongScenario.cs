using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>Two actors that send what they get back to its sender. Every message counts, in both directions.</summary>
internal sealed class PingPongScenario(int inFlight) : ActorScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var each = operations / 2;
        var (firstDone, secondDone) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = System.ActorOf(Props.Create(() => new Player(each, firstDone)));
        var second = System.ActorOf(Props.Create(() => new Player(each, secondDone)));
        var ball = new object();

        var sample = await Timed.RateAsync(each * 2, () =>
        {
            for (var i = 0; i < inFlight; i++)
                second.Tell(ball, first);
            return Task.WhenAll(firstDone.Task, secondDone.Task);
        }).ConfigureAwait(false);

        await StopAsync(first, second).ConfigureAwait(false);
        return sample;
    }

    private sealed class Player(int returns, TaskCompletionSource done) : UntypedActor
    {
        private int _left = returns;

        protected override void OnReceive(object message)
        {
            // The last balls of the other one arrive when this one has returned its share.
            if (_left == 0)
                return;
            Sender.Tell(message, Self);
            if (--_left == 0)
                done.SetResult();
        }
    }
}
