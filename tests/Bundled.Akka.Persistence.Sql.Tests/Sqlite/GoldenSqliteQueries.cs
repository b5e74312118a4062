using Akka.Specs.Sql.Golden;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>The golden answers of SQLite.</summary>
public sealed class GoldenSqliteQueries : GoldenQueries
{
    private protected override TestDatabase Golden(string content) =>
        new SqliteTestDatabase($"sqlite-{content}/golden-{content}.sqlite");

    private protected override string Answers(string content) => $"sqlite-{content}";
}
