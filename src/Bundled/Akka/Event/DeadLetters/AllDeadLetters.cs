using Akka.Actor;

namespace Akka.Event;

/// <summary>A message that does not matter when it does not arrive, such as a late tick.</summary>
public interface IDeadLetterSuppression;

/// <summary>A message that did not reach an actor that handles it, on the event stream for whoever wants to know.</summary>
public abstract class AllDeadLetters : IWrappedMessage
{
    /// <summary>Makes the notice; the sender may be null where a subclass allows it.</summary>
    protected AllDeadLetters(object message, IActorRef sender, IActorRef recipient)
    {
        Message = message;
        Sender = sender;
        Recipient = recipient;
    }

    /// <inheritdoc/>
    public object Message { get; }

    /// <summary>Whom it was sent to.</summary>
    public IActorRef Recipient { get; }

    /// <summary>Who sent it; null for nobody.</summary>
    public IActorRef Sender { get; }

    /// <inheritdoc/>
    public override string ToString() => $"DeadLetter from {Sender} to {Recipient}: <{Message}>";
}

/// <summary>A message whose recipient is gone.</summary>
public sealed class DeadLetter(object message, IActorRef sender, IActorRef recipient)
    : AllDeadLetters(message,
        sender ?? throw new ArgumentNullException(nameof(sender), "DeadLetter sender may not be null"),
        recipient ?? throw new ArgumentNullException(nameof(recipient), "DeadLetter recipient may not be null"));

/// <summary>A message that does not matter, whose recipient is gone.</summary>
public sealed class SuppressedDeadLetter(IDeadLetterSuppression message, IActorRef sender, IActorRef recipient)
    : AllDeadLetters(message,
        sender ?? throw new ArgumentNullException(nameof(sender), "SuppressedDeadLetter sender may not be null"),
        recipient ?? throw new ArgumentNullException(nameof(recipient), "SuppressedDeadLetter recipient may not be null"));

/// <summary>A message that was thrown away for a reason.</summary>
public sealed class Dropped(object message, string reason, IActorRef sender, IActorRef recipient)
    : AllDeadLetters(message, sender, recipient)
{
    /// <summary>Makes the notice of a message without a sender.</summary>
    public Dropped(object message, string reason, IActorRef recipient)
        : this(message, reason, ActorRefs.NoSender, recipient)
    {
    }

    /// <summary>Why it was thrown away, for people.</summary>
    public string Reason { get; } = reason;
}

/// <summary>A message that its recipient received and did not handle.</summary>
public sealed class UnhandledMessage(object message, IActorRef sender, IActorRef recipient)
    : AllDeadLetters(message, sender, recipient);
