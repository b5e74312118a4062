using Akka.Persistence.Query;
using Npgsql;

namespace Akka.Specs.Sql.PostgreSql;

/// <summary>The read journal on PostgreSQL, and what only several writers at a time can do.</summary>
[Collection(PostgreSqlSpecs.Name)]
public sealed class PostgreSqlQueries(PostgreSqlServer server) : QueryContract
{
    private const string Patient = "akka.persistence.query.journal.sql.journal-sequence-retrieval.max-tries = 100000";

    protected override string WhatIsMissing => "PostgreSQL";

    private protected override TestDatabase Empty() => new PostgreSqlTestDatabase(server);

    private protected override Action TakeAway(TestDatabase database)
    {
        server.Stop();
        return server.Start;
    }

    [Fact]
    public async Task A_transaction_that_commits_late_is_waited_for_and_its_events_come_in_their_place()
    {
        using var database = Empty();
        await using var site = new Site(database, Patient);
        var ledger = site.Open("a");
        await Site.Persist(ledger, Event(1, "t"));
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));
        var tagged = site.Run(site.Events.EventsByTag("t", Offset.NoOffset()));
        Assert.Equal(1, OffsetOf(await all.Next()));
        Assert.Equal(1, OffsetOf(await tagged.Next()));

        await using var late = await Writer.Begin(database, "late");
        await late.Write(1, "t");
        await Site.Persist(ledger, Event(2, "t"));
        var current = site.AllOf(site.Events.CurrentAllEvents(Offset.NoOffset()));
        var (next, nextTagged) = (all.Next(), tagged.Next());

        // A query of one actor needs not wait for others; by the time of its hundredth, the others would have seen the event.
        for (var i = 0; i < 100; i++)
            Assert.Equal(2, (await site.AllOf(site.Events.CurrentEventsByPersistenceId("a", 0, long.MaxValue))).Count);
        Assert.False(next.IsCompleted || nextTagged.IsCompleted || current.IsCompleted);
        await late.Commit();

        Assert.Equal(["late 1", "a 2"], new[] { await next, await all.Next() }.Select(Place));
        Assert.Equal(["late 1", "a 2"], new[] { await nextTagged, await tagged.Next() }.Select(Place));
        Assert.Equal(["a 1", "late 1", "a 2"], (await current).Select(Place));
    }

    [Fact]
    public async Task A_gap_that_stays_does_not_hold_up_the_queries_for_ever()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var ledger = site.Open("a");
        await Site.Persist(ledger, Event(1, "t"));
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));
        var ids = site.Run(site.Events.PersistenceIds());
        await all.Next();
        await ids.Next();
        await using (var undone = await Writer.Begin(database, "undone"))
            await undone.Write(3, "t");

        await Site.Persist(ledger, Event(2, "t"));
        await Site.Persist(site.Open("b"), Event(1, "t"));

        Assert.Equal([5L, 6], (await all.Next(2)).Select(OffsetOf));
        Assert.Equal("b", await ids.Next());
        Assert.Equal([1L, 5, 6], (await site.AllOf(site.Events.CurrentEventsByTag("t", Offset.NoOffset()))).Select(OffsetOf));
    }

    [Fact]
    public async Task Gaps_that_were_there_at_the_start_are_not_waited_for_longer_than_any_other()
    {
        using var database = Empty();
        await using (var before = new Site(database))
        {
            foreach (var id in new[] { "a", "b", "c" })
            {
                var ledger = before.Open(id);
                await Site.Persist(ledger, [.. Enumerable.Range(1, 10).Select(i => Event(i))]);
                await Site.Delete(ledger, l => l.DeleteMessages(9));
            }
        }

        await using var site = new Site(database);
        Assert.Equal(["a 10", "b 10", "c 10"], (await site.AllOf(site.Events.CurrentAllEvents(Offset.NoOffset()))).Select(Place));
    }

    [Fact]
    public async Task Nothing_is_missed_of_transactions_that_commit_in_any_order_or_not_at_all()
    {
        using var database = Empty();
        await using var site = new Site(database, Patient.Replace("100000", "50", StringComparison.Ordinal));
        await Site.Persist(site.Open("first"), Event(1));
        var all = site.Run(site.Events.AllEvents(Offset.Sequence(1)));
        var written = 0;

        await Task.WhenAll(Enumerable.Range(1, 8).Select(async lane =>
        {
            var random = new Random(lane);
            for (var turn = 0; turn < 15; turn++)
            {
                await using var writer = await Writer.Begin(database, $"lane-{lane}-{turn}");
                var count = random.Next(1, 4);
                await writer.Write(count, "t");
                await Task.Delay(random.Next(30));
                if (random.Next(5) == 0)
                    continue;
                await writer.Commit();
                Interlocked.Add(ref written, count);
            }
        }));

        var stored = database.Rows("SELECT ordering FROM journal WHERE ordering > 1 ORDER BY 1");
        Assert.Equal(written, stored.Count);
        Assert.Equal(stored, (await all.Next(written)).Select(e => $"{OffsetOf(e)}"));
    }

    [Fact]
    public async Task A_query_for_which_there_is_no_turn_says_so()
    {
        using var database = Empty();
        await using var site = new Site(database,
            "akka.persistence.query.journal.sql { max-concurrent-queries = 1, query-throttle-timeout = 100ms }");
        await Site.Persist(site.Open("a"), Event(1));
        await using var locked = await Writer.Begin(database, "locker");
        await locked.Execute("LOCK TABLE journal IN ACCESS EXCLUSIVE MODE");

        var queries = Enumerable.Range(0, 2).Select(_ => site.AllOf(site.Events.CurrentPersistenceIds())).ToList();
        var refused = await Task.WhenAny(queries);
        queries.Remove(refused);
        await locked.Commit();

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => refused);
        Assert.Contains("max-concurrent-queries", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], await queries[0]);
    }

    /// <summary>Another program that writes to the journal, in one transaction; it is undone unless it is committed.</summary>
    private sealed class Writer(NpgsqlConnection connection, NpgsqlTransaction transaction, string persistenceId) : IAsyncDisposable
    {
        public static async Task<Writer> Begin(TestDatabase database, string persistenceId)
        {
            var connection = (NpgsqlConnection)database.Connect();
            await connection.OpenAsync();
            return new Writer(connection, await connection.BeginTransactionAsync(), persistenceId);
        }

        public async Task Write(int events, string tag)
        {
            for (var number = 1; number <= events; number++)
            {
                await Execute(
                    $"""
                     WITH event AS (
                       INSERT INTO journal (created, deleted, persistence_id, sequence_number, message, manifest, identifier)
                       VALUES (0, false, '{persistenceId}', {number}, 'x', 'e.v1', 4242) RETURNING ordering)
                     INSERT INTO tags SELECT ordering, '{tag}', {number}, '{persistenceId}' FROM event
                     """);
            }
        }

        public async Task Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync();
        }

        public Task Commit() => transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
