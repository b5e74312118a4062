using Akka.Actor;
using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.RemoteSpecs;

/// <summary>What every specification starts from: a system with an address on a free port of this machine.</summary>
public abstract class RemoteSpec : TestKit.Xunit2.TestKit
{
    /// <summary>More time than anything here needs: reached only by a failing test.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // An address that does not answer is given up soon, where it is tried at all.
    private static readonly Config Node = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = OFF
          actor {
            provider = remote
            serialize-messages = on
          }
          remote {
            dot-netty.tcp {
              hostname = 127.0.0.1
              port = 0
            }
            watch-failure-detector {
              heartbeat-interval = 100ms
              acceptable-heartbeat-pause = 100ms
              unreachable-nodes-reaper-interval = 100ms
              expected-response-after = 100ms
            }
          }
          coordinated-shutdown {
            run-by-clr-shutdown-hook = off
            run-by-actor-system-terminate = off
          }
          test {
            single-expect-default = 20s
            default-timeout = 20s
          }
        }
        """);

    protected RemoteSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Node), "node", output)
    {
    }

    protected ExtendedActorSystem System => (ExtendedActorSystem)Sys;

    protected Address OwnAddress => System.Provider.DefaultAddress;

    /// <summary>Another system with a configuration of its own, stopped by the test.</summary>
    protected static ExtendedActorSystem StartNode(string hocon = "") =>
        (ExtendedActorSystem)ActorSystem.Create("other", ConfigurationFactory.ParseString(hocon).WithFallback(Node));

    /// <summary>Where actors end up whose address nobody answers at.</summary>
    protected Address NoAddress => OwnAddress.WithPort(1);
}
