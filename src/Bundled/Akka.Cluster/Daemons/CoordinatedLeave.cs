using Akka.Actor;

namespace Akka.Cluster.Daemons;

/// <summary>The shutdown's phase <c>cluster-leave</c>: has this node leave, and answers when that has begun or is past.</summary>
internal sealed class CoordinatedLeave : ReceiveActor
{
    private readonly Cluster _cluster;
    private IActorRef _asked = ActorRefs.Nobody;

    public CoordinatedLeave(Cluster cluster)
    {
        _cluster = cluster;
        Receive<LeaveRequest>(_ =>
        {
            _asked = Sender;
            cluster.Leave(cluster.SelfAddress);
            cluster.Subscribe(Self, typeof(ClusterEvent.MemberLeft), typeof(ClusterEvent.MemberRemoved), typeof(ClusterEvent.MemberDowned));
        });
        Receive<ClusterEvent.CurrentClusterState>(state => AnswerIf(state.Members.IsEmpty || state.Members.Any(m =>
            IsSelf(m) && m.Status is MemberStatus.Leaving or MemberStatus.Exiting or MemberStatus.Down)));
        Receive<ClusterEvent.IMemberEvent>(happened => AnswerIf(IsSelf(happened.Member)));
    }

    public static Props Props(Cluster cluster) =>
        cluster.InternalProps(Akka.Actor.Props.Create(() => new CoordinatedLeave(cluster)));

    protected override void PostStop() => _cluster.Unsubscribe(Self);

    private bool IsSelf(Member member) => member.UniqueAddress == _cluster.SelfUniqueAddress;

    private void AnswerIf(bool hasBegun)
    {
        if (!hasBegun)
            return;
        _asked.Tell(Done.Instance);
        Context.Stop(Self);
    }
}
