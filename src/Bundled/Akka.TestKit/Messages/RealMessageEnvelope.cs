using Akka.Actor;

namespace Akka.TestKit;

/// <summary>A message that has arrived.</summary>
public class RealMessageEnvelope : MessageEnvelope
{
    /// <summary>An envelope around <paramref name="message"/>.</summary>
    public RealMessageEnvelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender;
    }

    /// <inheritdoc/>
    public override object Message { get; }

    /// <inheritdoc/>
    public override IActorRef Sender { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"<{Message ?? "null"}> from {(ReferenceEquals(Sender, ActorRefs.NoSender) ? "NoSender" : Sender.ToString())}";
}
