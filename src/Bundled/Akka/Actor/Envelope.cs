namespace Akka.Actor;

/// <summary>A message and its sender, as they wait in a mailbox.</summary>
public readonly struct Envelope
{
    /// <summary>Makes an envelope; a null sender stands for the dead letters of the system.</summary>
    /// <exception cref="ArgumentNullException">The message is null.</exception>
    public Envelope(object message, IActorRef sender, ActorSystem system)
    {
        Message = message ?? throw new ArgumentNullException(nameof(message), "The message cannot be null.");
        Sender = sender ?? system.DeadLetters;
    }

    /// <summary>Makes an envelope without any check, for where message and sender are known to be there.</summary>
    public Envelope(object message, IActorRef sender)
    {
        Message = message;
        Sender = sender;
    }

    /// <summary>Where an answer goes to; may be null in an envelope made without a system.</summary>
    public IActorRef Sender { get; }

    /// <summary>What the receiver gets; null only in a default envelope.</summary>
    public object Message { get; }

    /// <inheritdoc/>
    public override string ToString() => "<" + (Message ?? "null") + "> from " + (Sender is null ? "NoSender" : Sender.ToString());
}
