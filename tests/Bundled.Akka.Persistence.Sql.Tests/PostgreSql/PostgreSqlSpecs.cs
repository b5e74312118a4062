using System.Collections.Concurrent;
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

    [Fact]
    public async Task A_server_that_is_killed_while_many_write_has_all_that_was_acknowledged()
    {
        using var database = new PostgreSqlTestDatabase(server);
        await using var site = new Site(database, "akka.persistence.journal.sql.circuit-breaker.max-failures = 1000");
        var acknowledged = new ConcurrentBag<string>();
        var enough = new TaskCompletionSource();

        var writing = Task.WhenAll(Enumerable.Range(1, 20).Select(async unit =>
        {
            var ledger = site.Open($"unit-{unit}");
            for (var i = 1; ; i++)
            {
                var answer = await Site.Persist(ledger, new Entry("e.v1", $"{i}"));
                if (answer != "stored")
                    return answer;
                acknowledged.Add($"unit-{unit} | {i}");
                if (acknowledged.Count == 400)
                    enough.SetResult();
            }
        }));
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(30));
        server.Kill();
        var answers = await writing;
        server.StartAgain();

        Assert.All(answers, answer => Assert.StartsWith("failed: ", answer, StringComparison.Ordinal));
        Assert.Contains(answers, answer => answer.Contains("Once it can", StringComparison.Ordinal)
            || answer.Contains("PostgreSQL refused", StringComparison.Ordinal));
        Assert.Equal("stored", await Site.Persist(site.Open("unit-1"), new Entry("e.v1", "again")));
        Assert.Empty(acknowledged.Except(database.Rows("SELECT persistence_id, sequence_number FROM journal")));
    }

    [Fact]
    public async Task A_text_that_PostgreSQL_cannot_hold_concerns_nobody_else()
    {
        using var database = new PostgreSqlTestDatabase(server);
        await using var site = new Site(database);
        var bad = site.Open("bad");
        var others = Enumerable.Range(1, 20).Select(i => site.Open($"other-{i}")).ToList();
        await Task.WhenAll(others.Append(bad).Select(l => Site.Ask<string>(l, x => x.Asker.Tell("ready"))));

        var stored = others.Select(other => Site.Persist(other, new Entry("e.v1", "1"))).ToList();
        var failed = await Site.Persist(bad, new Marked(new Entry("e.v1", "1"), ["\0"]));

        Assert.StartsWith("failed: ", failed, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(stored), answer => Assert.Equal("stored", answer));
        Assert.Equal(["20"], database.Rows("SELECT COUNT(*) FROM journal"));
    }
}
