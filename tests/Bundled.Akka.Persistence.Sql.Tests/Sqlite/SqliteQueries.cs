using Akka.Configuration;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>The read journal on SQLite.</summary>
public sealed class SqliteQueries : QueryContract
{
    [Theory]
    [InlineData("connection-string = \"\"", typeof(ConfigurationException), "akka.persistence.query.journal.sql.connection-string")]
    [InlineData("write-plugin = akka.persistence.journal.inmem", typeof(ConfigurationException), "write-plugin")]
    [InlineData("tag-read-mode = Csv", typeof(NotSupportedException), "tag-read-mode")]
    public async Task Settings_that_cannot_be_are_refused_by_name(string setting, Type how, string named)
    {
        using var database = Empty();
        await using var site = new Site(database, $$"""akka.persistence.query.journal.sql { {{setting}} }""");

        Assert.Contains(named, Assert.Throws(how, () => site.Events).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_makes_no_database()
    {
        using var database = Empty();
        using var other = new SqliteTestDatabase();
        await using var site = new Site(database,
            $"akka.persistence.query.journal.sql.connection-string = \"{other.ConnectionString}\"");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => site.AllOf(site.Events.CurrentPersistenceIds()));

        Assert.Contains("gone", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(other.FilePath));
    }

    protected override string WhatIsMissing => "gone";

    private protected override TestDatabase Empty() => new SqliteTestDatabase();

    private protected override Action TakeAway(TestDatabase database) => ((SqliteTestDatabase)database).TakeAway();
}
