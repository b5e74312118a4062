using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Events;
using Akka.Cluster.Membership;

namespace Akka.Cluster.Daemons;

/// <summary>
/// /system/cluster/core/publisher: tells subscribers what has changed, by the event stream. The state that the extension
/// shows is set first, so that whoever hears of a change finds it there.
/// </summary>
internal sealed class ClusterDomainEventPublisher : ReceiveActor
{
    private readonly Cluster _cluster;
    private readonly Event.EventStream _events = Context.System.EventStream;
    private readonly Gathering _nobody;
    private Gathering _members;

    public ClusterDomainEventPublisher(Cluster cluster)
    {
        _cluster = cluster;
        _members = _nobody = Gathering.Empty(cluster.SelfUniqueAddress);
        Receive<PublishChanges>(changes => Publish(changes.Now));
        Receive<Subscribe>(AddSubscriber);
        Receive<Unsubscribe>(RemoveSubscriber);
        Receive<SendCurrentClusterState>(send => send.Receiver.Tell(Snapshot()));
        Receive<NothingMore>(_ => cluster.Shutdown());
    }

    protected override void PostStop()
    {
        _events.Publish(ClusterEvent.ClusterShuttingDown.Instance);
        Publish(_nobody);
    }

    private void Publish(Gathering now)
    {
        var before = _members;
        _members = now;
        _cluster.Know(Snapshot());
        foreach (var happened in Difference.Between(before, now))
        {
            _events.Publish(happened);
            if (_cluster.Settings.LogInfoVerbose && happened is not ClusterEvent.SeenChanged)
                _cluster.LogInfo("event {0}", happened.GetType().Name);
        }
    }

    private void AddSubscriber(Subscribe subscribe)
    {
        if (subscribe.Mode == ClusterEvent.InitialStateAsSnapshot)
        {
            subscribe.Subscriber.Tell(Snapshot());
        }
        else
        {
            foreach (var past in Difference.Between(_nobody, _members))
            {
                if (subscribe.To.Any(type => type.IsInstanceOfType(past)))
                    subscribe.Subscriber.Tell(past);
            }
        }

        foreach (var type in subscribe.To)
            _events.Subscribe(subscribe.Subscriber, type);
    }

    private void RemoveSubscriber(Unsubscribe unsubscribe)
    {
        if (unsubscribe.To is { } type)
            _events.Unsubscribe(unsubscribe.Subscriber, type);
        else
            _events.Unsubscribe(unsubscribe.Subscriber);
    }

    private ClusterEvent.CurrentClusterState Snapshot() => new(_members.Members, [], [.. _members.SeenBy.Select(node => node.Address)],
        _members.Leader!, _members.AllRoles.ToImmutableDictionary(role => role, role => _members.RoleLeader(role)!));
}
