namespace Akka.Specs.Sql.Golden;

/// <summary>What must be true of a database that the published package has written, and of one that we write like it.</summary>
public abstract class GoldenEvents
{
    private static readonly string[] Units = ["battery-b1", "inverter-pv1", "operator-alice"];
    private static readonly List<Recorded> All = Recorded.All();

    private protected abstract TestDatabase Golden();

    private protected abstract TestDatabase Empty();

    [Fact]
    public async Task Every_event_is_recovered_but_the_deleted_ones()
    {
        using var database = Golden();
        await using var site = new Site(database);

        foreach (var unit in Units)
        {
            var recovered = await site.RecoverAsync(unit, withSnapshots: false);

            var deleted = unit == "inverter-pv1" ? 10 : 0;
            Assert.Equal(Events(unit).Where(e => e.SequenceNr > deleted).Select(e => (e.SequenceNr, (object)e.Entry)), recovered);
        }
    }

    [Fact]
    public async Task Recovery_begins_with_the_youngest_snapshot()
    {
        using var database = Golden();
        await using var site = new Site(database);

        foreach (var unit in Units)
        {
            var recovered = await site.RecoverAsync(unit);

            var snapshot = All.Last(e => e.Op == "snapshot" && e.PersistenceId == unit);
            Assert.Equal((snapshot.SequenceNr, snapshot.Entry), recovered[0]);
            Assert.Equal(Events(unit).Where(e => e.SequenceNr > 40).Select(e => (e.SequenceNr, (object)e.Entry)), recovered.Skip(1));
        }
    }

    [Fact]
    public async Task A_golden_database_is_continued()
    {
        using var database = Golden();
        await using var site = new Site(database);
        var ledger = site.Open("battery-b1");

        Assert.Equal("stored", await Site.Persist(ledger, new Marked(new Entry("battery.tested.v1", "{}"), ["kind:battery"])));

        Assert.Equal("151 | 0 | battery-b1 | 51 | 7B7D | battery.tested.v1 | 4242", database.Rows(
            "SELECT ordering, deleted, persistence_id, sequence_number, message, manifest, identifier FROM journal " +
            "WHERE ordering = 151").Single());
        Assert.Equal("151 | kind:battery | 51 | battery-b1",
            database.Rows("SELECT ordering_id, tag, sequence_nr, persistence_id FROM tags WHERE ordering_id = 151").Single());
    }

    [Fact]
    public async Task The_same_commands_write_the_same_rows()
    {
        using var golden = Golden();
        using var ours = Empty();

        foreach (var run in All.GroupBy(e => e.Run))
            await Repeat(run, ours);

        Assert.Equal(golden.Content(), ours.Content());
    }

    [Fact]
    public async Task Time_and_writer_are_written_as_the_package_does()
    {
        using var database = Empty();
        var before = DateTime.UtcNow.Ticks;

        foreach (var run in All.GroupBy(e => e.Run))
            await Repeat(run, database);

        // One time for all events that travelled together, one writer for each start of the journal.
        var rows = database.Rows("SELECT DISTINCT created FROM journal WHERE persistence_id = 'battery-b1' " +
            "AND sequence_number BETWEEN 3 AND 7");
        Assert.InRange(long.Parse(Assert.Single(rows)), before, DateTime.UtcNow.Ticks);
        var writers = database.Rows("SELECT DISTINCT writer_uuid FROM journal");
        Assert.Equal(2, writers.Count);
        Assert.All(writers, writer => Assert.Matches("^[0-9a-f]{32}$", writer));
    }

    private static IEnumerable<Recorded> Events(string unit) => All.Where(e => e.Op == "event" && e.PersistenceId == unit);

    private static async Task Repeat(IEnumerable<Recorded> run, TestDatabase database)
    {
        await using var site = new Site(database);
        var ledgers = Units.ToDictionary(unit => unit, unit => site.Open(unit));
        var together = new List<Recorded>();
        foreach (var recorded in run)
        {
            var ledger = ledgers[recorded.PersistenceId];
            switch (recorded.Op)
            {
                case "event":
                    together.Add(recorded);
                    if (together.Count == recorded.Batch)
                    {
                        Assert.Equal("stored", await Site.Write(ledger, recorded.Api!, [.. together.Select(Asked)]));
                        together.Clear();
                    }

                    break;
                case "snapshot":
                    Assert.Equal("saved", await Site.Save(ledger, recorded.Entry));
                    break;
                default:
                    Assert.Equal("deleted", await Site.Delete(ledger, l => l.DeleteMessages(recorded.ToSequenceNr)));
                    break;
            }
        }
    }

    private static object Asked(Recorded recorded) =>
        recorded.Tags is { Length: > 0 } tags ? new Marked(recorded.Entry, tags) : recorded.Entry;
}
