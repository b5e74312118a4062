using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Sql;

namespace Entropy.Benchmarks.Journal;

/// <summary>Agents that persist events of 300 bytes with one tag.</summary>
internal abstract class JournalScenario : IScenario
{
    private readonly IJournalDatabase _database;
    private int _runs;

    protected JournalScenario(IJournalDatabase database)
    {
        _database = database;
        var settings =
            $$"""
              connection-string = "{{database.ConnectionString}}"
              provider-name = "{{database.Provider}}"
              """;
        System = ActorSystem.Create("bench", ConfigurationFactory.ParseString(
            $$"""
              akka {
                loglevel = WARNING
                stdout-loglevel = WARNING
                log-dead-letters = off
                log-dead-letters-during-shutdown = off
                actor {
                  serializers.sample = "{{typeof(SampleSerializer).AssemblyQualifiedName}}"
                  serialization-bindings { "{{typeof(Sampled).AssemblyQualifiedName}}" = sample }
                }
                persistence {
                  journal {
                    plugin = "akka.persistence.journal.sql"
                    sql {
                      {{settings}}
                      event-adapters.tagger = "{{typeof(SampleTagger).AssemblyQualifiedName}}"
                      event-adapter-bindings { "{{typeof(Sampled).AssemblyQualifiedName}}" = tagger }
                    }
                  }
                  snapshot-store {
                    plugin = "akka.persistence.snapshot-store.sql"
                    sql { {{settings}} }
                  }
                }
              }
              """).WithFallback(SqlPersistence.DefaultConfiguration));
    }

    protected ActorSystem System { get; }

    public abstract Task<Sample> RunAsync(int operations);

    public async ValueTask DisposeAsync()
    {
        await System.Terminate().ConfigureAwait(false);
        _database.Dispose();
    }

    /// <summary>Each run has agents of its own, with names as long as a plant's.</summary>
    protected string NextName() => $"battery/{++_runs}";

    /// <summary>Agents that have recovered.</summary>
    protected async Task<IActorRef[]> AgentsAsync(string name, int count)
    {
        var agents = Enumerable.Range(0, count)
            .Select(i => System.ActorOf(Props.Create(() => new SamplingAgent($"{name}-{i}")))).ToArray();
        foreach (var agent in agents)
            await agent.Ask<long>(new HowMany(), TimeSpan.FromMinutes(1)).ConfigureAwait(false);
        return agents;
    }

    protected static Task StopAsync(IActorRef[] agents) =>
        Task.WhenAll(agents.Select(agent => agent.GracefulStop(TimeSpan.FromMinutes(1))));
}
