using Akka.Persistence.Sql.Databases;
using Npgsql;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>What a read journal asks a PostgreSQL database.</summary>
internal sealed partial class PostgreSqlSession
{
    private const string Columns =
        "j.ordering, j.persistence_id, j.sequence_number, j.created, j.message, j.manifest, j.identifier, j.writer_uuid, " +
        "ARRAY(SELECT tag FROM tags WHERE ordering_id = j.ordering)";

    public long HighestOrdering() => Single("SELECT MAX(ordering) FROM journal");

    public long HighestSequenceNr(string persistenceId) =>
        Single("SELECT MAX(sequence_number) FROM journal WHERE persistence_id = @id", ("id", persistenceId));

    /// <summary>The orderings behind one that are visible so far, deleted or not.</summary>
    public IReadOnlyList<long> Orderings(long after, int max) => All(
        "SELECT ordering FROM journal WHERE ordering > @after ORDER BY ordering LIMIT @max",
        static row => row.GetInt64(0), ("after", after), ("max", max));

    // From one id to the next by the index, without passing all events of each.
    public IReadOnlyList<string> PersistenceIds(string after, long toOrdering, int max) => All(
        """
        WITH RECURSIVE id (name) AS (
          SELECT (SELECT persistence_id FROM journal WHERE persistence_id > @after AND ordering + 0 <= @to AND NOT deleted
                  ORDER BY persistence_id LIMIT 1)
          UNION ALL
          SELECT (SELECT persistence_id FROM journal WHERE persistence_id > name AND ordering + 0 <= @to AND NOT deleted
                  ORDER BY persistence_id LIMIT 1)
          FROM id WHERE name IS NOT NULL)
        SELECT name FROM id WHERE name IS NOT NULL LIMIT @max
        """, static row => row.GetString(0), ("after", after), ("to", toOrdering), ("max", max));

    public IReadOnlyList<WriterRow> Writers(long after, long toOrdering, int max) => All(
        """
        SELECT ordering, persistence_id FROM journal WHERE ordering > @after AND ordering <= @to AND NOT deleted
        ORDER BY ordering LIMIT @max
        """, static row => new WriterRow(row.GetInt64(0), row.GetString(1)), ("after", after), ("to", toOrdering), ("max", max));

    public IReadOnlyList<EventRow> Events(string? tag, long after, long toOrdering, int max) => tag is null
        ? All(
            $"""
             SELECT {Columns} FROM journal AS j WHERE j.ordering > @after AND j.ordering <= @to AND NOT j.deleted
             ORDER BY j.ordering LIMIT @max
             """, Event, ("after", after), ("to", toOrdering), ("max", max))
        : All(
            $"""
             SELECT {Columns} FROM tags AS t JOIN journal AS j ON j.ordering = t.ordering_id
             WHERE t.ordering_id > @after AND t.ordering_id <= @to AND t.tag = @tag AND NOT j.deleted
             ORDER BY t.ordering_id LIMIT @max
             """, Event, ("after", after), ("to", toOrdering), ("tag", tag), ("max", max));

    public IReadOnlyList<EventRow> EventsOf(string persistenceId, long fromSequenceNr, long toSequenceNr, int max) => All(
        $"""
         SELECT {Columns} FROM journal AS j
         WHERE j.persistence_id = @id AND j.sequence_number BETWEEN @from AND @to AND NOT j.deleted
         ORDER BY j.sequence_number LIMIT @max
         """, Event, ("id", persistenceId), ("from", fromSequenceNr), ("to", toSequenceNr), ("max", max));

    private static EventRow Event(NpgsqlDataReader row) => new(row.GetString(1), row.GetInt64(2), row.GetInt64(3),
        row.GetFieldValue<byte[]>(4), Text(row, 5), Number(row, 6), Text(row, 7), row.GetFieldValue<string[]>(8), row.GetInt64(0));

    private List<T> All<T>(string sql, Func<NpgsqlDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private long Single(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is long value ? value : 0;
    }
}
