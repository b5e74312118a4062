using Akka.Actor;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Query;
using Microsoft.Data.Sqlite;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>An SQLite database in a file, with a write-ahead log that is forced to the disk with each commit.</summary>
internal sealed class SqliteDatabase : Database
{
    private static readonly string[] Tables =
    [
        """
        CREATE TABLE IF NOT EXISTS [journal] (
          [ordering] INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, [created] BigInt NOT NULL, [deleted] Bit NOT NULL,
          [persistence_id] NVarChar(255) NOT NULL, [sequence_number] BigInt NOT NULL, [message] VarBinary NOT NULL,
          [manifest] NVarChar(500) NULL, [identifier] INTEGER NULL, [writer_uuid] NVarChar(128) NULL)
        """,
        "CREATE UNIQUE INDEX IF NOT EXISTS journal_uq ON journal (persistence_id, sequence_number)",
        "CREATE INDEX IF NOT EXISTS journal_created_idx ON journal (created)",
        "CREATE INDEX IF NOT EXISTS journal_sequence_number_idx ON journal (sequence_number)",
        """
        CREATE TABLE IF NOT EXISTS [tags] (
          [ordering_id] INTEGER NOT NULL, [tag] NVarChar(64) NOT NULL, [sequence_nr] INTEGER NOT NULL,
          [persistence_id] NVarChar(255) NOT NULL, CONSTRAINT [PK_tags] PRIMARY KEY ([ordering_id], [tag]))
        """,
        "CREATE INDEX IF NOT EXISTS tags_persistence_id_sequence_nr_idx ON tags (persistence_id, sequence_nr)",
        "CREATE INDEX IF NOT EXISTS tags_tag_idx ON tags (tag)",
        """
        CREATE TABLE IF NOT EXISTS [snapshot] (
          [persistence_id] NVarChar(255) NOT NULL, [sequence_number] BigInt NOT NULL, [created] BigInt NOT NULL,
          [snapshot] VarBinary NULL, [manifest] NVarChar(500) NULL, [serializer_id] INTEGER NULL,
          CONSTRAINT [PK_snapshot] PRIMARY KEY ([persistence_id], [sequence_number]))
        """,
        "CREATE INDEX IF NOT EXISTS snapshot_sequence_number_idx ON snapshot (sequence_number)",
        "CREATE INDEX IF NOT EXISTS snapshot_created_idx ON snapshot (created)",
    ];

    private readonly SqliteConnectionStringBuilder _connectionString;
    private bool _wasThere;

    public SqliteDatabase(PluginSettings settings)
        : base(settings)
    {
        SQLitePCL.Batteries_V2.Init();
        _connectionString = new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false };
    }

    private string File => _connectionString.DataSource;

    private bool IsFile => _connectionString.Mode != SqliteOpenMode.Memory && File.Length > 0 && File != ":memory:"
        && !File.StartsWith("file:", StringComparison.Ordinal);

    public override ISession Open(bool forWriting)
    {
        var connection = new SqliteConnection(ConnectionString(forWriting));
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, 5_000);
            var session = new SqliteSession(connection);
            if (forWriting)
                Prepare(session);
            return IsFile ? new WatchedSession(session, File) : session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override bool ConcernsOneOnly(Exception failure) =>
        failure is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT or SQLitePCL.raw.SQLITE_TOOBIG };

    public override Exception Explained(Exception failure)
    {
        if (IsOurs(failure) && IsFile && !System.IO.File.Exists(File))
            return new SqlStorageException($"The SQLite database [{File}] is gone, or was never there. Put it back; the journal goes on by itself.", failure);
        if (failure is FileNotFoundException)
            return new SqlStorageException($"The SQLite database [{File}] was replaced while it was in use. The journal goes on with the new one.", failure);
        if (failure is not SqliteException sqlite)
            return failure;
        var what = sqlite.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_CONSTRAINT =>
                "the events of this sequence number are there already. Does another actor write under the same persistence id?",
            SQLitePCL.raw.SQLITE_FULL => "the disk is full. Free some space; writing goes on by itself.",
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                "another program holds its lock. End that program; writing goes on by itself.",
            SQLitePCL.raw.SQLITE_CANTOPEN => "the file cannot be opened. See that its folder is there and may be written.",
            SQLitePCL.raw.SQLITE_READONLY => "it may not be written. See to the permissions of the file and its folder.",
            SQLitePCL.raw.SQLITE_IOERR => "the disk does not answer properly.",
            _ => "SQLite says:",
        };
        return new SqlStorageException($"Nothing was written to, or read from, the SQLite database [{File}]: {what} " +
            $"({sqlite.Message}, error {sqlite.SqliteErrorCode})", sqlite);
    }

    // The connection is one to a file that somebody has replaced.
    public override bool IsLost(Exception failure) => failure is FileNotFoundException && System.IO.File.Exists(File);

    public override ISettledOrderings SettledOrderings(ExtendedActorSystem system, QuerySettings settings) =>
        new CommittedInOrder(this);

    protected override bool IsOurs(Exception failure) => failure is SqliteException or FileNotFoundException;

    // Reading makes no file, and a database that was there and is gone must not be replaced by an empty one.
    private string ConnectionString(bool forWriting) =>
        IsFile && (_wasThere || !forWriting) && _connectionString.Mode == SqliteOpenMode.ReadWriteCreate
            ? new SqliteConnectionStringBuilder(_connectionString.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString
            : _connectionString.ConnectionString;

    private void Prepare(SqliteSession session)
    {
        session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("PRAGMA synchronous = FULL");

        // A transaction of a thousand actors touches a thousand pages of each index that begins with the persistence id. They
        // stay in memory (64 MB), and go from the log to the database not with each commit, but after 64 MB of log.
        session.Execute("PRAGMA cache_size = -65536");
        session.Execute("PRAGMA wal_autocheckpoint = 16384");
        if (Settings.AutoInitialize)
        {
            session.Begin();
            foreach (var table in Tables)
                session.Execute(table);
            session.Commit();
        }

        _wasThere = true;
    }
}
