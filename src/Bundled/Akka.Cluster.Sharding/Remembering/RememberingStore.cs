using Akka.Event;
using Akka.Persistence;

namespace Akka.Cluster.Sharding.Internal;

/// <summary>What the two stores share: snapshots after so many events, and the deletion of what they make superfluous.</summary>
internal abstract class RememberingStore : PersistentActor
{
    protected RememberingStore(string persistenceId, ClusterShardingSettings settings)
    {
        PersistenceId = persistenceId;
        Tuning = settings.TuningParameters;
        JournalPluginId = settings.JournalPluginId;
        SnapshotPluginId = settings.SnapshotPluginId;
    }

    public override string PersistenceId { get; }

    protected TuningParameters Tuning { get; }

    protected bool IsSnapshotDue => LastSequenceNr % Tuning.SnapshotAfter == 0;

    /// <summary>
    /// How many batches are kept before the deleted ones when old snapshots are deleted. A snapshot may come late, at the
    /// end of a batch of updates.
    /// </summary>
    protected abstract int BatchesOfOldSnapshots { get; }

    /// <summary>The answers of journal and snapshot store to saving and deleting.</summary>
    protected bool ReceiveOutcome(object message)
    {
        switch (message)
        {
            case SaveSnapshotSuccess saved:
                // The latest events stay: a snapshot store may be slower to show a snapshot than the journal its deletions.
                var upTo = saved.Metadata.SequenceNr - (long)Tuning.KeepNrOfBatches * Tuning.SnapshotAfter;
                if (upTo > 0)
                    DeleteMessages(upTo);
                return true;
            case DeleteMessagesSuccess deleted:
                var to = deleted.ToSequenceNr - 1;
                var from = Math.Max(0, to - (long)BatchesOfOldSnapshots * Tuning.SnapshotAfter);
                DeleteSnapshots(new SnapshotSelectionCriteria(to, DateTime.MaxValue, from));
                return true;
            case SaveSnapshotFailure failure:
                Log.Warning(failure.Cause, "Snapshot failure: [{0}]", failure.Cause.Message);
                return true;
            case DeleteMessagesFailure failure:
                Log.Warning(failure.Cause, "Messages to [{0}] deletion failure: [{1}]", failure.ToSequenceNr, failure.Cause.Message);
                return true;
            case DeleteSnapshotsFailure failure:
                Log.Warning(failure.Cause, "Snapshots matching [{0}] deletion failure: [{1}]", failure.Criteria, failure.Cause.Message);
                return true;
            case DeleteSnapshotsSuccess:
                return true;
            default:
                return false;
        }
    }
}
