using Akka.Configuration;
using Xunit.Abstractions;

namespace Akka.Specs;

/// <summary>
/// What every specification of the actor core starts from: a test kit with an actor system of its own, in which each
/// message passes through its serializer and nothing is written to the console.
/// </summary>
public abstract class ActorSpec : TestKit.Xunit2.TestKit
{
    /// <summary>How long silence must last before it counts.</summary>
    protected static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(100);

    private static readonly Config Quiet = ConfigurationFactory.ParseString(
        """
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          actor.serialize-messages = on
          coordinated-shutdown.run-by-clr-shutdown-hook = off
        }
        """);

    protected ActorSpec(ITestOutputHelper output, string hocon = "")
        : base(ConfigurationFactory.ParseString(hocon).WithFallback(Quiet), null!, output)
    {
    }
}
