using Akka.Specs.Sql.PostgreSql;

namespace Entropy.Benchmarks.Journal;

/// <summary>A server with its own settings, but for the socket in the temporary folder: it forces each commit to the disk.</summary>
internal sealed class PostgreSqlOfItsOwn : IJournalDatabase
{
    private readonly PostgreSqlServer _server = new();

    public PostgreSqlOfItsOwn() => ConnectionString = _server.ConnectionString(_server.NewDatabase());

    public string Provider => "PostgreSQL.15";

    public string ConnectionString { get; }

    public void Dispose() => _server.Dispose();
}
