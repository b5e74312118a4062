using Akka.Persistence.Query;

namespace Akka.Persistence.Sql.Query;

/// <summary>Events of all actors in the order of the table, all or those with a tag, behind an ordering.</summary>
internal sealed class EventPages(Tables tables, string? tag, long after, bool live) : IPages<EventEnvelope>
{
    private long _after = after;
    private long? _end = live ? long.MaxValue : null;

    public async Task<Page<EventEnvelope>> NextAsync()
    {
        _end ??= await tables.AskAsync(static queries => queries.HighestOrdering()).ConfigureAwait(false);
        var settled = Math.Min(_end.Value, await tables.HighestSettledAsync().ConfigureAwait(false));
        if (settled <= _after)
            return new Page<EventEnvelope>([], WhenThereIsNoMore());

        var rows = await tables.AskAsync(queries => queries.Events(tag, _after, settled, tables.PageSize)).ConfigureAwait(false);
        var isFull = rows.Count == tables.PageSize;
        _after = isFull ? rows[^1].Ordering : settled;
        return new Page<EventEnvelope>(tables.Envelopes(rows), isFull ? Continuation.AtOnce : WhenThereIsNoMore());
    }

    private Continuation WhenThereIsNoMore() => _after >= _end ? Continuation.Never : Continuation.AfterTheInterval;
}
