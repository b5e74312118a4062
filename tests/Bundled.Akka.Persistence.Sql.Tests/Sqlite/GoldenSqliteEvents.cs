using Akka.Specs.Sql.Golden;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>The golden events in SQLite.</summary>
public sealed class GoldenSqliteEvents : GoldenEvents
{
    private protected override TestDatabase Golden() => new SqliteTestDatabase("sqlite-events/golden-events.sqlite");

    private protected override TestDatabase Empty() => new SqliteTestDatabase();
}
