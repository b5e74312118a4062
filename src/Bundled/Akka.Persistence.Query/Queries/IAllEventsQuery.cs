using Akka.Streams.Dsl;

namespace Akka.Persistence.Query;

/// <summary>The events of all actors, as they come.</summary>
public interface IAllEventsQuery : IReadJournal
{
    /// <summary>Those behind the offset, in its order; never completes by itself.</summary>
    Source<EventEnvelope, NotUsed> AllEvents(Offset offset);
}
