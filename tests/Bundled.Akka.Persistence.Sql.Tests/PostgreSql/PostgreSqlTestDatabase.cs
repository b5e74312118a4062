using System.Data.Common;
using Npgsql;

namespace Akka.Specs.Sql.PostgreSql;

/// <summary>A database on the tests' server.</summary>
internal sealed class PostgreSqlTestDatabase(PostgreSqlServer server) : TestDatabase
{
    private readonly string _name = server.NewDatabase();

    public override string Provider => "PostgreSQL.15";

    public override string ConnectionString => server.ConnectionString(_name);

    public override DbConnection Connect() => new NpgsqlConnection(ConnectionString + ";Pooling=False");

    public override string TextOf(string column, int from) => $"convert_from(substring({column} from {from}), 'UTF8')";

    // It goes with the server.
    public override void Dispose()
    {
    }
}
