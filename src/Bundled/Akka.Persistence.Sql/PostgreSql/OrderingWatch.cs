using Akka.Actor;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Query;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>Asks the actor that watches the orderings of a database.</summary>
internal sealed class OrderingWatch(IActorRef watcher, TimeSpan timeout) : ISettledOrderings
{
    public async Task<long> HighestAsync()
    {
        try
        {
            return await watcher.Ask<long>(OrderingWatcher.HighestSettled.Instance, timeout).ConfigureAwait(false);
        }
        catch (AskTimeoutException e)
        {
            throw new SqlStorageException($"PostgreSQL did not say within {timeout} which events may be read. See that it can be " +
                "reached; if it is only slow, raise journal-sequence-retrieval.ask-timeout.", e);
        }
    }
}
