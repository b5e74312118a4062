using Akka.Actor;
using Microsoft.Data.Sqlite;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>A database that is locked, or gone, and comes back.</summary>
public sealed class SqliteTroubles
{
    [Fact]
    public async Task A_locked_database_fails_the_write_with_a_reason_and_is_served_again_when_it_is_free()
    {
        using var database = new SqliteTestDatabase();
        await using var site = new Site(database);
        Assert.Equal("stored", await Site.Persist(site.Open("a"), new Entry("e.v1", "1")));
        await using (var other = (SqliteConnection)database.Connect())
        {
            await other.OpenAsync();
            await using var locked = other.BeginTransaction();

            var answer = await Site.Persist(site.Open("b"), new Entry("e.v1", "1"));

            Assert.StartsWith("failed: ", answer, StringComparison.Ordinal);
            Assert.Contains("lock", answer, StringComparison.Ordinal);
        }

        Assert.Equal("stored", await Site.Persist(site.Open("c"), new Entry("e.v1", "1")));
        Assert.Equal(["a", "c"], database.Rows("SELECT persistence_id FROM journal ORDER BY 1"));
    }

    [Fact]
    public async Task A_database_that_is_gone_acknowledges_nothing_and_is_served_again_when_it_is_back()
    {
        using var database = new SqliteTestDatabase();
        await using var site = new Site(database);
        var (a, b) = (site.Open("a"), site.Open("b"));
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "1")));
        await Site.Ask<string>(b, l => l.Asker.Tell("ready"));
        var putBack = database.TakeAway();

        var answer = await Site.Persist(b, new Entry("e.v1", "1"));

        Assert.StartsWith("failed: ", answer, StringComparison.Ordinal);
        Assert.Contains("gone", answer, StringComparison.Ordinal);
        Assert.False(File.Exists(database.FilePath));
        putBack();
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "2")));
        Assert.Equal(["1", "2"], (await site.RecoverAsync("a")).Select(e => ((Entry)e.What).Payload));
    }
}
