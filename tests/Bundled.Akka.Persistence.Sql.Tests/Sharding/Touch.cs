using Akka.Actor;
using Akka.Cluster.Sharding;
using Akka.Persistence;

namespace Akka.Specs.Sql.Sharding;

/// <summary>Has a unit persist one event; the answer is the unit's name.</summary>
public sealed record Touch(string UnitId, Entry Event);

/// <summary>Has a unit passivated; the answer comes when it is about to ask for it.</summary>
public sealed record Rest(string UnitId);

/// <summary>As in the golden databases: twenty shards.</summary>
public sealed class Router() : HashCodeMessageExtractor(20)
{
    public override string? EntityId(object message) => message switch
    {
        Touch touch => touch.UnitId,
        Rest rest => rest.UnitId,
        _ => null,
    };
}

/// <summary>A unit of the golden databases. It tells its site what it has recovered from.</summary>
public sealed class GoldenUnit : ReceivePersistentActor
{
    public GoldenUnit(string id, Action<string, IReadOnlyList<Entry>> recovered)
    {
        PersistenceId = $"unit/{id}";
        var entries = new List<Entry>();
        Recover<Entry>(entries.Add);
        Recover<RecoveryCompleted>(_ => recovered(id, entries));
        Command<Touch>(touch => Persist(touch.Event, _ => Sender.Tell(id)));
        Command<Rest>(_ =>
        {
            Sender.Tell(id);
            Context.Parent.Tell(new Passivate(PoisonPill.Instance));
        });
    }

    public override string PersistenceId { get; }
}
