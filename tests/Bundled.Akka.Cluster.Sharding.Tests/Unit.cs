using Akka.Actor;
using Akka.Cluster.Sharding;

namespace Akka.ShardingSpecs;

/// <summary>What a unit tells of its life.</summary>
public sealed record Started(string UnitId);

/// <summary>What a unit tells of its life.</summary>
public sealed record Stopped(string UnitId);

/// <summary>What a unit got, and from whom.</summary>
public sealed record Got(string UnitId, object Content);

/// <summary>Asks a unit to have itself passivated, with this as its stop message.</summary>
public sealed record Rest(object StopMessage);

/// <summary>A stop message that is a message: the unit tells that it got it, then stops.</summary>
public sealed record Halt
{
    public static readonly Halt Now = new();
}

/// <summary>Has a unit stop itself, without its shard being asked.</summary>
public sealed record Leave;

/// <summary>Has a unit fail.</summary>
public sealed record Break(string Why);

/// <summary>Asks for an answer.</summary>
public sealed record Question(int Number);

public sealed record Answer(string UnitId, int Number);

/// <summary>An entity that tells all that happens to it.</summary>
public sealed class Unit : ReceiveActor
{
    private readonly string _id;
    private readonly IActorRef _probe;

    public Unit(string id, IActorRef probe)
    {
        _id = id;
        _probe = probe;
        Receive<Question>(question => Sender.Tell(new Answer(id, question.Number)));
        Receive<Rest>(rest => Context.Parent.Tell(new Passivate(rest.StopMessage)));
        Receive<Halt>(halt =>
        {
            probe.Tell(new Got(id, halt));
            Context.Stop(Self);
        });
        Receive<Leave>(_ => Context.Stop(Self));
        Receive<Break>(why => throw new InvalidOperationException(why.Why));
        ReceiveAny(message => probe.Tell(new Got(id, message), Sender));
    }

    public static Props Props(string id, IActorRef probe) => Actor.Props.Create(() => new Unit(id, probe));

    protected override void PreStart() => _probe.Tell(new Started(_id));

    protected override void PostStop() => _probe.Tell(new Stopped(_id));
}
