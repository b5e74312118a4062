using Akka.Actor;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>What a test actor can be told to do; everything else it puts into its queue.</summary>
public static class TestActor
{
    /// <summary>Whether a message is to be dropped on arrival.</summary>
    public delegate bool Ignore(object message);

    /// <summary>A pilot that does nothing.</summary>
    public static AutoPilot NoAutoPilot => TestKit.NoAutoPilot.Instance;

    /// <summary>An auto-pilot's answer that it stays.</summary>
    public static AutoPilot KeepRunning => TestKit.KeepRunning.Instance;

    /// <summary>Stands where no message was received.</summary>
    public static NullMessageEnvelope NullMessage => NullMessageEnvelope.Instance;

    /// <summary>Drop the messages that a function accepts.</summary>
    public class SetIgnore : INoSerializationVerificationNeeded
    {
        /// <summary>The order to drop what <paramref name="ignore"/> accepts.</summary>
        public SetIgnore(Ignore? ignore) => Ignore = ignore;

        /// <summary>The function; null drops nothing.</summary>
        public Ignore? Ignore { get; }
    }

    /// <summary>Watch an actor, and put its termination into the queue. Acknowledged to the sender.</summary>
    public class Watch : INoSerializationVerificationNeeded
    {
        /// <summary>The order to watch <paramref name="actorToWatch"/>.</summary>
        public Watch(IActorRef actorToWatch) => Actor = actorToWatch;

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>Stop watching an actor. Acknowledged to the sender.</summary>
    public class Unwatch : INoSerializationVerificationNeeded
    {
        /// <summary>The order to stop watching <paramref name="actorToUnwatch"/>.</summary>
        public Unwatch(IActorRef actorToUnwatch) => Actor = actorToUnwatch;

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>Let a pilot see every message on arrival.</summary>
    public class SetAutoPilot : INoSerializationVerificationNeeded
    {
        /// <summary>The order to install <paramref name="autoPilot"/>.</summary>
        public SetAutoPilot(AutoPilot autoPilot) => AutoPilot = autoPilot;

        /// <summary>The pilot.</summary>
        public AutoPilot AutoPilot { get; }
    }

    /// <summary>Create a child, and put its reference into the queue.</summary>
    internal sealed record Spawn(Props Props, string? Name) : INoSerializationVerificationNeeded;

    /// <summary>The answer to <see cref="Watch"/> and <see cref="Unwatch"/>.</summary>
    internal sealed class Done : INoSerializationVerificationNeeded
    {
        public static readonly Done Instance = new();
    }
}
