using Akka.Actor;
using Akka.Cluster;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Entropy.Bundled.Tests.ClusterTools;

/// <summary>
/// What every specification of the tools starts from: a node that is not yet in a cluster, in which each message passes
/// through its serializer.
/// </summary>
public abstract class ClusterToolsSpec : Akka.TestKit.Xunit2.TestKit
{
    /// <summary>How long silence must last before it counts.</summary>
    protected static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(200);

    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          actor {
            provider = cluster
            serialize-messages = on
          }
          remote.dot-netty.tcp {
            hostname = 127.0.0.1
            port = 0
          }
          coordinated-shutdown {
            run-by-clr-shutdown-hook = off
            run-by-actor-system-terminate = off
            terminate-actor-system = off
          }
          test.single-expect-default = 10s
          test.default-timeout = 10s
        }
        """);

    protected ClusterToolsSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Quiet), null!, output)
    {
    }

    protected Cluster Cluster => Cluster.Get(Sys);

    /// <summary>Joins the node to itself and waits until it is up.</summary>
    protected async Task Up()
    {
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cluster.RegisterOnMemberUp(up.SetResult);
        Cluster.Join(Cluster.SelfAddress);
        await up.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>Runs the phases of a shutdown in which the node leaves its cluster, and all behind them.</summary>
    protected Task<Akka.Done> Leave() => CoordinatedShutdown.Get(Sys).Run(CoordinatedShutdown.ClusterLeavingReason.Instance);

    protected async Task ExpectInOrder(params object[] messages)
    {
        foreach (var message in messages)
            await ExpectMsgAsync(message);
    }
}
