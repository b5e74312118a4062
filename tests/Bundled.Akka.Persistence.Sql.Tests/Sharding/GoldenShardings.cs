using Akka.Specs.Sql.PostgreSql;
using Akka.Specs.Sql.Sqlite;
using Npgsql;

namespace Akka.Specs.Sql.Sharding;

/// <summary>The golden regions in SQLite.</summary>
public sealed class GoldenSqliteSharding : GoldenSharding
{
    private protected override TestDatabase Golden(string mode) => new SqliteTestDatabase($"sqlite-sharding-{mode}/golden-sharding-{mode}.sqlite");

    private protected override TestDatabase Empty() => new SqliteTestDatabase();
}

/// <summary>The golden regions in PostgreSQL.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class GoldenPostgreSqlSharding(PostgreSqlServer server) : GoldenSharding
{
    private protected override TestDatabase Golden(string mode)
    {
        var database = new PostgreSqlTestDatabase(server);
        Load(database, File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"data/postgres-sharding-{mode}/postgres.sql")));
        return database;
    }

    private protected override TestDatabase Empty() => new PostgreSqlTestDatabase(server);

    // A dump is statements with the rows of each table between a COPY and a line with \. alone.
    private static void Load(TestDatabase database, IEnumerable<string> dump)
    {
        using var connection = (NpgsqlConnection)database.Connect();
        connection.Open();
        var statements = new List<string>();
        TextWriter? rows = null;
        foreach (var line in dump)
        {
            if (rows is not null && line == "\\.")
            {
                rows.Dispose();
                rows = null;
            }
            else if (rows is not null)
            {
                rows.Write(line + "\n");
            }
            else if (line.StartsWith("COPY ", StringComparison.Ordinal))
            {
                Run(connection, statements);
                rows = connection.BeginTextImport(line.TrimEnd(';'));
            }
            else
            {
                statements.Add(line);
            }
        }

        Run(connection, statements);
    }

    private static void Run(NpgsqlConnection connection, List<string> statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Join('\n', statements);
        command.ExecuteNonQuery();
        statements.Clear();
    }
}
