using Akka.Persistence.Sql.Query;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>SQLite has one writer at a time, who numbers his rows while he is: what is seen is settled.</summary>
internal sealed class CommittedInOrder(SqliteDatabase database) : ISettledOrderings
{
    public Task<long> HighestAsync() => database.ReadAsync(static session => session.HighestOrdering());
}
