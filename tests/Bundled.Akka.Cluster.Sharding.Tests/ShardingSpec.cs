using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.ShardingSpecs;

/// <summary>What every specification starts from: a cluster of this one node, in which nothing is sharded yet.</summary>
public abstract class ShardingSpec : TestKit.Xunit2.TestKit
{
    /// <summary>More time than anything here needs: reached only by a failing test.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Config Node = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = OFF
          actor {
            provider = cluster
            serialize-messages = on
          }
          remote.dot-netty.tcp {
            hostname = 127.0.0.1
            port = 0
          }
          cluster {
            periodic-tasks-initial-delay = 100ms
            leader-actions-interval = 100ms
            run-coordinated-shutdown-when-down = off
            sharding {
              retry-interval = 200ms
              state-store-mode = ddata
              remember-entities-store = eventsourced
              distributed-data.durable.keys = []
            }
          }
          persistence {
            journal.plugin = akka.persistence.journal.inmem
            snapshot-store.plugin = akka.persistence.snapshot-store.inmem
          }
          coordinated-shutdown {
            run-by-clr-shutdown-hook = off
            run-by-actor-system-terminate = off
            terminate-actor-system = off
          }
          test {
            single-expect-default = 20s
            default-timeout = 20s
          }
        }
        """);

    protected ShardingSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Node), "node", output)
    {
        Cluster = Akka.Cluster.Cluster.Get(Sys);
        Sharding = ClusterSharding.Get(Sys);
        Cluster.JoinAsync(Cluster.SelfAddress).WaitAsync(Patience).GetAwaiter().GetResult();
    }

    protected Akka.Cluster.Cluster Cluster { get; }

    protected ClusterSharding Sharding { get; }

    /// <summary>Five shards; a message is for the entity that its envelope names.</summary>
    protected static IMessageExtractor FiveShards { get; } = new Letters(5);

    /// <summary>A region of entities that tell what happens to them to the test.</summary>
    protected Task<IActorRef> StartUnits(string typeName = "unit", Func<ClusterShardingSettings, ClusterShardingSettings>? settings = null,
        IMessageExtractor? extractor = null, IShardAllocationStrategy? strategy = null, object? stopMessage = null)
    {
        var own = (settings ?? (same => same))(Sharding.Settings);
        var probe = TestActor;
        return Sharding.StartAsync(typeName, id => Unit.Props(id, probe), own, extractor ?? FiveShards,
            strategy ?? Sharding.DefaultShardAllocationStrategy(own), stopMessage ?? PoisonPill.Instance);
    }

    protected static Task<T> AskAsync<T>(ICanTell whom, object question) => whom.Ask<T>(question, Patience);
}
