using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>What a read journal asks an SQLite database.</summary>
internal sealed partial class SqliteSession
{
    private const string Columns = "j.ordering, j.persistence_id, j.sequence_number, j.created, j.message, j.manifest, j.identifier, j.writer_uuid";

    public long HighestOrdering() => Single(Prepared("SELECT MAX(ordering) FROM journal"));

    public long HighestSequenceNr(string persistenceId) =>
        Single(Prepared("SELECT MAX(sequence_number) FROM journal WHERE persistence_id = ?1").Bind(1, persistenceId));

    // From one id to the next by the index, without passing all events of each.
    public IReadOnlyList<string> PersistenceIds(string after, long toOrdering, int max) => All(
        Prepared(
            """
            WITH RECURSIVE id (name) AS (
              SELECT (SELECT persistence_id FROM journal WHERE persistence_id > ?1 AND +ordering <= ?2 AND deleted = 0
                      ORDER BY persistence_id LIMIT 1)
              UNION ALL
              SELECT (SELECT persistence_id FROM journal WHERE persistence_id > name AND +ordering <= ?2 AND deleted = 0
                      ORDER BY persistence_id LIMIT 1)
              FROM id WHERE name IS NOT NULL LIMIT ?3)
            SELECT name FROM id WHERE name IS NOT NULL
            """).Bind(1, after).Bind(2, toOrdering).Bind(3, (long)max),
        static row => row.Text(0)!);

    public IReadOnlyList<WriterRow> Writers(long after, long toOrdering, int max) => All(
        Prepared(
            """
            SELECT ordering, persistence_id FROM journal WHERE ordering > ?1 AND ordering <= ?2 AND deleted = 0
            ORDER BY ordering LIMIT ?3
            """).Bind(1, after).Bind(2, toOrdering).Bind(3, (long)max),
        static row => new WriterRow(row.Int64(0), row.Text(1)!));

    public IReadOnlyList<EventRow> Events(string? tag, long after, long toOrdering, int max)
    {
        // The plus sign keeps SQLite from the index of tags: it would pass all events of a tag for each page.
        var query = tag is null
            ? Prepared(
                $"""
                 SELECT {Columns} FROM journal AS j WHERE j.ordering > ?1 AND j.ordering <= ?2 AND j.deleted = 0
                 ORDER BY j.ordering LIMIT ?3
                 """)
            : Prepared(
                $"""
                 SELECT {Columns} FROM tags AS t CROSS JOIN journal AS j ON j.ordering = t.ordering_id
                 WHERE t.ordering_id > ?1 AND t.ordering_id <= ?2 AND +t.tag = ?4 AND j.deleted = 0
                 ORDER BY t.ordering_id LIMIT ?3
                 """).Bind(4, tag);
        return All(query.Bind(1, after).Bind(2, toOrdering).Bind(3, (long)max), Event);
    }

    public IReadOnlyList<EventRow> EventsOf(string persistenceId, long fromSequenceNr, long toSequenceNr, int max) => All(
        Prepared(
            $"""
             SELECT {Columns} FROM journal AS j
             WHERE j.persistence_id = ?1 AND j.sequence_number BETWEEN ?2 AND ?3 AND j.deleted = 0
             ORDER BY j.sequence_number LIMIT ?4
             """).Bind(1, persistenceId).Bind(2, fromSequenceNr).Bind(3, toSequenceNr).Bind(4, (long)max),
        Event);

    private static List<T> All<T>(SqliteStatement query, Func<SqliteStatement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (query.Step())
                rows.Add(read(query));
        }
        finally
        {
            query.Reset();
        }

        return rows;
    }

    private static long Single(SqliteStatement query)
    {
        try
        {
            return query.Step() ? query.Int64(0) : 0;
        }
        finally
        {
            query.Reset();
        }
    }

    // The tags are read while the row is: both are of one state of the database.
    private EventRow Event(SqliteStatement row)
    {
        var ordering = row.Int64(0);
        var tags = All(Prepared("SELECT tag FROM tags WHERE ordering_id = ?1").Bind(1, ordering), static tag => tag.Text(0)!);
        return new EventRow(row.Text(1)!, row.Int64(2), row.Int64(3), row.Blob(4), row.Text(5), row.Int32(6), row.Text(7), tags, ordering);
    }
}
