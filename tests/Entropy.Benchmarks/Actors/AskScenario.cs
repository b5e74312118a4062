using Akka.Actor;

namespace Entropy.Benchmarks.Actors;

/// <summary>Tasks that ask an actor, each waiting for its answer before it asks again.</summary>
internal sealed class AskScenario(int inFlight, TimeSpan? timeout = null) : ActorScenario
{
    public override async Task<Sample> RunAsync(int operations)
    {
        var each = operations / inFlight;
        var actor = System.ActorOf(Props.Create(() => new Echo()));

        var sample = await Timed.RateAsync(each * inFlight, () =>
            Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => AskInTurnAsync(actor, each)))).ConfigureAwait(false);

        await StopAsync(actor).ConfigureAwait(false);
        return sample;
    }

    private async Task AskInTurnAsync(IActorRef actor, int count)
    {
        await Task.Yield();
        var question = new object();
        for (var i = 0; i < count; i++)
            await actor.Ask<object>(question, timeout).ConfigureAwait(false);
    }

    private sealed class Echo : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(message, Self);
    }
}
