namespace Akka.Specs.Sql.Sqlite;

/// <summary>Journal and snapshot store in SQLite.</summary>
public sealed class SqliteJournal : JournalContract
{
    private protected override TestDatabase Empty() => new SqliteTestDatabase();
}
