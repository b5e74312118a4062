namespace Akka.Persistence.Sql.Query;

/// <summary>The ids of all actors that have an event up to an ordering, in the order of the ids.</summary>
internal sealed class CurrentPersistenceIdPages(Tables tables) : IPages<string>
{
    private string _after = "";
    private long? _end;

    public async Task<Page<string>> NextAsync()
    {
        _end ??= await tables.AskAsync(static queries => queries.HighestOrdering()).ConfigureAwait(false);
        var ids = await tables.AskAsync(queries => queries.PersistenceIds(_after, _end.Value, tables.PageSize)).ConfigureAwait(false);
        if (ids.Count < tables.PageSize)
            return new Page<string>(ids, Continuation.Never);
        _after = ids[^1];
        return new Page<string>(ids, Continuation.AtOnce);
    }
}
