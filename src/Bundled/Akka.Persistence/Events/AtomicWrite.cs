using System.Collections.Immutable;
using Akka.Actor;
using Akka.Persistence.Serialization;

namespace Akka.Persistence;

/// <summary>Events of one actor that are stored all together or not at all.</summary>
public sealed class AtomicWrite : IPersistentEnvelope, IMessage
{
    /// <summary>A write of a single event.</summary>
    public AtomicWrite(IPersistentRepresentation @event)
        : this(ImmutableArray.Create(@event))
    {
    }

    /// <exception cref="ArgumentException">There are no events, or they are of several actors.</exception>
    public AtomicWrite(IImmutableList<IPersistentRepresentation> payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        if (payload.Count == 0)
            throw new ArgumentException("Payload of AtomicWrite must not be empty.", nameof(payload));

        var first = payload[0];
        for (var i = 1; i < payload.Count; i++)
        {
            if (payload[i].PersistenceId != first.PersistenceId)
                throw new ArgumentException("AtomicWrite must contain messages for the same persistenceId, " +
                    $"yet there are [{first.PersistenceId}] and [{payload[i].PersistenceId}].", nameof(payload));
        }

        Payload = Events = payload;
        Size = payload.Count;
        PersistenceId = first.PersistenceId;
        LowestSequenceNr = first.SequenceNr;
        HighestSequenceNr = payload[^1].SequenceNr;
    }

    /// <summary>The events: an immutable list of <see cref="IPersistentRepresentation"/>.</summary>
    public object Payload { get; }

    /// <summary>Nobody: each event has its own sender.</summary>
    public IActorRef Sender => ActorRefs.NoSender;

    /// <summary>How many events there are; at least one.</summary>
    public int Size { get; }

    /// <summary>Of which actor all the events are.</summary>
    public string PersistenceId { get; }

    /// <summary>The number of the first event.</summary>
    public long LowestSequenceNr { get; }

    /// <summary>The number of the last event.</summary>
    public long HighestSequenceNr { get; }

    internal IImmutableList<IPersistentRepresentation> Events { get; }

    /// <inheritdoc/>
    public bool Equals(AtomicWrite? other) => other is not null && Equals(Payload, other.Payload);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AtomicWrite);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PersistenceId, LowestSequenceNr, HighestSequenceNr);

    /// <inheritdoc/>
    public override string ToString() =>
        $"AtomicWrite<pid: {PersistenceId}, lowSeqNr: {LowestSequenceNr}, highSeqNr: {HighestSequenceNr}, size: {Size}>";
}
