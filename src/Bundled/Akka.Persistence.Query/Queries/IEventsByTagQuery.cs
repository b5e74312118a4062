using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of all actors that have a tag, as they come.</summary>
public interface IEventsByTagQuery : IReadJournal
{
    /// <summary>Those behind the offset, in its order; never completes by itself.</summary>
    Source<EventEnvelope, NotUsed> EventsByTag(string tag, Offset offset);
}
