using System.Data.Common;
using Npgsql;

namespace Akka.Specs.Sql.PostgreSql;

/// <summary>A database on the tests' server.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    public PostgreSqlTestDatabase(PostgreSqlServer server, string? dump = null)
    {
        var name = server.NewDatabase();
        ConnectionString = server.ConnectionString(name);
        if (dump is not null)
            server.Load(name, Path.Combine(AppContext.BaseDirectory, "data", dump));
    }

    public override string Provider => "PostgreSQL.15";

    public override string ConnectionString { get; }

    public override DbConnection Connect() => new NpgsqlConnection(ConnectionString + ";Pooling=False");

    // It goes with the server.
    public override void Dispose()
    {
    }
}
