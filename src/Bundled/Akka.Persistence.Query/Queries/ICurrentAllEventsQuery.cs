using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of all actors so far.</summary>
public interface ICurrentAllEventsQuery : IReadJournal
{
    /// <summary>Those behind the offset that are there when the stream starts, in its order.</summary>
    Source<EventEnvelope, NotUsed> CurrentAllEvents(Offset offset);
}
