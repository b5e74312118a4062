using Akka.Persistence.Sql.Databases;
using SQLitePCL;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>
/// Inserts events and their tags, twenty rows with one statement where there are so many: half of what a single row costs
/// SQLite is the statement around it, above all the upkeep of the table's last number.
/// </summary>
internal sealed class SqliteInserts(sqlite3 connection) : IDisposable
{
    private const int Together = 20;
    private const int EventColumns = 7;
    private const int TagColumns = 4;

    // A failure ends the statement and leaves it to the transaction to undo the rest; SQLite needs not remember how.
    private const string IntoEvents =
        "INSERT OR FAIL INTO journal (deleted, created, persistence_id, sequence_number, message, manifest, identifier, writer_uuid) VALUES ";

    private const string IntoTags = "INSERT OR FAIL INTO tags (ordering_id, tag, sequence_nr, persistence_id) VALUES ";

    private readonly Lazy<SqliteStatement> _event = new(() => new SqliteStatement(connection, IntoEvents + Rows(1, "0, ", EventColumns)));
    private readonly Lazy<SqliteStatement> _events = new(() => new SqliteStatement(connection, IntoEvents + Rows(Together, "0, ", EventColumns)));
    private readonly Lazy<SqliteStatement> _tag = new(() => new SqliteStatement(connection, IntoTags + Rows(1, "", TagColumns)));
    private readonly Lazy<SqliteStatement> _tags = new(() => new SqliteStatement(connection, IntoTags + Rows(Together, "", TagColumns)));
    private readonly List<(long Ordering, string Tag, EventRow Row)> _tagged = [];

    public void Insert(IReadOnlyList<EventRow> rows)
    {
        _tagged.Clear();
        for (var next = 0; next < rows.Count;)
        {
            var count = rows.Count - next < Together ? 1 : Together;
            var insert = (count == 1 ? _event : _events).Value;
            for (var i = 0; i < count; i++)
                Bind(insert, i * EventColumns, rows[next + i]);
            insert.Run();

            // The rows of one statement have numbers in a row, and this is the last.
            var ordering = raw.sqlite3_last_insert_rowid(connection) - count;
            for (var i = 0; i < count; i++)
            {
                var row = rows[next++];
                ordering++;
                foreach (var tag in row.Tags)
                    _tagged.Add((ordering, tag, row));
            }
        }

        InsertTags();
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _event, _events, _tag, _tags })
        {
            if (statement.IsValueCreated)
                statement.Value.Dispose();
        }
    }

    private static void Bind(SqliteStatement insert, int before, EventRow row) => insert
        .Bind(before + 1, row.Created).Bind(before + 2, row.PersistenceId).Bind(before + 3, row.SequenceNr)
        .Bind(before + 4, row.Message).Bind(before + 5, row.Manifest).Bind(before + 6, row.Identifier)
        .Bind(before + 7, row.WriterUuid);

    private void InsertTags()
    {
        for (var next = 0; next < _tagged.Count;)
        {
            var count = _tagged.Count - next < Together ? 1 : Together;
            var insert = (count == 1 ? _tag : _tags).Value;
            for (var i = 0; i < count; i++)
            {
                var (ordering, tag, row) = _tagged[next++];
                var before = i * TagColumns;
                insert.Bind(before + 1, ordering).Bind(before + 2, tag).Bind(before + 3, row.SequenceNr).Bind(before + 4, row.PersistenceId);
            }

            insert.Run();
        }
    }

    /// <summary>(constant?, ?, …), as many as there are rows.</summary>
    private static string Rows(int rows, string constant, int columns) => string.Join(", ",
        Enumerable.Repeat($"({constant}{string.Join(", ", Enumerable.Repeat("?", columns))})", rows));
}
