using Akka.Persistence.Query;

namespace Akka.Persistence.Sql.Query;

/// <summary>Events of one actor, between two of its numbers.</summary>
internal sealed class EventsOfOnePages(Tables tables, string persistenceId, long from, long to, bool live) : IPages<EventEnvelope>
{
    private long _from = Math.Max(1, from);
    private long? _to = live ? to : null;

    public async Task<Page<EventEnvelope>> NextAsync()
    {
        _to ??= Math.Min(to, await tables.AskAsync(queries => queries.HighestSequenceNr(persistenceId)).ConfigureAwait(false));
        if (_from > _to)
            return new Page<EventEnvelope>([], Continuation.Never);

        var rows = await tables.AskAsync(queries => queries.EventsOf(persistenceId, _from, _to.Value, tables.PageSize)).ConfigureAwait(false);
        if (rows.Count > 0)
            _from = rows[^1].SequenceNr + 1;
        return new Page<EventEnvelope>(tables.Envelopes(rows),
            _from > _to ? Continuation.Never
            : rows.Count == tables.PageSize ? Continuation.AtOnce
            : live ? Continuation.AfterTheInterval
            : Continuation.Never);
    }
}
