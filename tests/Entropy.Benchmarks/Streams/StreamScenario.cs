using Akka.Actor;
using Akka.Configuration;
using Akka.Streams;

namespace Entropy.Benchmarks.Streams;

/// <summary>A stream over so many numbers, materialised anew for each run.</summary>
internal sealed class StreamScenario(Func<int, IMaterializer, Task> stream) : IScenario
{
    private readonly ActorSystem _system = ActorSystem.Create("bench", ConfigurationFactory.ParseString(
        """
        akka {
          loglevel = WARNING
          stdout-loglevel = WARNING
          log-dead-letters = off
          log-dead-letters-during-shutdown = off
        }
        """));

    private IMaterializer? _materializer;

    public Task<Sample> RunAsync(int operations)
    {
        _materializer ??= _system.Materializer();
        return Timed.RateAsync(operations, () => stream(operations, _materializer));
    }

    public async ValueTask DisposeAsync() => await _system.Terminate().ConfigureAwait(false);
}
