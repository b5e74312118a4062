using Akka.Actor;
using Akka.Persistence;
using Akka.Specs.Sql.Killed;

namespace Akka.Specs.Sql;

/// <summary>What the journal and the snapshot store do on every database.</summary>
public abstract class JournalContract
{
    private protected abstract TestDatabase Empty();

    [Fact]
    public async Task A_deletion_leaves_one_deleted_row_and_no_tags_and_the_numbers_go_on()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var ledger = site.Open("a");
        await Site.Persist(ledger, [.. Enumerable.Range(1, 5).Select(i => new Marked(new Entry("e.v1", $"{i}"), ["t"]))]);

        Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteMessages(3)));
        Assert.Equal(["3 | 1", "4 | 0", "5 | 0"], Journal(database));
        Assert.Equal(["4", "5"], database.Rows("SELECT sequence_nr FROM tags ORDER BY 1"));

        Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteMessages(2)));
        Assert.Equal(["3 | 1", "4 | 0", "5 | 0"], Journal(database));

        Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteMessages(long.MaxValue)));
        Assert.Equal(["5 | 1"], Journal(database));
        await ledger.GracefulStop(TimeSpan.FromSeconds(30));

        var next = site.Open("a");
        Assert.Empty(await Site.Ask<List<(long, object)>>(next, l => l.Asker.Tell(l.Recovered)));
        Assert.Equal("stored", await Site.Persist(next, new Entry("e.v1", "6")));
        Assert.Equal(["5 | 1", "6 | 0"], Journal(database));
    }

    [Fact]
    public async Task Snapshots_are_overwritten_and_deleted()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var ledger = site.Open("a");
        foreach (var i in Enumerable.Range(1, 3))
        {
            await Site.Persist(ledger, new Entry("e.v1", $"{i}"));
            Assert.Equal("saved", await Site.Save(ledger, new Entry("s.v1", $"{i}")));
        }

        Assert.Equal("saved", await Site.Save(ledger, new Entry("s.v1", "3 again")));
        Assert.Equal((3, new Entry("s.v1", "3 again")), Assert.Single(await site.RecoverAsync("a")));

        Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteSnapshot(3)));
        Assert.Equal((2, new Entry("s.v1", "2")), (await site.RecoverAsync("a"))[0]);

        Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteSnapshots(new SnapshotSelectionCriteria(2))));
        Assert.Equal((1, new Entry("e.v1", "1")), (await site.RecoverAsync("a"))[0]);
    }

    [Fact]
    public async Task Many_actors_write_at_once_and_each_recovers_its_own()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var ids = Enumerable.Range(1, 200).Select(i => $"unit-{i}").ToList();
        var ledgers = ids.Select(id => site.Open(id)).ToList();

        for (var i = 1; i <= 5; i++)
            await Task.WhenAll(ledgers.Select(ledger => Site.Persist(ledger, new Entry("e.v1", $"{i}"))));

        Assert.Equal(["1000"], database.Rows("SELECT COUNT(*) FROM journal"));
        foreach (var id in ids.Take(10))
            Assert.Equal(["1", "2", "3", "4", "5"], (await site.RecoverAsync(id)).Select(e => ((Entry)e.What).Payload));
    }

    [Fact]
    public async Task A_second_writer_of_the_same_name_is_stopped_and_nobody_else()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var (first, second) = (site.Open("a"), site.Open("a"));
        var others = Enumerable.Range(1, 50).Select(i => site.Open($"other-{i}")).ToList();
        await Task.WhenAll(others.Append(first).Append(second).Select(l => Site.Ask<string>(l, x => x.Asker.Tell("ready"))));
        Assert.Equal("stored", await Site.Persist(first, new Entry("e.v1", "first")));

        var stored = others.Select(other => Site.Persist(other, new Entry("e.v1", "other"))).ToList();
        var refused = await Site.Persist(second, new Entry("e.v1", "second"));

        Assert.StartsWith("failed: ", refused, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(stored), answer => Assert.Equal("stored", answer));
        Assert.Equal("stored", await Site.Persist(first, new Entry("e.v1", "first again")));
        Assert.Equal(["first", "first again"], (await site.RecoverAsync("a")).Select(e => ((Entry)e.What).Payload));
    }

    [Fact]
    public async Task What_is_persisted_in_one_go_is_stored_in_one_go()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var (first, second) = (site.Open("a"), site.Open("a"));
        await Task.WhenAll(new[] { first, second }.Select(l => Site.Ask<string>(l, x => x.Asker.Tell("ready"))));
        Assert.Equal("stored", await Site.Write(first, "Persist", [new Entry("e.v1", "1"), new Entry("e.v1", "2")]));
        database.Execute("DELETE FROM journal WHERE sequence_number = 1");

        // The first of these would fit, the second is there already.
        var refused = await Site.Write(second, "PersistAll", [new Entry("e.v1", "one"), new Entry("e.v1", "two")]);

        Assert.StartsWith("failed: ", refused, StringComparison.Ordinal);
        Assert.Equal(["2 | 0"], Journal(database));
    }

    [Fact]
    public async Task Every_event_of_many_has_its_own_tags()
    {
        using var database = Empty();
        await using var site = new Site(database);
        static string[] Tags(int number) => [.. Enumerable.Range(1, number % 4).Select(i => $"{number}-{i}")];

        Assert.Equal("stored", await Site.Write(site.Open("a"), "PersistAll",
            [.. Enumerable.Range(1, 57).Select(i => new Marked(new Entry("e.v1", $"{i}"), Tags(i)))]));

        Assert.Equal(Enumerable.Range(1, 57).Select(i => $"{i} | {i}"),
            database.Rows("SELECT ordering, sequence_number FROM journal ORDER BY 1"));
        Assert.Equal(Enumerable.Range(1, 57).SelectMany(i => Tags(i).Select(tag => $"{i} | {i} | {tag} | a")),
            database.Rows("SELECT ordering_id, sequence_nr, tag, persistence_id FROM tags ORDER BY 1, 3"));
    }

    [Fact]
    public async Task What_cannot_be_stored_concerns_nobody_else()
    {
        using var database = Empty();
        await using var site = new Site(database, """
            akka.actor {
              serializers.none = "Akka.Specs.Sql.NoSerializer, Bundled.Akka.Persistence.Sql.Tests"
              serialization-bindings { "Akka.Specs.Sql.Unwritable, Bundled.Akka.Persistence.Sql.Tests" = none }
            }
            """);
        var bad = site.Open("bad");
        var others = Enumerable.Range(1, 50).Select(i => site.Open($"other-{i}")).ToList();
        await Task.WhenAll(others.Append(bad).Select(l => Site.Ask<string>(l, x => x.Asker.Tell("ready"))));

        var stored = others.Select(other => Site.Persist(other, new Entry("e.v1", "1"))).ToList();
        var refused = await Site.Persist(bad, new Unwritable());

        Assert.StartsWith("rejected: ", refused, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(stored), answer => Assert.Equal("stored", answer));
        Assert.Equal("stored", await Site.Persist(bad, new Entry("e.v1", "after")));
        Assert.Equal(["51"], database.Rows("SELECT COUNT(*) FROM journal"));
        Assert.Equal(["after"], (await site.RecoverAsync("bad")).Select(e => ((Entry)e.What).Payload));
    }

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_after_the_program_was_killed()
    {
        using var database = Empty();
        using var program = new KeepsWriting(database);
        var acknowledged = await program.Acknowledgements(400);

        acknowledged.AddRange(await program.Kill());

        var stored = database.Rows("SELECT persistence_id, sequence_number FROM journal WHERE NOT deleted ORDER BY 1, 2");
        Assert.Empty(acknowledged.Except(stored));
        foreach (var own in stored.Select(row => row.Split(" | ")).GroupBy(row => row[0], row => int.Parse(row[1])))
            Assert.Equal(Enumerable.Range(1, own.Max()), own.Order());
        await using var site = new Site(database);
        Assert.Equal("stored", await Site.Persist(site.Open("unit-1"), new Entry("e.v1", "again")));
    }

    private static List<string> Journal(TestDatabase database) =>
        database.Rows("SELECT sequence_number, deleted FROM journal ORDER BY 1");
}
