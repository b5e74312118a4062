namespace Akka.Specs.Sql.Sqlite;

/// <summary>What the published package wrote with its own serializers, and after deletions.</summary>
public sealed class GoldenSqliteExtras
{
    [Fact]
    public async Task Deleted_events_are_not_recovered_and_the_numbers_go_on()
    {
        using var database = new SqliteTestDatabase("sqlite-extras/golden-extras.sqlite");
        await using var site = new Site(database);

        Assert.Empty(await site.RecoverAsync("x-delete-all"));
        Assert.Equal([6L], (await site.RecoverAsync("x-delete-twice")).Select(e => e.SequenceNr));
        Assert.Equal("stored", await Site.Persist(site.Open("x-delete-all"), new Entry("x.event.v1", "{}")));
        Assert.Equal(["7 | 1", "8 | 0"], database.Rows(
            "SELECT sequence_number, deleted FROM journal WHERE persistence_id = 'x-delete-all' ORDER BY 1"));
    }

    [Fact]
    public async Task Snapshots_that_were_overwritten_and_deleted_are_recovered_as_they_were_left()
    {
        using var database = new SqliteTestDatabase("sqlite-extras/golden-extras.sqlite");
        await using var site = new Site(database);

        var recovered = await site.RecoverAsync("x-snapshots");

        Assert.Equal([4L, 5, 6], recovered.Select(e => e.SequenceNr));
        Assert.IsType<string>(recovered[0].What);
    }

    [Fact]
    public async Task Many_events_at_once_are_recovered_in_their_order()
    {
        using var database = new SqliteTestDatabase("sqlite-extras/golden-extras.sqlite");
        await using var site = new Site(database);

        Assert.Equal(Enumerable.Range(1, 250).Select(i => (long)i),
            (await site.RecoverAsync("x-bulk")).Select(e => e.SequenceNr));
    }

    [Fact]
    public async Task The_default_serializers_write_what_the_package_writes()
    {
        using var golden = new SqliteTestDatabase("sqlite-extras/golden-extras.sqlite");
        using var ours = new SqliteTestDatabase();
        await using var site = new Site(ours);
        var ledger = site.Open("x-serializers");

        Assert.Equal("stored", await Site.Persist(ledger, "hello", 42, 42L, new byte[] { 1, 2, 3 }));

        const string Rows =
            "SELECT sequence_number, message, manifest, identifier FROM journal WHERE persistence_id = 'x-serializers' " +
            "AND sequence_number IN (1, 2, 3, 4) ORDER BY 1";
        var expected = golden.Rows(Rows);
        var written = ours.Rows(Rows);
        Assert.Equal(expected[0], written[0]);
        Assert.Equal(expected.Select(Last), written.Select(Last));
        Assert.Equal(["hello", 42, 42L], (await site.RecoverAsync("x-serializers")).Take(3).Select(e => e.What));
    }

    private static string Last(string row) => row[row.LastIndexOf('|')..];
}
