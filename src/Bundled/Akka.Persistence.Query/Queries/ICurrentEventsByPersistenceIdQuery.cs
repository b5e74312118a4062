using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of one actor so far.</summary>
public interface ICurrentEventsByPersistenceIdQuery : IReadJournal
{
    /// <summary>In order; both numbers are inclusive. Completes after what is there when the stream starts.</summary>
    Source<EventEnvelope, NotUsed> CurrentEventsByPersistenceId(string persistenceId, long fromSequenceNr, long toSequenceNr);
}
