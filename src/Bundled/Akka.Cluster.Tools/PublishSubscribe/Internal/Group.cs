using Akka.Actor;
using Akka.Routing;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>A group of subscribers of a topic, of whom one gets a message.</summary>
internal sealed class Group(DistributedPubSubSettings settings) : Audience(settings)
{
    private Routee[] _routees = [];

    public static Props Props(DistributedPubSubSettings settings) =>
        Actor.Props.Create(() => new Group(settings)).WithDeploy(Deploy.Local);

    protected override bool Receive(object message)
    {
        if (message is not SendToOneSubscriber one)
            return base.Receive(message);

        Settings.RoutingLogic.Select(one.Message, _routees).Send(one.Message, Sender);
        return true;
    }

    protected override void Add(IActorRef subscriber)
    {
        base.Add(subscriber);
        ListRoutees();
    }

    protected override void Remove(IActorRef subscriber)
    {
        base.Remove(subscriber);
        ListRoutees();
    }

    private void ListRoutees() => _routees = Subscribers.Select(Routee.FromActorRef).ToArray();
}
