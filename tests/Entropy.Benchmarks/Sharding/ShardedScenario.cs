using System.Globalization;
using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Configuration;

namespace Entropy.Benchmarks.Sharding;

/// <summary>A cluster of this one node with a region of 100 shards, in which one figure is measured.</summary>
internal abstract class ShardedScenario : IScenario
{
    protected const int Entities = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Config Node = ConfigurationFactory.ParseString(
        """
        akka {
          loglevel = WARNING
          stdout-loglevel = WARNING
          log-dead-letters = off
          log-dead-letters-during-shutdown = off
          actor.provider = cluster
          remote.dot-netty.tcp {
            hostname = 127.0.0.1
            port = 0
          }
          cluster {
            log-info = off
            sharding {
              state-store-mode = ddata
              distributed-data.durable.keys = []
            }
          }
          coordinated-shutdown.run-by-clr-shutdown-hook = off
        }
        """);

    private int _types;

    protected ActorSystem System { get; } = ActorSystem.Create("bench", Node);

    public abstract Task<Sample> RunAsync(int operations);

    public async ValueTask DisposeAsync() => await System.Terminate().ConfigureAwait(false);

    /// <summary>A region of a type of its own, whose coordinator is there and all of whose shards have their home.</summary>
    protected async Task<IActorRef> RegionAsync(Props entity)
    {
        var cluster = Akka.Cluster.Cluster.Get(System);
        await cluster.JoinAsync(cluster.SelfAddress).ConfigureAwait(false);
        var sharding = ClusterSharding.Get(System);
        var region = await sharding.StartAsync($"unit{++_types}", entity, sharding.Settings, new Router()).ConfigureAwait(false);
        await WakeAsync(region, "warm", 1_000).ConfigureAwait(false);
        return region;
    }

    /// <summary>Starts entities, and waits until each has answered.</summary>
    protected static Task WakeAsync(IActorRef region, string prefix, int count) =>
        Task.WhenAll(Names(prefix, count).Select(name => region.Ask<object>(new Wake(name), Patience)));

    /// <summary>Names as long as a plant's.</summary>
    protected static string[] Names(string prefix, int count) => Enumerable.Range(0, count)
        .Select(i => prefix + "-" + i.ToString("D6", CultureInfo.InvariantCulture)).ToArray();

    protected static async Task StopAsync(IActorRef region)
    {
        var gone = region.WatchAsync();
        region.Tell(GracefulShutdown.Instance, ActorRefs.NoSender);
        await gone.WaitAsync(Patience).ConfigureAwait(false);
    }

    /// <summary>A message for a unit.</summary>
    protected record ToUnit(string Unit);

    /// <summary>A message that is answered, for a unit that otherwise only counts.</summary>
    protected sealed record Wake(string Unit) : ToUnit(Unit);

    private sealed class Router() : HashCodeMessageExtractor(100)
    {
        public override string? EntityId(object message) => (message as ToUnit)?.Unit;
    }
}
