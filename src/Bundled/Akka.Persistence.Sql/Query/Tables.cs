using Akka.Persistence.Journal;
using Akka.Persistence.Query;
using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql.Query;

/// <summary>The tables of a database as a read journal asks them: not by too many at a time, each for a page.</summary>
internal sealed class Tables(Database database, Payloads payloads, EventAdapters adapters, ISettledOrderings settled,
    QuerySettings settings)
{
    private readonly SemaphoreSlim _permits = new(settings.MaxConcurrentQueries);

    /// <summary>How many rows make a page.</summary>
    public int PageSize => settings.MaxBufferSize;

    public Task<long> HighestSettledAsync() => settled.HighestAsync();

    /// <exception cref="TimeoutException">Too many others ask.</exception>
    public async Task<T> AskAsync<T>(Func<IQueries, T> ask)
    {
        if (!await _permits.WaitAsync(settings.ThrottleTimeout).ConfigureAwait(false))
        {
            throw new TimeoutException($"{settings.MaxConcurrentQueries} queries of this read journal were in progress for " +
                $"{settings.ThrottleTimeout}. Raise max-concurrent-queries or query-throttle-timeout.");
        }

        try
        {
            return await database.ReadAsync(ask).ConfigureAwait(false);
        }
        finally
        {
            _permits.Release();
        }
    }

    /// <summary>What the event adapters make of the rows.</summary>
    public List<EventEnvelope> Envelopes(IReadOnlyList<EventRow> rows)
    {
        var envelopes = new List<EventEnvelope>(rows.Count);
        foreach (var row in rows)
        {
            var stored = payloads.Persistent(row);
            var offset = new Sequence(row.Ordering);
            string[] tags = [.. row.Tags];
            foreach (var payload in adapters.Get(stored.Payload.GetType()).FromJournal(stored.Payload, stored.Manifest).Events)
                envelopes.Add(new EventEnvelope(offset, row.PersistenceId, row.SequenceNr, payload, row.Created, tags));
        }

        return envelopes;
    }
}
