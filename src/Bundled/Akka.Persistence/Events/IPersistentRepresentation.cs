using Akka.Actor;
using Akka.Persistence.Serialization;

namespace Akka.Persistence;

/// <summary>An event with what the journal keeps beside it.</summary>
public interface IPersistentRepresentation : IMessage
{
    /// <summary>The event itself, or what an event adapter made of it.</summary>
    object Payload { get; }

    /// <summary>What the event adapter that wrote it says of its type; empty if there is none.</summary>
    string Manifest { get; }

    /// <summary>Which actor persisted it.</summary>
    string PersistenceId { get; }

    /// <summary>Its place among the events of the actor, from 1 on.</summary>
    long SequenceNr { get; }

    /// <summary>When it was stored; the unit is the journal's.</summary>
    long Timestamp { get; }

    /// <summary>Which incarnation of the actor, or which journal, wrote it.</summary>
    string WriterGuid { get; }

    /// <summary>Whether it counts as deleted though the journal still has it; such an event is not replayed.</summary>
    bool IsDeleted { get; }

    /// <summary>Whose command led to it; null or nobody once it is read back.</summary>
    IActorRef Sender { get; }

    /// <summary>A copy with another time, or this very one if the time is the same.</summary>
    IPersistentRepresentation WithTimestamp(long timestamp);

    /// <summary>A copy with another event.</summary>
    IPersistentRepresentation WithPayload(object payload);

    /// <summary>A copy with another manifest, or this very one if the manifest is the same.</summary>
    IPersistentRepresentation WithManifest(string manifest);

    /// <summary>A copy with these, the same event and the same manifest. The time is not carried over.</summary>
    IPersistentRepresentation Update(long sequenceNr, string persistenceId, bool isDeleted, IActorRef sender, string writerGuid);
}
