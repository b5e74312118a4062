using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of one actor, as they come.</summary>
public interface IEventsByPersistenceIdQuery : IReadJournal
{
    /// <summary>In order; both numbers are inclusive. Completes after the last of them, which may never come.</summary>
    Source<EventEnvelope, NotUsed> EventsByPersistenceId(string persistenceId, long fromSequenceNr, long toSequenceNr);
}
