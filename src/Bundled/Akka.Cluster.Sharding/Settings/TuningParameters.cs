namespace Akka.Cluster.Sharding;

/// <summary>The settings that one seldom changes: buffers, pauses and time-outs.</summary>
public class TuningParameters
{
    /// <summary>The pause before a failed coordinator is started again, growing to five times as much.</summary>
    public readonly TimeSpan CoordinatorFailureBackoff;

    /// <summary>How often a region asks again for the coordinator, or for the home of a shard.</summary>
    public readonly TimeSpan RetryInterval;

    /// <summary>The most messages that a region or a shard keeps while they cannot be delivered.</summary>
    public readonly int BufferSize;

    /// <summary>The longest time for moving a shard.</summary>
    public readonly TimeSpan HandOffTimeout;

    /// <summary>After it a region that has not confirmed a shard is told again to host it.</summary>
    public readonly TimeSpan ShardStartTimeout;

    /// <summary>The pause before a shard that cannot remember its entities is started again.</summary>
    public readonly TimeSpan ShardFailureBackoff;

    /// <summary>The pause before a remembered entity that stopped by itself is started again.</summary>
    public readonly TimeSpan EntityRestartBackoff;

    /// <summary>How often the coordinator asks whether shards should move.</summary>
    public readonly TimeSpan RebalanceInterval;

    /// <summary>Events between two snapshots of what is remembered.</summary>
    public readonly int SnapshotAfter;

    /// <summary>Batches of <see cref="SnapshotAfter"/> events that are kept before the latest snapshot.</summary>
    public readonly int KeepNrOfBatches;

    /// <summary>Of the older strategy: the difference between regions from which on shards move.</summary>
    public readonly int LeastShardAllocationRebalanceThreshold;

    /// <summary>Of the older strategy: the most shards that move at once.</summary>
    public readonly int LeastShardAllocationMaxSimultaneousRebalance;

    /// <summary>How long a shard or the coordinator waits for what is remembered to be read.</summary>
    public readonly TimeSpan WaitingForStateTimeout;

    /// <summary>How long a shard or the coordinator waits for what is remembered to be written.</summary>
    public readonly TimeSpan UpdatingStateTimeout;

    /// <summary>How remembered entities start with their shard: <c>all</c> or <c>constant</c>.</summary>
    public readonly string EntityRecoveryStrategy;

    /// <summary>The pause between two groups of the strategy <c>constant</c>.</summary>
    public readonly TimeSpan EntityRecoveryConstantRateStrategyFrequency;

    /// <summary>The size of a group of the strategy <c>constant</c>.</summary>
    public readonly int EntityRecoveryConstantRateStrategyNumberOfEntities;

    /// <summary>Without effect here: there is no distributed data.</summary>
    public readonly int CoordinatorStateWriteMajorityPlus;

    /// <summary>Without effect here: there is no distributed data.</summary>
    public readonly int CoordinatorStateReadMajorityPlus;

    /// <summary>Of the newer strategy: the most shards that move at a time; 0 for the older strategy.</summary>
    public readonly int LeastShardAllocationAbsoluteLimit;

    /// <summary>Of the newer strategy: the largest part of all shards that moves at a time.</summary>
    public readonly double LeastShardAllocationRelativeLimit;

    /// <summary>Takes every value as it is.</summary>
    /// <exception cref="ArgumentException">The recovery strategy is neither <c>all</c> nor <c>constant</c>.</exception>
    public TuningParameters(
        TimeSpan coordinatorFailureBackoff,
        TimeSpan retryInterval,
        int bufferSize,
        TimeSpan handOffTimeout,
        TimeSpan shardStartTimeout,
        TimeSpan shardFailureBackoff,
        TimeSpan entityRestartBackoff,
        TimeSpan rebalanceInterval,
        int snapshotAfter,
        int keepNrOfBatches,
        int leastShardAllocationRebalanceThreshold,
        int leastShardAllocationMaxSimultaneousRebalance,
        TimeSpan waitingForStateTimeout,
        TimeSpan updatingStateTimeout,
        string entityRecoveryStrategy,
        TimeSpan entityRecoveryConstantRateStrategyFrequency,
        int entityRecoveryConstantRateStrategyNumberOfEntities,
        int coordinatorStateWriteMajorityPlus,
        int coordinatorStateReadMajorityPlus,
        int leastShardAllocationAbsoluteLimit,
        double leastShardAllocationRelativeLimit)
    {
        if (entityRecoveryStrategy is not ("all" or "constant"))
            throw new ArgumentException($"Unknown 'entity-recovery-strategy' [{entityRecoveryStrategy}], valid values are 'all' or 'constant'");
        CoordinatorFailureBackoff = coordinatorFailureBackoff;
        RetryInterval = retryInterval;
        BufferSize = bufferSize;
        HandOffTimeout = handOffTimeout;
        ShardStartTimeout = shardStartTimeout;
        ShardFailureBackoff = shardFailureBackoff;
        EntityRestartBackoff = entityRestartBackoff;
        RebalanceInterval = rebalanceInterval;
        SnapshotAfter = snapshotAfter;
        KeepNrOfBatches = keepNrOfBatches;
        LeastShardAllocationRebalanceThreshold = leastShardAllocationRebalanceThreshold;
        LeastShardAllocationMaxSimultaneousRebalance = leastShardAllocationMaxSimultaneousRebalance;
        WaitingForStateTimeout = waitingForStateTimeout;
        UpdatingStateTimeout = updatingStateTimeout;
        EntityRecoveryStrategy = entityRecoveryStrategy;
        EntityRecoveryConstantRateStrategyFrequency = entityRecoveryConstantRateStrategyFrequency;
        EntityRecoveryConstantRateStrategyNumberOfEntities = entityRecoveryConstantRateStrategyNumberOfEntities;
        CoordinatorStateWriteMajorityPlus = coordinatorStateWriteMajorityPlus;
        CoordinatorStateReadMajorityPlus = coordinatorStateReadMajorityPlus;
        LeastShardAllocationAbsoluteLimit = leastShardAllocationAbsoluteLimit;
        LeastShardAllocationRelativeLimit = leastShardAllocationRelativeLimit;
    }

    /// <summary>The same with another <see cref="CoordinatorFailureBackoff"/>.</summary>
    public TuningParameters WithCoordinatorFailureBackoff(TimeSpan coordinatorFailureBackoff) =>
        Copy(coordinatorFailureBackoff: coordinatorFailureBackoff);

    /// <summary>The same with another <see cref="RetryInterval"/>.</summary>
    public TuningParameters WithRetryInterval(TimeSpan retryInterval) =>
        Copy(retryInterval: retryInterval);

    /// <summary>The same with another <see cref="BufferSize"/>.</summary>
    public TuningParameters WithBufferSize(int bufferSize) =>
        Copy(bufferSize: bufferSize);

    /// <summary>The same with another <see cref="HandOffTimeout"/>.</summary>
    public TuningParameters WithHandOffTimeout(TimeSpan handOffTimeout) =>
        Copy(handOffTimeout: handOffTimeout);

    /// <summary>The same with another <see cref="ShardStartTimeout"/>.</summary>
    public TuningParameters WithShardStartTimeout(TimeSpan shardStartTimeout) =>
        Copy(shardStartTimeout: shardStartTimeout);

    /// <summary>The same with another <see cref="ShardFailureBackoff"/>.</summary>
    public TuningParameters WithShardFailureBackoff(TimeSpan shardFailureBackoff) =>
        Copy(shardFailureBackoff: shardFailureBackoff);

    /// <summary>The same with another <see cref="EntityRestartBackoff"/>.</summary>
    public TuningParameters WithEntityRestartBackoff(TimeSpan entityRestartBackoff) =>
        Copy(entityRestartBackoff: entityRestartBackoff);

    /// <summary>The same with another <see cref="RebalanceInterval"/>.</summary>
    public TuningParameters WithRebalanceInterval(TimeSpan rebalanceInterval) =>
        Copy(rebalanceInterval: rebalanceInterval);

    /// <summary>The same with another <see cref="SnapshotAfter"/>.</summary>
    public TuningParameters WithSnapshotAfter(int snapshotAfter) =>
        Copy(snapshotAfter: snapshotAfter);

    /// <summary>The same with another <see cref="KeepNrOfBatches"/>.</summary>
    public TuningParameters WithKeepNrOfBatches(int keepNrOfBatches) =>
        Copy(keepNrOfBatches: keepNrOfBatches);

    /// <summary>The same with another <see cref="LeastShardAllocationRebalanceThreshold"/>.</summary>
    public TuningParameters WithLeastShardAllocationRebalanceThreshold(int leastShardAllocationRebalanceThreshold) =>
        Copy(leastShardAllocationRebalanceThreshold: leastShardAllocationRebalanceThreshold);

    /// <summary>The same with another <see cref="LeastShardAllocationMaxSimultaneousRebalance"/>.</summary>
    public TuningParameters WithLeastShardAllocationMaxSimultaneousRebalance(int leastShardAllocationMaxSimultaneousRebalance) =>
        Copy(leastShardAllocationMaxSimultaneousRebalance: leastShardAllocationMaxSimultaneousRebalance);

    /// <summary>The same with another <see cref="WaitingForStateTimeout"/>.</summary>
    public TuningParameters WithWaitingForStateTimeout(TimeSpan waitingForStateTimeout) =>
        Copy(waitingForStateTimeout: waitingForStateTimeout);

    /// <summary>The same with another <see cref="UpdatingStateTimeout"/>.</summary>
    public TuningParameters WithUpdatingStateTimeout(TimeSpan updatingStateTimeout) =>
        Copy(updatingStateTimeout: updatingStateTimeout);

    /// <summary>The same with another <see cref="EntityRecoveryStrategy"/>.</summary>
    public TuningParameters WithEntityRecoveryStrategy(string entityRecoveryStrategy) =>
        Copy(entityRecoveryStrategy: entityRecoveryStrategy);

    /// <summary>The same with another <see cref="EntityRecoveryConstantRateStrategyFrequency"/>.</summary>
    public TuningParameters WithEntityRecoveryConstantRateStrategyFrequency(TimeSpan entityRecoveryConstantRateStrategyFrequency) =>
        Copy(entityRecoveryConstantRateStrategyFrequency: entityRecoveryConstantRateStrategyFrequency);

    /// <summary>The same with another <see cref="EntityRecoveryConstantRateStrategyNumberOfEntities"/>.</summary>
    public TuningParameters WithEntityRecoveryConstantRateStrategyNumberOfEntities(int entityRecoveryConstantRateStrategyNumberOfEntities) =>
        Copy(entityRecoveryConstantRateStrategyNumberOfEntities: entityRecoveryConstantRateStrategyNumberOfEntities);

    /// <summary>The same with another <see cref="CoordinatorStateWriteMajorityPlus"/>.</summary>
    public TuningParameters WithCoordinatorStateWriteMajorityPlus(int coordinatorStateWriteMajorityPlus) =>
        Copy(coordinatorStateWriteMajorityPlus: coordinatorStateWriteMajorityPlus);

    /// <summary>The same with another <see cref="CoordinatorStateReadMajorityPlus"/>.</summary>
    public TuningParameters WithCoordinatorStateReadMajorityPlus(int coordinatorStateReadMajorityPlus) =>
        Copy(coordinatorStateReadMajorityPlus: coordinatorStateReadMajorityPlus);

    /// <summary>The same with another <see cref="LeastShardAllocationAbsoluteLimit"/>.</summary>
    public TuningParameters WithLeastShardAllocationAbsoluteLimit(int leastShardAllocationAbsoluteLimit) =>
        Copy(leastShardAllocationAbsoluteLimit: leastShardAllocationAbsoluteLimit);

    /// <summary>The same with another <see cref="LeastShardAllocationRelativeLimit"/>.</summary>
    public TuningParameters WithLeastShardAllocationRelativeLimit(double leastShardAllocationRelativeLimit) =>
        Copy(leastShardAllocationRelativeLimit: leastShardAllocationRelativeLimit);

    private TuningParameters Copy(
        TimeSpan? coordinatorFailureBackoff = null,
        TimeSpan? retryInterval = null,
        int? bufferSize = null,
        TimeSpan? handOffTimeout = null,
        TimeSpan? shardStartTimeout = null,
        TimeSpan? shardFailureBackoff = null,
        TimeSpan? entityRestartBackoff = null,
        TimeSpan? rebalanceInterval = null,
        int? snapshotAfter = null,
        int? keepNrOfBatches = null,
        int? leastShardAllocationRebalanceThreshold = null,
        int? leastShardAllocationMaxSimultaneousRebalance = null,
        TimeSpan? waitingForStateTimeout = null,
        TimeSpan? updatingStateTimeout = null,
        string? entityRecoveryStrategy = null,
        TimeSpan? entityRecoveryConstantRateStrategyFrequency = null,
        int? entityRecoveryConstantRateStrategyNumberOfEntities = null,
        int? coordinatorStateWriteMajorityPlus = null,
        int? coordinatorStateReadMajorityPlus = null,
        int? leastShardAllocationAbsoluteLimit = null,
        double? leastShardAllocationRelativeLimit = null) =>
        new(
            coordinatorFailureBackoff ?? CoordinatorFailureBackoff,
            retryInterval ?? RetryInterval,
            bufferSize ?? BufferSize,
            handOffTimeout ?? HandOffTimeout,
            shardStartTimeout ?? ShardStartTimeout,
            shardFailureBackoff ?? ShardFailureBackoff,
            entityRestartBackoff ?? EntityRestartBackoff,
            rebalanceInterval ?? RebalanceInterval,
            snapshotAfter ?? SnapshotAfter,
            keepNrOfBatches ?? KeepNrOfBatches,
            leastShardAllocationRebalanceThreshold ?? LeastShardAllocationRebalanceThreshold,
            leastShardAllocationMaxSimultaneousRebalance ?? LeastShardAllocationMaxSimultaneousRebalance,
            waitingForStateTimeout ?? WaitingForStateTimeout,
            updatingStateTimeout ?? UpdatingStateTimeout,
            entityRecoveryStrategy ?? EntityRecoveryStrategy,
            entityRecoveryConstantRateStrategyFrequency ?? EntityRecoveryConstantRateStrategyFrequency,
            entityRecoveryConstantRateStrategyNumberOfEntities ?? EntityRecoveryConstantRateStrategyNumberOfEntities,
            coordinatorStateWriteMajorityPlus ?? CoordinatorStateWriteMajorityPlus,
            coordinatorStateReadMajorityPlus ?? CoordinatorStateReadMajorityPlus,
            leastShardAllocationAbsoluteLimit ?? LeastShardAllocationAbsoluteLimit,
            leastShardAllocationRelativeLimit ?? LeastShardAllocationRelativeLimit);
}
