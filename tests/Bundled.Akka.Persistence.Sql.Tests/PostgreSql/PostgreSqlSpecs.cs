using Akka.Actor;
using Akka.Specs.Sql.Golden;

namespace Akka.Specs.Sql.PostgreSql;

[CollectionDefinition(Name)]
public sealed class PostgreSqlSpecs : ICollectionFixture<PostgreSqlServer>
{
    public const string Name = "PostgreSQL";
}

/// <summary>The golden events in PostgreSQL.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class GoldenPostgreSqlEvents(PostgreSqlServer server) : GoldenEvents
{
    private protected override TestDatabase Golden() =>
        new PostgreSqlTestDatabase(server, "postgres-events/postgres-inserts.sql");

    private protected override TestDatabase Empty() => new PostgreSqlTestDatabase(server);
}

/// <summary>The golden answers of PostgreSQL.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class GoldenPostgreSqlQueries(PostgreSqlServer server) : GoldenQueries
{
    private protected override TestDatabase Golden(string content) => new PostgreSqlTestDatabase(server,
        $"postgres-{content}/{(content == "events" ? "postgres-inserts" : "postgres")}.sql");

    private protected override string Answers(string content) => $"postgres-{content}";
}

/// <summary>Journal and snapshot store in PostgreSQL.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class PostgreSqlJournal(PostgreSqlServer server) : JournalContract
{
    private protected override TestDatabase Empty() => new PostgreSqlTestDatabase(server);
}

/// <summary>A server that goes and comes back.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class PostgreSqlTroubles(PostgreSqlServer server)
{
    [Fact]
    public async Task A_server_that_is_gone_fails_the_write_with_a_reason_and_is_served_again_when_it_is_back()
    {
        using var database = new PostgreSqlTestDatabase(server);
        await using var site = new Site(database);
        var (a, b) = (site.Open("a"), site.Open("b"));
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "1")));
        await Site.Ask<string>(b, l => l.Asker.Tell("ready"));

        string answer;
        server.Stop();
        try
        {
            answer = await Site.Persist(b, new Entry("e.v1", "1"));
        }
        finally
        {
            server.Start();
        }

        Assert.StartsWith("failed: ", answer, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", answer, StringComparison.Ordinal);
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "2")));
        Assert.Equal(["1", "2"], (await site.RecoverAsync("a")).Select(e => ((Entry)e.What).Payload));
    }
}
