using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Tools.PublishSubscribe.Internal;
using Akka.Event;
using Akka.Pattern;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>
/// The actor of a node that publishers, subscribers and senders talk to. Each topic is a child of it and each group a child
/// of its topic; a registry knows them, and the actors that were made reachable by their path.
/// </summary>
public class DistributedPubSubMediator : ReceiveActor
{
    private readonly DistributedPubSubSettings _settings;
    private readonly Cluster _cluster = Cluster.Get(Context.System);
    private readonly Registry _registry = new();
    private readonly EndingChildren _ending = new();
    private readonly string _topicPrefix;
    private readonly ICancelable _pruning;

    /// <summary>Makes a mediator; see <see cref="Props"/>.</summary>
    /// <exception cref="ArgumentException">This node does not have the role of the settings.</exception>
    public DistributedPubSubMediator(DistributedPubSubSettings settings)
    {
        if (settings.Role is not null && !_cluster.SelfRoles.Contains(settings.Role))
            throw new ArgumentException($"The cluster member [{_cluster.SelfAddress}] doesn't have the role [{settings.Role}]");

        _settings = settings;
        _topicPrefix = Names.KeyOf(Self) + "/";
        _pruning = Prune.Repeat(Context.System.Scheduler, Self, settings.RemovedTimeToLive);

        Receive<Publish>(PublishToTopic);
        Receive<Send>(send => Deliver(send, _registry.Find(send.Path)));
        Receive<SendToAll>(send => Deliver(send, send.ExcludeSelf ? null : _registry.Find(send.Path)));
        Receive<Put>(put => Register(put.Ref));
        Receive<Remove>(Unregister);

        Receive<Subscribe>(subscribe => ToTopic(subscribe.Topic, subscribe, StartTopic));
        Receive<Unsubscribe>(unsubscribe => ToTopic(unsubscribe.Topic, unsubscribe, _ => ActorRefs.Nobody));
        Receive<CountSubscribers>(count => ToTopic(count.Topic, Count.Instance, AnswerZero));
        Receive<GetTopics>(_ => Sender.Tell(new CurrentTopics(Topics())));

        Receive<RegisterTopic>(topic => Register(topic.TopicRef));
        Receive<Subscribed>(subscribed => subscribed.Subscriber.Tell(subscribed.Ack));
        Receive<Unsubscribed>(unsubscribed => unsubscribed.Subscriber.Tell(unsubscribed.Ack));
        Receive<NoMoreSubscribers>(_ => _ending.Begin(Sender));
        Receive<NewSubscriberArrived>(_ => _ending.CallOff(Sender));

        Receive<Prune>(_ => _registry.Prune(settings.RemovedTimeToLive));
        Receive<Terminated>(OnTerminated);
        Receive<ClusterEvent.MemberRemoved>(removed =>
        {
            if (removed.Member.UniqueAddress == _cluster.SelfUniqueAddress)
                Context.Stop(Self);
        });
        Receive<ClusterEvent.CurrentClusterState>(_ => { });
    }

    /// <summary>Makes the props of a mediator.</summary>
    public static Props Props(DistributedPubSubSettings settings) =>
        Actor.Props.Create(() => new DistributedPubSubMediator(settings)).WithDeploy(Deploy.Local);

    /// <inheritdoc/>
    protected override void PreStart()
    {
        if (_cluster.IsTerminated)
            throw new IllegalStateException("Cluster node must not be terminated");
        _cluster.Subscribe(Self, typeof(ClusterEvent.MemberRemoved));
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        _cluster.Unsubscribe(Self);
        _pruning.Cancel();
    }

    private void PublishToTopic(Publish publish)
    {
        var key = _topicPrefix + Names.Encode(publish.Topic);
        if (!publish.SendOneMessageToEachGroup)
        {
            Deliver(publish, _registry.Find(key));
            return;
        }

        var groups = _registry.Below(key);
        foreach (var group in groups)
            group.Forward(new SendToOneSubscriber(publish.Message));
        if (groups.Count == 0)
            ToDeadLetters(publish);
    }

    private void Deliver(IWrappedMessage message, IActorRef? receiver)
    {
        if (receiver is null)
            ToDeadLetters(message);
        else
            receiver.Forward(message.Message);
    }

    private void ToDeadLetters(object message)
    {
        if (_settings.SendToDeadLettersWhenNoSubscribers)
            Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self));
    }

    private void Register(IActorRef actor)
    {
        _registry.Put(Names.KeyOf(actor), actor);
        Context.Watch(actor);
    }

    private void Unregister(Remove remove)
    {
        if (_registry.Find(remove.Path) is not { } actor)
            return;
        Context.Unwatch(actor);
        _registry.Forget(remove.Path);
    }

    // What is for a topic that is just ending waits until it has ended, or goes on.
    private void ToTopic(string topic, object message, Func<string, IActorRef> otherwise)
    {
        var name = Names.Encode(topic);
        if (_ending.Keeps(name, message, Sender))
            return;
        var child = Context.Child(name);
        (child.IsNobody() ? otherwise(name) : child).Forward(message);
    }

    private IActorRef StartTopic(string name)
    {
        var topic = Context.ActorOf(Topic.Props(_settings).WithDispatcher(Context.Props.Dispatcher), name);
        Register(topic);
        return topic;
    }

    private IActorRef AnswerZero(string name)
    {
        Sender.Tell(0);
        return ActorRefs.Nobody;
    }

    private ImmutableHashSet<string> Topics() => _registry.Keys
        .Where(key => key.StartsWith(_topicPrefix, StringComparison.Ordinal))
        .Select(key => key[_topicPrefix.Length..])
        .Where(name => !name.Contains('/'))
        .Select(Names.Encode)
        .ToImmutableHashSet();

    private void OnTerminated(Terminated terminated)
    {
        var actor = terminated.ActorRef;
        var key = Names.KeyOf(actor);
        if (actor.Equals(_registry.Find(key)))
            _registry.Forget(key);
        if (actor.Path.Parent.Equals(Self.Path))
            _ending.Ended(actor, StartTopic);
    }
}
