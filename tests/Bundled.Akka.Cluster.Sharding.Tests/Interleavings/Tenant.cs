using Akka.Actor;
using Akka.Cluster.Sharding;

namespace Akka.ShardingSpecs.Interleavings;

/// <summary>An entity that registers its life and its messages.</summary>
public sealed class Tenant : ReceiveActor
{
    private readonly string _id;
    private readonly Register _register;

    public Tenant(string id, Register register)
    {
        _id = id;
        _register = register;
        Receive<Numbered>(message => register.Got(id, message));
        Receive<Question>(question => Sender.Tell(new Answer(id, question.Number)));
        Receive<Rest>(rest => Context.Parent.Tell(new Passivate(rest.StopMessage)));
        Receive<Halt>(_ => Context.Stop(Self));
        Receive<Leave>(_ => Context.Stop(Self));
        Receive<Break>(why => throw new InvalidOperationException(why.Why));
    }

    protected override void PreStart() => _register.Born(_id);

    protected override void PostStop() => _register.Died(_id);
}
