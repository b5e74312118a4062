using Akka.Persistence.Query;
using Akka.Streams;
using Akka.Streams.Dsl;

namespace Akka.Specs.Sql;

/// <summary>What the read journal does on every database.</summary>
public abstract class QueryContract
{
    private const string SmallPages = "akka.persistence.query.journal.sql.max-buffer-size = 7";

    private protected abstract TestDatabase Empty();

    [Fact]
    public async Task Current_queries_end_with_what_is_there_however_many_pages_that_takes()
    {
        using var database = Empty();
        await using var site = new Site(database, SmallPages);
        var ids = Enumerable.Range(1, 30).Select(i => $"unit-{i:00}").ToList();
        foreach (var id in ids)
            await Site.Persist(site.Open(id), Event(1, "even"), Event(2), Event(3, "even", "third"));

        Assert.Equal(ids, await site.AllOf(site.Events.CurrentPersistenceIds()));
        Assert.Equal(Enumerable.Range(1, 90).Select(i => (long)i),
            (await site.AllOf(site.Events.CurrentAllEvents(Offset.NoOffset()))).Select(OffsetOf));
        Assert.Equal(ids.SelectMany(id => new[] { $"{id} 1", $"{id} 3" }),
            (await site.AllOf(site.Events.CurrentEventsByTag("even", Offset.NoOffset()))).Select(Place));
        Assert.Empty(await site.AllOf(site.Events.CurrentEventsByTag("odd", Offset.NoOffset())));
        Assert.Equal(["unit-07 1", "unit-07 2", "unit-07 3"],
            (await site.AllOf(site.Events.CurrentEventsByPersistenceId("unit-07", 0, long.MaxValue))).Select(Place));
        Assert.Equal(["unit-07 2"], (await site.AllOf(site.Events.CurrentEventsByPersistenceId("unit-07", 2, 2))).Select(Place));
        Assert.Empty(await site.AllOf(site.Events.CurrentEventsByPersistenceId("unit-07", 3, 2)));
        Assert.Empty(await site.AllOf(site.Events.CurrentEventsByPersistenceId("nobody", 0, long.MaxValue)));
    }

    [Fact]
    public async Task An_event_comes_with_its_place_its_time_and_its_tags()
    {
        using var database = Empty();
        await using var site = new Site(database);
        await Site.Persist(site.Open("a"), Event(1), Event(2, "x", "y"));

        var (first, second) = await site.AllOf(site.Events.CurrentAllEvents(Offset.NoOffset())) is [var one, var two]
            ? (one, two)
            : throw new InvalidOperationException("There should be two.");

        Assert.Equal((Offset.Sequence(1), "a", 1L, (object)new Entry("e.v1", "1")), (first.Offset, first.PersistenceId, first.SequenceNr, first.Event));
        Assert.Empty(first.Tags);
        Assert.Equal(["x", "y"], second.Tags.Order());
        Assert.Equal(database.Rows("SELECT created FROM journal ORDER BY ordering"), new[] { $"{first.Timestamp}", $"{second.Timestamp}" });
    }

    [Fact]
    public async Task Each_offset_is_where_the_next_query_goes_on()
    {
        using var database = Empty();
        await using var site = new Site(database, SmallPages);
        await Site.Persist(site.Open("a"), [.. Enumerable.Range(1, 20).Select(i => Event(i, "t"))]);
        var all = await site.AllOf(site.Events.CurrentEventsByTag("t", Offset.NoOffset()));

        for (var i = 0; i < all.Count; i++)
        {
            Assert.Equal(all.Skip(i + 1).Select(Place),
                (await site.AllOf(site.Events.CurrentEventsByTag("t", all[i].Offset))).Select(Place));
            Assert.Equal(all.Skip(i + 1).Select(Place), (await site.AllOf(site.Events.CurrentAllEvents(all[i].Offset))).Select(Place));
        }

        Assert.Empty(await site.AllOf(site.Events.CurrentAllEvents(Offset.Sequence(1000))));
    }

    [Fact]
    public async Task A_current_query_does_not_see_what_comes_while_it_runs()
    {
        using var database = Empty();
        await using var site = new Site(database, SmallPages);
        var ledger = site.Open("m");
        await Site.Persist(ledger, [.. Enumerable.Range(1, 20).Select(i => Event(i, "t"))]);
        foreach (var id in Enumerable.Range(1, 20).Select(i => $"n-{i:00}"))
            await Site.Persist(site.Open(id), Event(1));
        var byTag = site.Run(site.Events.CurrentEventsByTag("t", Offset.NoOffset()));
        var all = site.Run(site.Events.CurrentAllEvents(Offset.NoOffset()));
        var ofOne = site.Run(site.Events.CurrentEventsByPersistenceId("m", 0, long.MaxValue));
        var ids = site.Run(site.Events.CurrentPersistenceIds());
        var (tagged, any, own, id1) = (await byTag.Next(), await all.Next(), await ofOne.Next(), await ids.Next());

        await Site.Persist(ledger, Event(21, "t"));
        await Site.Persist(site.Open("z"), Event(1, "t"));

        Assert.Equal((1, 1, 1, "m"), ((int)tagged.SequenceNr, (int)any.SequenceNr, (int)own.SequenceNr, id1));
        Assert.Equal("m 20", Place((await byTag.Next(19))[^1]));
        Assert.True(await byTag.Ends());
        Assert.Equal("n-20 1", Place((await all.Next(39))[^1]));
        Assert.True(await all.Ends());
        Assert.Equal("m 20", Place((await ofOne.Next(19))[^1]));
        Assert.True(await ofOne.Ends());
        Assert.Equal("n-20", (await ids.Next(20))[^1]);
        Assert.True(await ids.Ends());
    }

    [Fact]
    public async Task A_live_query_sees_what_is_there_and_then_what_comes()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var (a, b) = (site.Open("a"), site.Open("b"));
        await Site.Persist(a, Event(1, "t"), Event(2));
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));
        var tagged = site.Run(site.Events.EventsByTag("t", Offset.NoOffset()));
        var later = site.Run(site.Events.AllEvents(Offset.Sequence(2)));
        var ofA = site.Run(site.Events.EventsByPersistenceId("a", 2, 3));
        var ids = site.Run(site.Events.PersistenceIds());
        Assert.Equal(["a 1", "a 2"], (await all.Next(2)).Select(Place));
        Assert.Equal("a 1", Place(await tagged.Next()));
        Assert.Equal("a 2", Place(await ofA.Next()));
        Assert.Equal("a", await ids.Next());

        await Site.Persist(b, Event(1));
        await Site.Persist(a, Event(3, "t"));

        Assert.Equal(["b 1", "a 3"], (await all.Next(2)).Select(Place));
        Assert.Equal("a 3", Place(await tagged.Next()));
        Assert.Equal(["b 1", "a 3"], (await later.Next(2)).Select(Place));
        Assert.Equal("a 3", Place(await ofA.Next()));
        Assert.True(await ofA.Ends());
        Assert.Equal("b", await ids.Next());

        await Site.Persist(b, Event(2, "t"));
        await Site.Persist(site.Open("c"), Event(1));

        Assert.Equal("b 2", Place(await tagged.Next()));
        Assert.Equal("c", await ids.Next());
    }

    [Fact]
    public async Task A_live_query_may_begin_before_anything_was_ever_written()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));
        var ids = site.Run(site.Events.PersistenceIds());
        var ofA = site.Run(site.Events.EventsByPersistenceId("a", 0, long.MaxValue));

        await Site.Persist(site.Open("a"), Event(1));

        Assert.Equal("a 1", Place(await all.Next()));
        Assert.Equal("a", await ids.Next());
        Assert.Equal("a 1", Place(await ofA.Next()));
    }

    [Fact]
    public async Task Deleted_events_are_not_seen_nor_who_has_no_others()
    {
        using var database = Empty();
        await using var site = new Site(database);
        var (a, b) = (site.Open("a"), site.Open("b"));
        await Site.Persist(a, Event(1, "t"), Event(2, "t"), Event(3, "t"));
        await Site.Persist(b, Event(1, "t"), Event(2, "t"));
        Assert.Equal("deleted", await Site.Delete(a, l => l.DeleteMessages(2)));
        Assert.Equal("deleted", await Site.Delete(b, l => l.DeleteMessages(2)));

        Assert.Equal(["a"], await site.AllOf(site.Events.CurrentPersistenceIds()));
        Assert.Equal(["a 3"], (await site.AllOf(site.Events.CurrentAllEvents(Offset.NoOffset()))).Select(Place));
        Assert.Equal(["a 3"], (await site.AllOf(site.Events.CurrentEventsByTag("t", Offset.NoOffset()))).Select(Place));
        Assert.Empty(await site.AllOf(site.Events.CurrentEventsByPersistenceId("b", 0, long.MaxValue)));

        var ids = site.Run(site.Events.PersistenceIds());
        Assert.Equal("a", await ids.Next());
        await Site.Persist(b, Event(3));
        Assert.Equal("b", await ids.Next());
    }

    [Fact]
    public async Task Events_pass_the_event_adapters_of_the_journal()
    {
        using var database = Empty();
        await using var site = new Site(database,
            """
            akka.persistence.journal.sql {
              event-adapters.halver = "Akka.Specs.Sql.Halver, Bundled.Akka.Persistence.Sql.Tests"
              event-adapter-bindings { "Akka.Specs.Sql.Entry, Bundled.Akka.Persistence.Sql.Tests" = halver }
            }
            """);
        await Site.Persist(site.Open("a"), Event(5, "t"), Event(0, "t"), Event(4, "t"));

        foreach (var query in new[]
        {
            site.Events.CurrentAllEvents(Offset.NoOffset()),
            site.Events.CurrentEventsByTag("t", Offset.NoOffset()),
            site.Events.CurrentEventsByPersistenceId("a", 0, long.MaxValue),
        })
        {
            Assert.Equal(["1 2", "1 3", "3 2", "3 2"],
                (await site.AllOf(query)).Select(e => $"{OffsetOf(e)} {((Entry)e.Event).Payload}"));
        }
    }

    [Fact]
    public async Task A_query_reads_no_further_than_it_is_asked_and_one_page()
    {
        using var database = Empty();
        using var counter = new Counted();
        await using var site = new Site(database, SmallPages + "\n" + Counted.Serializer);
        await Site.Persist(site.Open("a"), [.. Enumerable.Range(1, 500).Select(i => counter.Event(i))]);
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));

        for (var asked = 50; asked <= 500; asked += 50)
        {
            await all.Next(50);

            // A page of 7 may have been read behind what was asked for, and the queue and the switch hold a few.
            Assert.InRange(counter.Read, asked, asked + 7 + 7);
        }
    }

    [Fact]
    public async Task A_query_that_is_stopped_asks_no_more()
    {
        using var database = Empty();
        using var counter = new Counted();
        await using var site = new Site(database, Counted.Serializer);
        var ledger = site.Open("a");
        await Site.Persist(ledger, counter.Event(1));
        var (stopped, other) = (site.Run(site.Events.AllEvents(Offset.NoOffset())), site.Run(site.Events.AllEvents(Offset.NoOffset())));
        await stopped.Next();
        await other.Next();
        stopped.Stop();
        Assert.True(await stopped.Ends());
        var before = counter.Read;

        // Each is read once, by the query that is left; the one that was stopped would have read them as well by the third.
        for (var i = 2; i <= 4; i++)
        {
            await Site.Persist(ledger, counter.Event(i));
            Assert.Equal($"a {i}", Place(await other.Next()));
        }

        Assert.Equal(before + 3, counter.Read);
    }

    [Fact]
    public async Task Nothing_is_missed_and_nothing_seen_twice_while_many_write()
    {
        using var database = Empty();
        await using var site = new Site(database, SmallPages);
        var ledgers = Enumerable.Range(1, 40).Select(i => site.Open($"unit-{i}")).ToList();
        var all = site.Run(site.Events.AllEvents(Offset.NoOffset()));
        var tagged = site.Run(site.Events.EventsByTag("t", Offset.NoOffset()));

        var writing = Task.WhenAll(ledgers.Select(async ledger =>
        {
            for (var i = 1; i <= 10; i++)
                await Site.Persist(ledger, Event(i, "t"));
        }));
        var (seen, seenByTag) = (await all.Next(400), await tagged.Next(400));
        await writing;

        foreach (var answers in new[] { seen, seenByTag })
        {
            Assert.Equal(400, answers.Select(Place).Distinct().Count());
            Assert.Equal(answers.Select(OffsetOf).Order(), answers.Select(OffsetOf));
            Assert.All(answers.GroupBy(e => e.PersistenceId), own => Assert.Equal(Enumerable.Range(1, 10), own.Select(e => (int)e.SequenceNr)));
        }
    }

    [Fact]
    public async Task A_stream_that_failed_with_its_database_goes_on_by_itself_when_that_is_back()
    {
        using var database = Empty();
        await using var site = new Site(database);
        await Site.Persist(site.Open("a"), Event(1), Event(2));
        var events = site.Events;
        var last = Offset.NoOffset();
        var plain = site.Run(events.AllEvents(last));
        var persistent = site.Run(RestartSource.OnFailuresWithBackoff(
            () => events.AllEvents(last).Select(e =>
            {
                last = e.Offset;
                return e;
            }),
            RestartSettings.Create(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200), 0)));
        Assert.Equal(["a 1", "a 2"], (await plain.Next(2)).Select(Place));
        Assert.Equal(["a 1", "a 2"], (await persistent.Next(2)).Select(Place));

        var back = TakeAway(database);
        Exception failure;
        try
        {
            failure = await Assert.ThrowsAnyAsync<Exception>(plain.Next);
        }
        finally
        {
            back();
        }

        Assert.Contains(WhatIsMissing, failure.Message, StringComparison.Ordinal);
        await Site.Persist(site.Open("b"), Event(1));

        Assert.Equal("b 1", Place(await persistent.Next()));
        Assert.Equal(["a 1", "a 2", "b 1"], (await site.AllOf(events.CurrentAllEvents(Offset.NoOffset()))).Select(Place));
    }

    /// <summary>Makes the database unreachable; what it returns makes it reachable again.</summary>
    private protected abstract Action TakeAway(TestDatabase database);

    /// <summary>A word of the reason that a query then fails for.</summary>
    protected abstract string WhatIsMissing { get; }

    protected static object Event(int number, params string[] tags) =>
        tags.Length == 0 ? new Entry("e.v1", $"{number}") : new Marked(new Entry("e.v1", $"{number}"), tags);

    protected static string Place(EventEnvelope envelope) => $"{envelope.PersistenceId} {envelope.SequenceNr}";

    protected static long OffsetOf(EventEnvelope envelope) => ((Sequence)envelope.Offset).Value;
}
