using System.Collections.Immutable;
using Akka.Actor;
using Akka.Event;

namespace Akka.Cluster.Sharding;

/// <summary>
/// Starts the entities that a shard remembers, all or so many at a time, and asks again for those that were not. It asks
/// the region, so that an entity starts in its new shard when the extractor has changed.
/// </summary>
internal sealed class RememberEntityStarter : ReceiveActor, IWithTimers
{
    private readonly IActorRef _region;
    private readonly Queue<string> _left;
    private readonly HashSet<string> _waitingForAck = [];
    private readonly List<string> _moved = [];

    public RememberEntityStarter(IActorRef region, IActorRef shard, string shardId, IImmutableSet<string> ids,
        ClusterShardingSettings settings)
    {
        _region = region;
        _left = new Queue<string>(ids);

        Receive<StartEntityAck>(ack =>
        {
            if (_waitingForAck.Remove(ack.EntityId) && ack.ShardId != shardId)
                _moved.Add(ack.EntityId);
            if (_waitingForAck.Count > 0 || _left.Count > 0)
                return;
            if (_moved.Count > 0)
                shard.Tell(new EntitiesMoved(_moved));
            Context.Stop(Self);
        });
        Receive<NextBatch>(batch => StartNext(batch.Size));
        Receive<Again>(_ =>
        {
            foreach (var id in _waitingForAck)
                _region.Tell(new ShardRegion.StartEntity(id));
        });

        var tuning = settings.TuningParameters;
        Context.GetLogger().Debug("Shard starting [{0}] remembered entities using strategy [{1}]", ids.Count, tuning.EntityRecoveryStrategy);
        Timers.StartPeriodicTimer(nameof(Again), Again.Instance, tuning.RetryInterval);
        if (tuning.EntityRecoveryStrategy == "all")
        {
            StartNext(ids.Count);
            return;
        }

        var size = tuning.EntityRecoveryConstantRateStrategyNumberOfEntities;
        Timers.StartPeriodicTimer(nameof(NextBatch), new NextBatch(size), tuning.EntityRecoveryConstantRateStrategyFrequency);
        StartNext(size);
    }

    public ITimerScheduler Timers { get; set; } = null!;

    public static Props Props(IActorRef region, IActorRef shard, string shardId, IImmutableSet<string> ids, ClusterShardingSettings settings) =>
        Actor.Props.Create(() => new RememberEntityStarter(region, shard, shardId, ids, settings)).WithDeploy(Deploy.Local);

    private void StartNext(int count)
    {
        for (var i = 0; i < count && _left.TryDequeue(out var id); i++)
        {
            _waitingForAck.Add(id);
            _region.Tell(new ShardRegion.StartEntity(id));
        }
    }

    private sealed record NextBatch(int Size) : INoSerializationVerificationNeeded;

    private sealed class Again : INoSerializationVerificationNeeded
    {
        public static readonly Again Instance = new();
    }
}
