using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of all actors that have a tag, so far.</summary>
public interface ICurrentEventsByTagQuery : IReadJournal
{
    /// <summary>Those behind the offset that are there when the stream starts, in its order.</summary>
    Source<EventEnvelope, NotUsed> CurrentEventsByTag(string tag, Offset offset);
}
