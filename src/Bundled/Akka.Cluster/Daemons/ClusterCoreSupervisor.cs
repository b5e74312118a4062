using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Daemons;

/// <summary>
/// /system/cluster/core: a fault of what is below it ends the cluster on this node, rather than going on with half of it.
/// </summary>
internal sealed class ClusterCoreSupervisor : ReceiveActor
{
    private readonly Cluster _cluster;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    public ClusterCoreSupervisor(Cluster cluster)
    {
        _cluster = cluster;
        var publisher = Context.ActorOf(
            cluster.InternalProps(Akka.Actor.Props.Create(() => new ClusterDomainEventPublisher(cluster))), "publisher");
        var core = Context.ActorOf(
            cluster.InternalProps(Akka.Actor.Props.Create(() => new ClusterCoreDaemon(cluster, publisher))), "daemon");
        Context.Watch(publisher);
        Context.Watch(core);
        Receive<GetCore>(_ => Sender.Tell(core));
        Receive<Terminated>(_ => Context.Stop(Self));
    }

    public static Props Props(Cluster cluster) =>
        cluster.InternalProps(Akka.Actor.Props.Create(() => new ClusterCoreSupervisor(cluster)));

    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(e =>
    {
        _log.Error(e, "Cluster node [{0}] crashed, [{1}] - shutting down...", _cluster.SelfAddress, e);
        Self.Tell(PoisonPill.Instance);
        return Directive.Stop;
    });

    protected override void PostStop() => _cluster.Shutdown();
}
