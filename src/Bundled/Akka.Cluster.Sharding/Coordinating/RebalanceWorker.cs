using Akka.Actor;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Takes one shard away from its region: has all regions keep its messages, then the one stop it. The coordinator tells
/// the regions its new home.
/// </summary>
internal sealed class RebalanceWorker : ReceiveActor, IWithTimers
{
    private readonly string _shard;
    private readonly IActorRef _from;
    private readonly HashSet<IActorRef> _remaining;

    public RebalanceWorker(string shard, IActorRef from, TimeSpan handOffTimeout, IReadOnlyCollection<IActorRef> regions)
    {
        _shard = shard;
        _from = from;
        _remaining = [.. regions];

        Receive<BeginHandOffAck>(ack => ack.Shard == shard, _ => OnKept(Sender));
        Receive<RegionEnded>(ended => OnKept(ended.Region));
        Receive<ReceiveTimeout>(_ => Finish(ok: false));

        foreach (var region in regions)
            region.Tell(new BeginHandOff(shard));
        Timers.StartSingleTimer("hand-off-timeout", ReceiveTimeout.Instance, handOffTimeout);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(string shard, IActorRef from, TimeSpan handOffTimeout, IReadOnlyCollection<IActorRef> regions) =>
        Actor.Props.Create(() => new RebalanceWorker(shard, from, handOffTimeout, regions)).WithDeploy(Deploy.Local);

    private void OnKept(IActorRef region)
    {
        _remaining.Remove(region);
        if (_remaining.Count > 0)
            return;
        _from.Tell(new HandOff(_shard));
        Become(Stopping);
    }

    private void Stopping()
    {
        Receive<ShardStopped>(stopped => stopped.Shard == _shard, _ => Finish(ok: true));
        Receive<RegionEnded>(ended => ended.Region.Equals(_from), _ => Finish(ok: true));
        Receive<ReceiveTimeout>(_ => Finish(ok: false));
    }

    private void Finish(bool ok)
    {
        Context.Parent.Tell(new MoveDone(_shard, ok));
        Context.Stop(Self);
    }
}
