using Akka.Persistence.Sql.Databases;
using Npgsql;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>The tables in a PostgreSQL database. However many events, inserting them is one statement.</summary>
internal sealed partial class PostgreSqlSession(NpgsqlConnection connection) : ISession
{
    private const string InsertEvents =
        """
        INSERT INTO journal (created, deleted, persistence_id, sequence_number, message, manifest, identifier, writer_uuid)
        SELECT created, false, id, number, message, manifest, identifier, writer
        FROM unnest(@created, @id, @number, @message, @manifest, @identifier, @writer) WITH ORDINALITY
          AS row (created, id, number, message, manifest, identifier, writer, place)
        ORDER BY place
        """;

    private const string InsertEventsAndTags =
        $"""
         WITH event AS ({InsertEvents} RETURNING ordering, persistence_id, sequence_number)
         INSERT INTO tags (ordering_id, tag, sequence_nr, persistence_id)
         SELECT event.ordering, row.tag, event.sequence_number, event.persistence_id
         FROM event JOIN unnest(@tagged_id, @tagged_number, @tag) AS row (id, number, tag)
           ON event.persistence_id = row.id AND event.sequence_number = row.number
         """;

    private NpgsqlTransaction? _transaction;

    public void Begin() => _transaction = connection.BeginTransaction();

    public void Commit()
    {
        _transaction!.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    public void Rollback()
    {
        _transaction!.Rollback();
        _transaction.Dispose();
        _transaction = null;
    }

    public void Insert(IReadOnlyList<EventRow> rows)
    {
        var tags = rows.SelectMany(row => row.Tags, (row, tag) => (row.PersistenceId, row.SequenceNr, Tag: tag)).ToArray();
        using var command = Command(tags.Length > 0 ? InsertEventsAndTags : InsertEvents,
            ("created", rows.Select(row => row.Created).ToArray()),
            ("id", rows.Select(row => row.PersistenceId).ToArray()),
            ("number", rows.Select(row => row.SequenceNr).ToArray()),
            ("message", rows.Select(row => row.Message).ToArray()),
            ("manifest", rows.Select(row => row.Manifest).ToArray()),
            ("identifier", rows.Select(row => row.Identifier).ToArray()),
            ("writer", rows.Select(row => row.WriterUuid).ToArray()));
        if (tags.Length > 0)
        {
            command.Parameters.AddWithValue("tagged_id", tags.Select(row => row.PersistenceId).ToArray());
            command.Parameters.AddWithValue("tagged_number", tags.Select(row => row.SequenceNr).ToArray());
            command.Parameters.AddWithValue("tag", tags.Select(row => row.Tag).ToArray());
        }

        command.ExecuteNonQuery();
    }

    public void DeleteEvents(string persistenceId, long toSequenceNr)
    {
        Run("UPDATE journal SET deleted = true WHERE persistence_id = @id AND sequence_number <= @to AND NOT deleted",
            ("id", persistenceId), ("to", toSequenceNr));
        Run(
            """
            DELETE FROM journal WHERE persistence_id = @id AND sequence_number <= @to AND sequence_number <
              (SELECT MAX(sequence_number) FROM journal WHERE persistence_id = @id AND deleted)
            """, ("id", persistenceId), ("to", toSequenceNr));
        Run("DELETE FROM tags WHERE persistence_id = @id AND sequence_nr <= @to", ("id", persistenceId), ("to", toSequenceNr));
    }

    public void SaveSnapshot(SnapshotRow row) => Run(
        """
        INSERT INTO snapshot (persistence_id, sequence_number, created, snapshot, manifest, serializer_id)
        VALUES (@id, @number, @created, @snapshot, @manifest, @serializer)
        ON CONFLICT (persistence_id, sequence_number) DO UPDATE SET created = excluded.created,
          snapshot = excluded.snapshot, manifest = excluded.manifest, serializer_id = excluded.serializer_id
        """, ("id", row.PersistenceId), ("number", row.SequenceNr), ("created", row.Created), ("snapshot", row.Snapshot),
        ("manifest", row.Manifest ?? (object)DBNull.Value), ("serializer", row.SerializerId ?? (object)DBNull.Value));

    public void DeleteSnapshot(string persistenceId, long sequenceNr) => Run(
        "DELETE FROM snapshot WHERE persistence_id = @id AND sequence_number = @number",
        ("id", persistenceId), ("number", sequenceNr));

    public void DeleteSnapshots(string persistenceId, long maxSequenceNr, long maxCreated) => Run(
        "DELETE FROM snapshot WHERE persistence_id = @id AND sequence_number <= @number AND created <= @created",
        ("id", persistenceId), ("number", maxSequenceNr), ("created", maxCreated));

    public void ReadEvents(string persistenceId, long fromSequenceNr, long toSequenceNr, long max, Action<EventRow> each)
    {
        using var command = Command(
            """
            SELECT sequence_number, created, message, manifest, identifier, writer_uuid FROM journal
            WHERE persistence_id = @id AND sequence_number BETWEEN @from AND @to AND NOT deleted
            ORDER BY sequence_number LIMIT @max
            """, ("id", persistenceId), ("from", fromSequenceNr), ("to", toSequenceNr), ("max", max));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            each(new EventRow(persistenceId, rows.GetInt64(0), rows.GetInt64(1), rows.GetFieldValue<byte[]>(2), Text(rows, 3),
                Number(rows, 4), Text(rows, 5), []));
        }
    }

    public SnapshotRow? ReadSnapshot(string persistenceId, long maxSequenceNr, long maxCreated)
    {
        using var command = Command(
            """
            SELECT sequence_number, created, snapshot, manifest, serializer_id FROM snapshot
            WHERE persistence_id = @id AND sequence_number <= @number AND created <= @created
            ORDER BY sequence_number DESC LIMIT 1
            """, ("id", persistenceId), ("number", maxSequenceNr), ("created", maxCreated));
        using var rows = command.ExecuteReader();
        return rows.Read()
            ? new SnapshotRow(persistenceId, rows.GetInt64(0), rows.GetInt64(1),
                rows.IsDBNull(2) ? [] : rows.GetFieldValue<byte[]>(2), Text(rows, 3), Number(rows, 4))
            : null;
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        connection.Dispose();
    }

    private static string? Text(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static int? Number(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetInt32(column);

    private void Run(string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private NpgsqlCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, _transaction);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
