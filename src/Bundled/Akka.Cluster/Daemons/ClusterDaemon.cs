using Akka.Actor;

namespace Akka.Cluster.Daemons;

/// <summary>
/// /system/cluster: parent of all actors of the cluster, and its link to the coordinated shutdown: the end of the one is
/// the end of the other.
/// </summary>
internal sealed class ClusterDaemon : ReceiveActor
{
    private readonly Cluster _cluster;
    private readonly CoordinatedShutdown _shutdown;
    private readonly TaskCompletionSource<Done> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ClusterDaemon(Cluster cluster)
    {
        _cluster = cluster;
        _shutdown = CoordinatedShutdown.Get(Context.System);
        var supervisor = Context.ActorOf(ClusterCoreSupervisor.Props(cluster), "core");

        Receive<GetCore>(supervisor.Forward);
        Receive<AddListener>(listener => Context.ActorOf(MemberStatusListener.Props(cluster, listener.Callback, listener.Status)));
        Receive<LeaveRequest>(leave => Context.ActorOf(CoordinatedLeave.Props(cluster)).Forward(leave));
        AddShutdownTasks();
    }

    public static Props Props(Cluster cluster) =>
        cluster.InternalProps(Akka.Actor.Props.Create(() => new ClusterDaemon(cluster)));

    protected override void PostStop()
    {
        _stopped.TrySetResult(Done.Instance);

        // Where leaving was what ended the cluster, the shutdown runs already.
        if (_cluster.Settings.RunCoordinatedShutdownWhenDown)
            _shutdown.Run(CoordinatedShutdown.ClusterDowningReason.Instance);
    }

    private void AddShutdownTasks()
    {
        var self = Self;
        _shutdown.AddTask(CoordinatedShutdown.PhaseClusterLeave, "leave", () =>
            _cluster.IsTerminated || _cluster.SelfMember.Status == MemberStatus.Down
                ? Task.FromResult(Done.Instance)
                : self.Ask<Done>(LeaveRequest.Instance, _shutdown.Timeout(CoordinatedShutdown.PhaseClusterLeave)));
        _shutdown.AddTask(CoordinatedShutdown.PhaseClusterShutdown, "wait-shutdown", () => _stopped.Task);
    }
}
