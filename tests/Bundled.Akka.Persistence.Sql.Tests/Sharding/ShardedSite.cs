using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Configuration;
using Akka.Persistence.Sql;

namespace Akka.Specs.Sql.Sharding;

/// <summary>A cluster of one node on a database, with the region of the golden databases. It ends as they did, in good order.</summary>
internal sealed class ShardedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ActorSystem _system;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Entry>> _recovered = new();
    private IActorRef _region = ActorRefs.Nobody;

    private ShardedSite(TestDatabase database, string mode)
    {
        var plugin =
            $"""
             connection-string = "{database.ConnectionString}"
             provider-name = "{database.Provider}"
             """;
        _system = ActorSystem.Create("golden", ConfigurationFactory.ParseString(
            $$"""
              akka {
                loglevel = OFF
                stdout-loglevel = OFF
                coordinated-shutdown.run-by-clr-shutdown-hook = off
                actor {
                  provider = cluster
                  serializers.entry = "Akka.Specs.Sql.EntrySerializer, Bundled.Akka.Persistence.Sql.Tests"
                  serialization-bindings { "Akka.Specs.Sql.Entry, Bundled.Akka.Persistence.Sql.Tests" = entry }
                }
                remote.dot-netty.tcp { hostname = "127.0.0.1", port = 0 }
                cluster {
                  periodic-tasks-initial-delay = 100ms
                  leader-actions-interval = 100ms
                  sharding {
                    state-store-mode = {{mode.Split('-')[0]}}
                    remember-entities = on
                    remember-entities-store = eventsourced
                    retry-interval = 200ms
                    {{(mode.EndsWith("snapshots", StringComparison.Ordinal) ? "snapshot-after = 5" : "")}}
                  }
                }
                persistence {
                  journal { plugin = "akka.persistence.journal.sql", sql { {{plugin}} } }
                  snapshot-store { plugin = "akka.persistence.snapshot-store.sql", sql { {{plugin}} } }
                }
              }
              """).WithFallback(SqlPersistence.DefaultConfiguration));
    }

    /// <summary>What each unit that runs has recovered from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Entry>> Recovered => _recovered;

    public static async Task<ShardedSite> StartAsync(TestDatabase database, string mode)
    {
        var site = new ShardedSite(database, mode);
        var cluster = Akka.Cluster.Cluster.Get(site._system);
        await cluster.JoinAsync(cluster.SelfAddress);
        var sharding = ClusterSharding.Get(site._system);
        Action<string, IReadOnlyList<Entry>> recovered = (id, entries) => site._recovered[id] = entries;
        site._region = await sharding.StartAsync("unit", id => Props.Create(() => new GoldenUnit(id, recovered)), sharding.Settings, new Router());
        return site;
    }

    public async Task TellAsync(string unit, object command) => Assert.Equal(unit, await _region.Ask<string>(command, Patience));

    /// <summary>Waits until these units run and have recovered; what else runs after all that time fails the test.</summary>
    public async Task ExpectRunningAsync(IReadOnlyCollection<string> expected)
    {
        var running = await RunningAsync();
        for (var deadline = DateTime.UtcNow + Patience; !IsComplete(running) && DateTime.UtcNow < deadline;)
        {
            await Task.Delay(20);
            running = await RunningAsync();
        }

        Assert.Equal(expected.Order(), running);

        bool IsComplete(string[] units) => units.SequenceEqual(expected.Order()) && units.All(_recovered.ContainsKey);
    }

    public async ValueTask DisposeAsync() =>
        await CoordinatedShutdown.Get(_system).Run(CoordinatedShutdown.ClusterLeavingReason.Instance).WaitAsync(Patience);

    private async Task<string[]> RunningAsync()
    {
        var state = await _region.Ask<CurrentShardRegionState>(GetShardRegionState.Instance, Patience);
        return [.. state.Shards.SelectMany(shard => shard.EntityIds).Order()];
    }
}
