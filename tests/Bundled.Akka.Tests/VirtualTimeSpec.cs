using Akka.Actor;
using Akka.Event;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Akka.Specs;

/// <summary>A specification in which the system's scheduler stands still until the test moves its clock.</summary>
public abstract class VirtualTimeSpec(ITestOutputHelper output, string hocon = "") : ActorSpec(output, hocon + Virtual)
{
    private const string Virtual =
        """

        akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
        """;

    /// <summary>Moves the clock. What is repeated happens at most once per step: take one step per period.</summary>
    protected void Pass(TimeSpan time) => ((TestScheduler)Sys.Scheduler).Advance(time);

    /// <summary>Waits until an actor that answers <see cref="Ping"/> is done with what it was told before.</summary>
    protected static Task Settle(IActorRef actor) => actor.Ask<Pong>(Ping.Instance, Patience);

    /// <summary>A question that does not count as activity.</summary>
    protected sealed record Ping : INotInfluenceReceiveTimeout, INoSerializationVerificationNeeded
    {
        public static readonly Ping Instance = new();
    }

    /// <summary>The answer to a <see cref="Ping"/>.</summary>
    protected sealed record Pong : INoSerializationVerificationNeeded
    {
        public static readonly Pong Instance = new();
    }
}
