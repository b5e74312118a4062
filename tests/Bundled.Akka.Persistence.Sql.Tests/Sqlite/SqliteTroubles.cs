using System.Data.Common;
using Akka.Actor;
using Microsoft.Data.Sqlite;

namespace Akka.Specs.Sql.Sqlite;

/// <summary>A database that is locked, gone, replaced or full, and what is left of it when the power goes.</summary>
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

    [Fact]
    public async Task A_database_that_was_replaced_is_not_written_to_any_more_but_the_new_one_is()
    {
        using var database = new SqliteTestDatabase();
        using var backup = new SqliteTestDatabase();
        await using var site = new Site(database);
        var a = site.Open("a");
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "1")));
        database.Execute($"VACUUM INTO '{backup.FilePath}'");
        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "2")));
        database.TakeAway();
        File.Move(backup.FilePath, database.FilePath);

        Assert.Equal("stored", await Site.Persist(a, new Entry("e.v1", "3")));

        Assert.Equal(["1", "3"], (await site.RecoverAsync("a")).Select(e => ((Entry)e.What).Payload));
        Assert.Equal(["1", "3"], database.Rows("SELECT sequence_number FROM journal ORDER BY 1"));
    }

    [Fact]
    public async Task A_database_that_may_not_grow_is_as_good_as_a_full_disk()
    {
        using var database = new SqliteTestDatabase();
        PageLimit.Set(database.FilePath, 60);

        await FullAndEmptied(database, fill: () => { }, makeRoom: () => PageLimit.Set(database.FilePath, 100_000));
    }

    [FactOnASmallFileSystem]
    public async Task A_full_disk_fails_the_write_with_a_reason_and_the_journal_goes_on_when_there_is_room()
    {
        using var disk = new SmallFileSystem();
        using var database = new SqliteTestDatabase(folder: disk.Folder);

        await FullAndEmptied(database, disk.Fill, disk.MakeRoom);
    }

    [Fact]
    public async Task What_was_acknowledged_is_left_when_the_power_goes()
    {
        PowerLoss.Watch();
        using var database = new SqliteTestDatabase();
        await using var site = new Site(database);
        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal("stored", await Site.Persist(site.Open($"unit-{i}"), new Marked(new Entry("e.v1", $"{i}"), ["t"])));

            // Who does not wait for the disk loses his row: this test can tell.
            database.Execute($"PRAGMA synchronous = OFF; INSERT INTO snapshot (persistence_id, sequence_number, created) VALUES ('hasty', {i}, 0)");
            using var left = new LeftOver(database);
            Assert.Equal(Enumerable.Range(1, i).Select(unit => $"unit-{unit} | t"),
                left.Rows("SELECT j.persistence_id, t.tag FROM journal AS j JOIN tags AS t ON t.ordering_id = j.ordering ORDER BY ordering"));
            Assert.DoesNotContain($"{i}", left.Rows("SELECT sequence_number FROM snapshot WHERE persistence_id = 'hasty'"));
        }
    }

    private static async Task FullAndEmptied(SqliteTestDatabase database, Action fill, Action makeRoom)
    {
        await using var site = new Site(database);
        var payload = new string('x', 20_000);
        var stored = 0;
        Assert.Equal("stored", await Site.Persist(site.Open($"unit-{stored++}"), new Entry("e.v1", "before")));

        fill();
        string answer;
        while ((answer = await Site.Persist(site.Open($"unit-{stored}"), new Entry("e.v1", payload))) == "stored")
            stored++;

        Assert.InRange(stored, 1, 200);
        Assert.StartsWith("failed: ", answer, StringComparison.Ordinal);
        Assert.Contains("the disk is full. Free some space", answer, StringComparison.Ordinal);
        makeRoom();
        Assert.Equal("stored", await Site.Persist(site.Open("after"), new Entry("e.v1", payload)));
        Assert.Equal([.. Enumerable.Range(0, stored).Select(i => $"unit-{i}"), "after"],
            database.Rows("SELECT persistence_id FROM journal ORDER BY ordering"));
    }

    /// <summary>What would be left of a database without power.</summary>
    private sealed class LeftOver(SqliteTestDatabase of) : TestDatabase
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entropy-sql-");

        public override string Provider => of.Provider;

        public override string ConnectionString => $"Data Source={PowerLoss.LeftOf(of.FilePath, _folder)};Pooling=False";

        public override DbConnection Connect() => new SqliteConnection(ConnectionString);

        public override void Dispose() => _folder.Delete(recursive: true);
    }
}
