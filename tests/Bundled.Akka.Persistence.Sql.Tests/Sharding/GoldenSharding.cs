using System.Text;

namespace Akka.Specs.Sql.Sharding;

/// <summary>What must be true of sharding on a database that the published packages have written, and on one written like it.</summary>
public abstract class GoldenSharding
{
    private const string OfUnits = "SELECT persistence_id, sequence_number, message, manifest, identifier FROM journal " +
                                   "WHERE persistence_id LIKE '/sharding/%' OR persistence_id LIKE 'unit/%' ORDER BY 1, 2";

    private static readonly List<GoldenStep> Steps = GoldenStep.All();

    private protected abstract TestDatabase Golden(string mode);

    private protected abstract TestDatabase Empty();

    [Theory]
    [InlineData("persistence")]
    [InlineData("persistence-snapshots")]
    [InlineData("ddata")]
    public async Task The_remembered_entities_start_by_themselves_and_recover(string mode)
    {
        using var database = Golden(mode);
        await using var site = await ShardedSite.StartAsync(database, mode);

        await site.ExpectRunningAsync(GoldenStep.Running());

        Assert.All(GoldenStep.Running(), unit => Assert.Equal(EventsOf(unit), site.Recovered[unit]));
    }

    [Theory]
    [InlineData("persistence")]
    [InlineData("persistence-snapshots")]
    [InlineData("ddata")]
    public async Task What_is_remembered_is_continued(string mode)
    {
        using var database = Golden(mode);
        await using (var site = await ShardedSite.StartAsync(database, mode))
        {
            await site.TellAsync("battery-b2", new Touch("battery-b2", new Entry("unit.touched.v1", "{}")));
            await site.TellAsync("inverter-pv4", new Rest("inverter-pv4"));
            await site.ExpectRunningAsync([.. GoldenStep.Running().Where(unit => unit != "inverter-pv4"), "battery-b2"]);
        }

        // Field 1 of each, a string of ten or twelve bytes: the entity.
        Assert.Equal("3 | 0A0A626174746572792D6232 | CE | 13", Last(database, "/sharding/unitShard/18"));
        Assert.Equal("2 | 0A0C696E7665727465722D707634 | CF | 13", Last(database, "/sharding/unitShard/2"));
        Assert.Equal("3 | 7B7D | unit.touched.v1 | 4242", Last(database, "unit/battery-b2"));

        await using var next = await ShardedSite.StartAsync(database, mode);
        await next.ExpectRunningAsync([.. GoldenStep.Running().Where(unit => unit != "inverter-pv4"), "battery-b2"]);
    }

    [Theory]
    [InlineData("persistence")]
    [InlineData("persistence-snapshots")]
    [InlineData("ddata")]
    public async Task The_same_commands_write_the_same_rows(string mode)
    {
        using var golden = Golden(mode);
        using var ours = Empty();

        await RepeatAsync(ours, mode);

        Assert.Equal(golden.Rows(OfUnits), ours.Rows(OfUnits));
    }

    [Fact]
    public async Task A_remembered_entity_is_written_before_its_first_event()
    {
        using var database = Empty();

        await RepeatAsync(database, "ddata");

        foreach (var unit in Steps.Select(step => step.Entity).Distinct())
        {
            // The field's key and length, then the name.
            var started = Convert.ToHexString([10, (byte)unit.Length, .. Encoding.UTF8.GetBytes(unit)]);
            var order = database.Rows("SELECT message, persistence_id FROM journal ORDER BY ordering")
                .Where(row => row.StartsWith(started, StringComparison.Ordinal) || row.EndsWith($"| unit/{unit}", StringComparison.Ordinal));
            Assert.StartsWith(started, order.First(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_shards_are_remembered_under_the_id_of_the_coordinator()
    {
        using var golden = Golden("ddata");
        using var ours = Empty();

        await RepeatAsync(ours, "ddata");

        // The second run writes those of the first again, in no particular order, then a new one.
        var (expected, written) = (Coordinator(golden), Coordinator(ours));
        Assert.Equal(14, written.Count);
        Assert.Equal(expected[..7], written[..7]);
        Assert.Equal(Unnumbered(expected[7..13]).Order(), Unnumbered(written[7..13]).Order());
        Assert.Equal(expected[13], written[13]);
    }

    [Fact]
    public async Task A_coordinator_that_wrote_its_own_events_can_remember_shards_from_then_on()
    {
        using var database = Golden("persistence");
        await using (var site = await ShardedSite.StartAsync(database, "ddata"))
            await site.ExpectRunningAsync(GoldenStep.Running());

        var rows = Coordinator(database);
        Assert.Equal("31 |  | SM | 13", rows[30]);
        Assert.Equal(7, rows.Count(row => row.EndsWith("| 17", StringComparison.Ordinal)));
    }

    private static IEnumerable<Entry> EventsOf(string unit) =>
        Steps.Where(step => step.Op == "event" && step.Entity == unit).Select(step => step.Event);

    private static List<string> Coordinator(TestDatabase database) => database.Rows(
        "SELECT sequence_number, message, manifest, identifier FROM journal " +
        "WHERE persistence_id = '/system/sharding/unitCoordinator/singleton/coordinator' ORDER BY 1");

    private static IEnumerable<string> Unnumbered(IEnumerable<string> rows) => rows.Select(row => row[row.IndexOf('|', StringComparison.Ordinal)..]);

    private static string Last(TestDatabase database, string persistenceId) => database.Rows(
        "SELECT sequence_number, message, manifest, identifier FROM journal " +
        $"WHERE persistence_id = '{persistenceId}' ORDER BY 1 DESC LIMIT 1").Single();

    private static async Task RepeatAsync(TestDatabase database, string mode)
    {
        var running = new HashSet<string>();
        foreach (var run in Steps.GroupBy(step => step.Run))
        {
            await using var site = await ShardedSite.StartAsync(database, mode);
            await site.ExpectRunningAsync(running);
            foreach (var step in run)
            {
                await site.TellAsync(step.Entity, step.Command);
                running.Add(step.Entity);
                if (step.Op == "passivate")
                    running.Remove(step.Entity);
            }

            await site.ExpectRunningAsync(running);
        }
    }
}
