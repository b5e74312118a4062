using Akka.Actor;
using Akka.Persistence.Sql.Query;

namespace Akka.Persistence.Sql.PostgreSql;

/// <summary>Asks the actor that watches the orderings of a database.</summary>
internal sealed class OrderingWatch(IActorRef watcher, TimeSpan timeout) : ISettledOrderings
{
    public Task<long> HighestAsync() => watcher.Ask<long>(OrderingWatcher.HighestSettled.Instance, timeout);
}
