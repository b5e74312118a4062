using Akka.Actor;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.ClusterSpecs;

/// <summary>What every specification starts from: a system that is a node on a free port of this machine, in no cluster yet.</summary>
public abstract class ClusterSpec : TestKit.Xunit2.TestKit
{
    /// <summary>More time than anything here needs: reached only by a failing test.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The leader looks after the members ten times a second, so that nothing here waits a whole one.
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

    protected ClusterSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Node), "node", output) => Cluster = Akka.Cluster.Cluster.Get(Sys);

    protected Akka.Cluster.Cluster Cluster { get; }

    protected ExtendedActorSystem System => (ExtendedActorSystem)Sys;

    /// <summary>Another system with a configuration of its own, stopped by the test.</summary>
    protected static ActorSystem StartNode(string name, string hocon = "") =>
        ActorSystem.Create(name, ConfigurationFactory.ParseString(hocon).WithFallback(Node));

    protected Task JoinSelf() => Cluster.JoinAsync(Cluster.SelfAddress).WaitAsync(Patience);
}
