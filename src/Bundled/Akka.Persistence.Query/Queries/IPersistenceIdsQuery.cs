using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>Who has persisted anything, and who does it for the first time.</summary>
public interface IPersistenceIdsQuery : IReadJournal
{
    /// <summary>Each persistence id once, those of the future included: never completes by itself.</summary>
    Source<string, NotUsed> PersistenceIds();
}
