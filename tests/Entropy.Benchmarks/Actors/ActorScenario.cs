using Akka.Actor;
using Akka.Configuration;

namespace Entropy.Benchmarks.Actors;

/// <summary>An actor system of its own with the default dispatcher, in which one figure is measured.</summary>
internal abstract class ActorScenario : IScenario
{
    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          loglevel = WARNING
          stdout-loglevel = WARNING
          log-dead-letters = off
          log-dead-letters-during-shutdown = off
        }
        """);

    protected ActorSystem System { get; } = ActorSystem.Create("bench", Quiet);

    public abstract Task<Sample> RunAsync(int operations);

    public async ValueTask DisposeAsync() => await System.Terminate().ConfigureAwait(false);

    /// <summary>Stops actors and waits until the last has gone, so that a run leaves nothing to the next.</summary>
    protected static Task StopAsync(params IActorRef[] actors) =>
        Task.WhenAll(actors.Select(actor => actor.GracefulStop(TimeSpan.FromMinutes(10))));
}
