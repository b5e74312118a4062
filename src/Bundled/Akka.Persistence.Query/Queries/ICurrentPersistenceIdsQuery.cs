using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>Who has persisted anything so far.</summary>
public interface ICurrentPersistenceIdsQuery : IReadJournal
{
    /// <summary>Each persistence id that is there when the stream starts, once.</summary>
    Source<string, NotUsed> CurrentPersistenceIds();
}
