namespace Akka.Actor;

/// <summary>Asks whoever receives it for its handle; every actor answers with an <see cref="ActorIdentity"/>.</summary>
public sealed class Identify : IAutoReceivedMessage, INotInfluenceReceiveTimeout
{
    /// <summary>Makes a question; the id comes back with the answer and may be null.</summary>
    public Identify(object? messageId) => MessageId = messageId!;

    /// <summary>Comes back in the answer, to tell several questions apart.</summary>
    public object MessageId { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Identify other && Equals(MessageId, other.MessageId);

    /// <inheritdoc/>
    public override int GetHashCode() => MessageId?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"<Identify>: {MessageId}";
}

/// <summary>The answer to <see cref="Identify"/>; without a subject where a selection matched nobody.</summary>
public sealed class ActorIdentity
{
    /// <summary>Makes an answer; a null subject says that there is nobody.</summary>
    public ActorIdentity(object? messageId, IActorRef? subject)
    {
        MessageId = messageId!;
        Subject = subject!;
    }

    /// <summary>What the question carried; null if it carried nothing.</summary>
    public object MessageId { get; }

    /// <summary>Whoever answered; null if nobody is there.</summary>
    public IActorRef Subject { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is ActorIdentity other && Equals(MessageId, other.MessageId) && Equals(Subject, other.Subject);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MessageId, Subject);

    /// <inheritdoc/>
    public override string ToString() => $"<ActorIdentity>: {Subject} - MessageId={MessageId}";
}
