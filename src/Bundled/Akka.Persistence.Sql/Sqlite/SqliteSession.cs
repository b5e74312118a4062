using Akka.Persistence.Sql.Databases;
using Microsoft.Data.Sqlite;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>The tables in an SQLite database.</summary>
internal sealed partial class SqliteSession : ISession
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private readonly SqliteInserts _inserts;

    public SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        _inserts = new SqliteInserts(connection.Handle!);
    }

    /// <summary>Whether the file is not that of its name any more.</summary>
    public bool HasMoved => FileIdentity.HasMoved(_connection.Handle!);

    public void Execute(string sql)
    {
        using var statement = new SqliteStatement(_connection.Handle!, sql);
        statement.Run();
    }

    // At once for writing, so that two writers wait for each other here and not in the middle.
    public void Begin() => Prepared("BEGIN IMMEDIATE").Run();

    public void Commit() => Prepared("COMMIT").Run();

    public void Rollback() => Prepared("ROLLBACK").Run();

    public void Insert(IReadOnlyList<EventRow> rows) => _inserts.Insert(rows);

    public void DeleteEvents(string persistenceId, long toSequenceNr)
    {
        Prepared("UPDATE journal SET deleted = 1 WHERE persistence_id = ?1 AND sequence_number <= ?2 AND deleted = 0")
            .Bind(1, persistenceId).Bind(2, toSequenceNr).Run();
        Prepared(
            """
            DELETE FROM journal WHERE persistence_id = ?1 AND sequence_number <= ?2 AND sequence_number <
              (SELECT MAX(sequence_number) FROM journal WHERE persistence_id = ?1 AND deleted = 1)
            """).Bind(1, persistenceId).Bind(2, toSequenceNr).Run();
        Prepared("DELETE FROM tags WHERE persistence_id = ?1 AND sequence_nr <= ?2")
            .Bind(1, persistenceId).Bind(2, toSequenceNr).Run();
    }

    public void SaveSnapshot(SnapshotRow row) => Prepared(
        """
        INSERT INTO snapshot (persistence_id, sequence_number, created, snapshot, manifest, serializer_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (persistence_id, sequence_number) DO UPDATE SET created = excluded.created,
          snapshot = excluded.snapshot, manifest = excluded.manifest, serializer_id = excluded.serializer_id
        """).Bind(1, row.PersistenceId).Bind(2, row.SequenceNr).Bind(3, row.Created).Bind(4, row.Snapshot)
        .Bind(5, row.Manifest).Bind(6, row.SerializerId).Run();

    public void DeleteSnapshot(string persistenceId, long sequenceNr) =>
        Prepared("DELETE FROM snapshot WHERE persistence_id = ?1 AND sequence_number = ?2")
            .Bind(1, persistenceId).Bind(2, sequenceNr).Run();

    public void DeleteSnapshots(string persistenceId, long maxSequenceNr, long maxCreated) =>
        Prepared("DELETE FROM snapshot WHERE persistence_id = ?1 AND sequence_number <= ?2 AND created <= ?3")
            .Bind(1, persistenceId).Bind(2, maxSequenceNr).Bind(3, maxCreated).Run();

    public void ReadEvents(string persistenceId, long fromSequenceNr, long toSequenceNr, long max, Action<EventRow> each)
    {
        var query = Prepared(
            """
            SELECT sequence_number, created, message, manifest, identifier, writer_uuid FROM journal
            WHERE persistence_id = ?1 AND sequence_number BETWEEN ?2 AND ?3 AND deleted = 0
            ORDER BY sequence_number LIMIT ?4
            """).Bind(1, persistenceId).Bind(2, fromSequenceNr).Bind(3, toSequenceNr).Bind(4, max);
        try
        {
            while (query.Step())
            {
                each(new EventRow(persistenceId, query.Int64(0), query.Int64(1), query.Blob(2), query.Text(3),
                    query.Int32(4), query.Text(5), []));
            }
        }
        finally
        {
            query.Reset();
        }
    }

    public SnapshotRow? ReadSnapshot(string persistenceId, long maxSequenceNr, long maxCreated)
    {
        var query = Prepared(
            """
            SELECT sequence_number, created, snapshot, manifest, serializer_id FROM snapshot
            WHERE persistence_id = ?1 AND sequence_number <= ?2 AND created <= ?3
            ORDER BY sequence_number DESC LIMIT 1
            """).Bind(1, persistenceId).Bind(2, maxSequenceNr).Bind(3, maxCreated);
        try
        {
            return query.Step()
                ? new SnapshotRow(persistenceId, query.Int64(0), query.Int64(1), query.Blob(2), query.Text(3), query.Int32(4))
                : null;
        }
        finally
        {
            query.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        _inserts.Dispose();
        _connection.Dispose();
    }

    private SqliteStatement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new SqliteStatement(_connection.Handle!, sql);
        return statement;
    }
}
