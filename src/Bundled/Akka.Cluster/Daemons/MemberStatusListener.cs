using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Daemons;

/// <summary>Calls back once, when this node is up, or when it is removed; the end of the cluster counts as that.</summary>
internal sealed class MemberStatusListener : ReceiveActor
{
    private readonly Cluster _cluster;
    private readonly Action _callback;
    private readonly MemberStatus _status;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private bool _isDone;

    public MemberStatusListener(Cluster cluster, Action callback, MemberStatus status)
    {
        _cluster = cluster;
        _callback = callback;
        _status = status;
        Receive<ClusterEvent.CurrentClusterState>(state => CallIf(state.Members.Any(IsAwaited)));
        Receive<ClusterEvent.IMemberEvent>(happened => CallIf(IsAwaited(happened.Member)));
    }

    public static Props Props(Cluster cluster, Action callback, MemberStatus status) =>
        cluster.InternalProps(Akka.Actor.Props.Create(() => new MemberStatusListener(cluster, callback, status)));

    protected override void PreStart() => _cluster.Subscribe(Self,
        _status == MemberStatus.Up ? typeof(ClusterEvent.MemberUp) : typeof(ClusterEvent.MemberRemoved));

    protected override void PostStop()
    {
        if (_status == MemberStatus.Removed && !_isDone)
            Call();
        _cluster.Unsubscribe(Self);
    }

    private bool IsAwaited(Member member) => member.UniqueAddress == _cluster.SelfUniqueAddress && member.Status == _status;

    private void CallIf(bool isThere)
    {
        if (!isThere || _isDone)
            return;
        Call();
        Context.Stop(Self);
    }

    private void Call()
    {
        _isDone = true;
        try
        {
            _callback();
        }
        catch (Exception e)
        {
            _log.Error(e, "[{0}] callback failed with [{1}]", _status, e.Message);
        }
    }
}
