using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message in the test actor's queue, and who sent it.</summary>
public abstract class MessageEnvelope
{
    /// <summary>What was sent.</summary>
    public abstract object Message { get; }

    /// <summary>Who sent it.</summary>
    public abstract IActorRef Sender { get; }
}
