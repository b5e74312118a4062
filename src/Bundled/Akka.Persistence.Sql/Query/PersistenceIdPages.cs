namespace Akka.Persistence.Sql.Query;

/// <summary>
/// The ids of all actors that have an event, and of those that get their first one. The ids are remembered, for a next event
/// does not say that there was one before; what is read after the first round is only what was written since.
/// </summary>
internal sealed class PersistenceIdPages(Tables tables) : IPages<string>
{
    // A row is an id here, no event.
    private const int RowsAtATime = 10_000;

    private readonly HashSet<string> _known = [];
    private readonly CurrentPersistenceIdPages _current = new(tables);
    private bool _isCurrent = true;
    private long? _after;

    public async Task<Page<string>> NextAsync()
    {
        var settled = await tables.HighestSettledAsync().ConfigureAwait(false);
        _after ??= settled;
        if (_isCurrent)
        {
            var page = await _current.NextAsync().ConfigureAwait(false);
            _isCurrent = page.Next == Continuation.AtOnce;
            _known.UnionWith(page.Elements);
            return page with { Next = _isCurrent ? Continuation.AtOnce : Continuation.AfterTheInterval };
        }

        if (settled <= _after)
            return new Page<string>([], Continuation.AfterTheInterval);
        var rows = await tables.AskAsync(queries => queries.Writers(_after.Value, settled, RowsAtATime)).ConfigureAwait(false);
        var isFull = rows.Count == RowsAtATime;
        _after = isFull ? rows[^1].Ordering : settled;
        return new Page<string>([.. rows.Select(row => row.PersistenceId).Where(_known.Add)],
            isFull ? Continuation.AtOnce : Continuation.AfterTheInterval);
    }
}
