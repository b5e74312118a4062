namespace Akka.Persistence.Query;

/// <summary>An event, and where it was found.</summary>
public sealed class EventEnvelope : IEquatable<EventEnvelope>
{
    /// <summary>Without time and tags.</summary>
    [Obsolete("For binary compatibility with previous releases. Since 1.4.14")]
    public EventEnvelope(Offset offset, string persistenceId, long sequenceNr, object @event)
        : this(offset, persistenceId, sequenceNr, @event, 0L, [])
    {
    }

    /// <summary>Without tags.</summary>
    [Obsolete("For binary compatibility with previous releases. Since 1.5.11")]
    public EventEnvelope(Offset offset, string persistenceId, long sequenceNr, object @event, long timestamp)
        : this(offset, persistenceId, sequenceNr, @event, timestamp, [])
    {
    }

    /// <summary>Null tags stand for none.</summary>
    public EventEnvelope(Offset offset, string persistenceId, long sequenceNr, object @event, long timestamp, string[] tags)
    {
        Offset = offset;
        PersistenceId = persistenceId;
        SequenceNr = sequenceNr;
        Event = @event;
        Timestamp = timestamp;
        Tags = tags ?? [];
    }

    /// <summary>A query that starts here begins with the next event.</summary>
    public Offset Offset { get; }

    /// <summary>Of the actor that persisted the event.</summary>
    public string PersistenceId { get; }

    /// <summary>The number of the event among those of its actor.</summary>
    public long SequenceNr { get; }

    /// <summary>The event, as the event adapters of the journal read it.</summary>
    public object Event { get; }

    /// <summary>When it was stored, in ticks of UTC.</summary>
    public long Timestamp { get; }

    /// <summary>In no particular order; empty if there are none.</summary>
    public string[] Tags { get; }

    /// <summary>
    /// By actor, number and event, and by the very same offset object. Time and tags are no part of it.
    /// </summary>
    public bool Equals(EventEnvelope other) => ReferenceEquals(this, other) || (other is not null
        && ReferenceEquals(Offset, other.Offset) && PersistenceId == other.PersistenceId
        && SequenceNr == other.SequenceNr && Equals(Event, other.Event));

    /// <inheritdoc cref="Equals(EventEnvelope)"/>
    public override bool Equals(object obj) => Equals(obj as EventEnvelope);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Offset, PersistenceId, SequenceNr, Event);

    /// <inheritdoc/>
    public override string ToString() => $"EventEnvelope(persistenceId:{PersistenceId}, seqNr:{SequenceNr}, " +
        $"offset:{Offset}, event:{Event}, timestamp:{Timestamp})";
}
