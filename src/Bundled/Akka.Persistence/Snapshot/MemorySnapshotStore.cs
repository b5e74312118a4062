namespace Akka.Persistence.Snapshot;

/// <summary>A snapshot store that is gone with the actor system; for tests.</summary>
public class MemorySnapshotStore : SnapshotStore
{
    /// <summary>All snapshots of all actors, in no order.</summary>
    protected virtual List<SnapshotEntry> Snapshots { get; } = [];

    /// <inheritdoc/>
    protected override Task<SelectedSnapshot> LoadAsync(string persistenceId, SnapshotSelectionCriteria criteria)
    {
        var youngest = Snapshots.Where(entry => Fits(entry, persistenceId, criteria)).MaxBy(entry => entry.SequenceNr);
        return Task.FromResult(youngest is null ? null! : new SelectedSnapshot(
            new SnapshotMetadata(youngest.PersistenceId, youngest.SequenceNr, new DateTime(youngest.Timestamp, DateTimeKind.Utc)),
            youngest.Snapshot));
    }

    /// <inheritdoc/>
    protected override Task SaveAsync(SnapshotMetadata metadata, object snapshot)
    {
        Snapshots.RemoveAll(entry => entry.PersistenceId == metadata.PersistenceId && entry.SequenceNr == metadata.SequenceNr);
        Snapshots.Add(new SnapshotEntry
        {
            Id = metadata.PersistenceId + "_" + metadata.SequenceNr,
            PersistenceId = metadata.PersistenceId,
            SequenceNr = metadata.SequenceNr,
            Timestamp = metadata.Timestamp.Ticks,
            Snapshot = snapshot,
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task DeleteAsync(SnapshotMetadata metadata)
    {
        var index = Snapshots.FindIndex(entry => entry.PersistenceId == metadata.PersistenceId
            && (IsOpen(metadata.SequenceNr) || entry.SequenceNr == metadata.SequenceNr)
            && (IsOpen(metadata.Timestamp) || entry.Timestamp == metadata.Timestamp.Ticks));
        if (index >= 0)
            Snapshots.RemoveAt(index);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task DeleteAsync(string persistenceId, SnapshotSelectionCriteria criteria)
    {
        Snapshots.RemoveAll(entry => Fits(entry, persistenceId, criteria));
        return Task.CompletedTask;
    }

    // As in the package, only the upper bounds count here.
    private static bool Fits(SnapshotEntry entry, string persistenceId, SnapshotSelectionCriteria criteria) =>
        entry.PersistenceId == persistenceId
        && (IsOpen(criteria.MaxSequenceNr) || entry.SequenceNr <= criteria.MaxSequenceNr)
        && (IsOpen(criteria.MaxTimeStamp) || entry.Timestamp <= criteria.MaxTimeStamp.Ticks);

    private static bool IsOpen(long sequenceNr) => sequenceNr is <= 0 or long.MaxValue;

    private static bool IsOpen(DateTime time) => time == DateTime.MinValue || time == DateTime.MaxValue;
}

/// <summary>A snapshot in a <see cref="MemorySnapshotStore"/>.</summary>
public class SnapshotEntry
{
    /// <summary>The persistence id and the number, with an underscore between them.</summary>
    public string Id { get; set; } = null!;

    /// <summary>Of which actor.</summary>
    public string PersistenceId { get; set; } = null!;

    /// <summary>After which event it was taken.</summary>
    public long SequenceNr { get; set; }

    /// <summary>When it was taken, in ticks of UTC.</summary>
    public long Timestamp { get; set; }

    /// <summary>The state, as the actor saved it: the same object.</summary>
    public object Snapshot { get; set; } = null!;
}
