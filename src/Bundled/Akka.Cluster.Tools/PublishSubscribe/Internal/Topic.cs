using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

/// <summary>A topic: subscribers of its own, and below it a child for each group.</summary>
internal sealed class Topic(DistributedPubSubSettings settings) : Audience(settings)
{
    private readonly EndingChildren _ending = new();

    public static Props Props(DistributedPubSubSettings settings) =>
        Actor.Props.Create(() => new Topic(settings)).WithDeploy(Deploy.Local);

    protected override bool Receive(object message)
    {
        switch (message)
        {
            case Subscribe { Group: { } group }:
                IsNotEmpty();
                ToGroup(Names.Encode(group), message, StartGroup);
                return true;
            case Unsubscribe { Group: { } group }:
                ToGroup(Names.Encode(group), message, _ => ActorRefs.Nobody);
                return true;
            case Subscribed or Unsubscribed or RegisterTopic:
                Context.Parent.Forward(message);
                return true;
            case NoMoreSubscribers:
                _ending.Begin(Sender);
                return true;
            case NewSubscriberArrived:
                _ending.CallOff(Sender);
                return true;
            case Terminated { ActorRef: var ended } when ended.Path.Parent.Equals(Self.Path):
                _ending.Ended(ended, StartGroup);
                return base.Receive(message);
            default:
                return base.Receive(message);
        }
    }

    private void ToGroup(string name, object message, Func<string, IActorRef> otherwise)
    {
        if (_ending.Keeps(name, message, Sender))
            return;
        var child = Context.Child(name);
        (child.IsNobody() ? otherwise(name) : child).Forward(message);
    }

    private IActorRef StartGroup(string name)
    {
        var group = Context.Watch(Context.ActorOf(Group.Props(Settings).WithDispatcher(Context.Props.Dispatcher), name));
        Context.Parent.Tell(new RegisterTopic(group));
        return group;
    }
}
