using Akka.Actor;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Query;
using Npgsql;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>A PostgreSQL database; the server's own settings decide that a commit is durable.</summary>
internal sealed class PostgreSqlDatabase : Database
{
    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS journal (
          ordering bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT "PK_journal" PRIMARY KEY, created bigint NOT NULL,
          deleted boolean NOT NULL, persistence_id text NOT NULL, sequence_number bigint NOT NULL, message bytea NOT NULL,
          manifest text, identifier integer, writer_uuid text,
          CONSTRAINT journal_uq UNIQUE (persistence_id, sequence_number));
        CREATE INDEX IF NOT EXISTS journal_created_idx ON journal (created);
        CREATE INDEX IF NOT EXISTS journal_sequence_number_idx ON journal (sequence_number);
        CREATE TABLE IF NOT EXISTS tags (
          ordering_id bigint NOT NULL, tag text NOT NULL, sequence_nr bigint NOT NULL, persistence_id text NOT NULL,
          CONSTRAINT "PK_tags" PRIMARY KEY (ordering_id, tag));
        CREATE INDEX IF NOT EXISTS tags_persistence_id_sequence_nr_idx ON tags (persistence_id, sequence_nr);
        CREATE INDEX IF NOT EXISTS tags_tag_idx ON tags (tag);
        CREATE TABLE IF NOT EXISTS snapshot (
          persistence_id text NOT NULL, sequence_number bigint NOT NULL, created bigint NOT NULL, snapshot bytea,
          manifest text, serializer_id integer, CONSTRAINT "PK_snapshot" PRIMARY KEY (persistence_id, sequence_number));
        CREATE INDEX IF NOT EXISTS snapshot_sequence_number_idx ON snapshot (sequence_number);
        CREATE INDEX IF NOT EXISTS snapshot_created_idx ON snapshot (created);
        """;

    private readonly NpgsqlDataSource _source;
    private bool _tablesAreThere;

    public PostgreSqlDatabase(PluginSettings settings)
        : base(settings) => _source = NpgsqlDataSource.Create(settings.ConnectionString);

    public override ISession Open(bool forWriting)
    {
        var connection = _source.OpenConnection();
        if (!forWriting || _tablesAreThere || !Settings.AutoInitialize)
            return new PostgreSqlSession(connection);
        try
        {
            using var create = new NpgsqlCommand(Tables, connection);
            create.ExecuteNonQuery();
            _tablesAreThere = true;
            return new PostgreSqlSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Class 22 is about the data, class 23 about the constraints on them.
    public override bool ConcernsOneOnly(Exception failure) => failure is PostgresException { SqlState: ['2', '2' or '3', ..] };

    public override Exception Explained(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } twice => new SqlStorageException(
            "Nothing was written to PostgreSQL: the events of this sequence number are there already. Does another actor write " +
            $"under the same persistence id? ({twice.Message})", twice),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => new SqlStorageException(
            $"Nothing was written to PostgreSQL: its disk is full. Free some space; writing goes on by itself. ({full.Message})", full),
        PostgresException said => new SqlStorageException($"PostgreSQL refused: {said.Message}", said),
        NpgsqlException lost => new SqlStorageException(
            $"PostgreSQL cannot be reached. Once it can, the journal goes on by itself. ({lost.Message})", lost),
        _ => failure,
    };

    // Class 57 is the server going down; it tells who is connected.
    public override bool IsLost(Exception failure) => failure is PostgresException said
        ? said.SqlState.StartsWith("57P", StringComparison.Ordinal)
        : failure is NpgsqlException;

    public override void ForgetLost() => _source.Clear();

    public override ISettledOrderings SettledOrderings(ExtendedActorSystem system, QuerySettings settings) => new OrderingWatch(
        system.SystemActorOf(Props.Create(() => new OrderingWatcher(this, settings))), settings.AskTimeout);

    /// <summary>The orderings behind one that are visible so far.</summary>
    public Task<IReadOnlyList<long>> OrderingsAsync(long after, int max) =>
        ReadAsync(session => ((PostgreSqlSession)session).Orderings(after, max));

    public Task<long> HighestOrderingAsync() => ReadAsync(static session => session.HighestOrdering());

    protected override bool IsOurs(Exception failure) => failure is NpgsqlException;

    protected override void Dispose(bool disposing)
    {
        _source.Dispose();
        base.Dispose(disposing);
    }
}
