namespace Akka.Persistence.Sql.Databases;

/// <summary>
/// What a read journal asks. Deleted rows are not seen, but in the highest ordering. An ordering is the number of a row in
/// the whole table.
/// </summary>
internal interface IQueries
{
    /// <summary>0 if the table is empty.</summary>
    long HighestOrdering();

    /// <summary>The highest number of an actor's events, deleted or not; 0 if there are none.</summary>
    long HighestSequenceNr(string persistenceId);

    /// <summary>The ids behind one in their order, of those that have an event up to an ordering.</summary>
    IReadOnlyList<string> PersistenceIds(string after, long toOrdering, int max);

    /// <summary>Who wrote behind one ordering and up to another.</summary>
    IReadOnlyList<WriterRow> Writers(long after, long toOrdering, int max);

    /// <summary>The events behind one ordering and up to another, with their tags; all, or those that have a tag.</summary>
    IReadOnlyList<EventRow> Events(string? tag, long after, long toOrdering, int max);

    /// <summary>The events of one actor with their tags; both numbers are inclusive.</summary>
    IReadOnlyList<EventRow> EventsOf(string persistenceId, long fromSequenceNr, long toSequenceNr, int max);
}
