using Akka.Actor;
using Akka.Event;

namespace Akka.Persistence;

/// <summary>Asks a journal for the events of an actor.</summary>
public sealed class ReplayMessages(long fromSequenceNr, long toSequenceNr, long max, string persistenceId,
    IActorRef persistentActor) : IJournalRequest
{
    /// <summary>The first number to send.</summary>
    public long FromSequenceNr { get; } = fromSequenceNr;

    /// <summary>The last number to send; a higher one than there is does no harm.</summary>
    public long ToSequenceNr { get; } = toSequenceNr;

    /// <summary>How many events to send at most.</summary>
    public long Max { get; } = max;

    /// <summary>Of which actor.</summary>
    public string PersistenceId { get; } = persistenceId;

    /// <summary>Who gets the events and the end of them.</summary>
    public IActorRef PersistentActor { get; } = persistentActor;
}

/// <summary>An event that was asked for.</summary>
public sealed class ReplayedMessage(IPersistentRepresentation persistent) : IJournalResponse, IDeadLetterSuppression
{
    /// <summary>The event as the adapters read it.</summary>
    public IPersistentRepresentation Persistent { get; } = persistent;
}

/// <summary>All events that were asked for have been sent.</summary>
public sealed class RecoverySuccess(long highestSequenceNr) : IJournalResponse, IDeadLetterSuppression,
    IEquatable<RecoverySuccess>
{
    /// <summary>The highest that the journal has of this actor, whatever was asked for.</summary>
    public long HighestSequenceNr { get; } = highestSequenceNr;

    /// <inheritdoc/>
    public bool Equals(RecoverySuccess? other) => other is not null && HighestSequenceNr == other.HighestSequenceNr;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecoverySuccess);

    /// <inheritdoc/>
    public override int GetHashCode() => HighestSequenceNr.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"RecoverySuccess<highestSequenceNr: {HighestSequenceNr}>";
}

/// <summary>The events could not be read, or not all of them.</summary>
public sealed class ReplayMessagesFailure(Exception cause) : IJournalResponse, IDeadLetterSuppression
{
    /// <summary>What went wrong; never null.</summary>
    public Exception Cause { get; } = cause ?? throw new ArgumentNullException(nameof(cause));
}
