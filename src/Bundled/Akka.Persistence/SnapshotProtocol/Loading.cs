namespace Akka.Persistence;

/// <summary>Asks a snapshot store for the youngest snapshot within bounds.</summary>
public sealed class LoadSnapshot(string persistenceId, SnapshotSelectionCriteria criteria, long toSequenceNr) : ISnapshotRequest
{
    /// <summary>Of which actor.</summary>
    public string PersistenceId { get; } = persistenceId;

    /// <summary>Which of its snapshots.</summary>
    public SnapshotSelectionCriteria Criteria { get; } = criteria;

    /// <summary>A further upper bound of the number; the answer repeats it.</summary>
    public long ToSequenceNr { get; } = toSequenceNr;
}

/// <summary>The snapshot that was asked for; null if there is none.</summary>
public sealed class LoadSnapshotResult(SelectedSnapshot snapshot, long toSequenceNr) : ISnapshotResponse
{
    /// <summary>Null if there is none within the bounds.</summary>
    public SelectedSnapshot Snapshot { get; } = snapshot;

    /// <summary>The bound of the question, up to which the events are to be replayed.</summary>
    public long ToSequenceNr { get; } = toSequenceNr;
}

/// <summary>The snapshot store could not look.</summary>
public sealed class LoadSnapshotFailed(Exception cause) : ISnapshotResponse
{
    /// <summary>What went wrong.</summary>
    public Exception Cause { get; } = cause;
}

/// <summary>A snapshot as it was found.</summary>
public sealed class SelectedSnapshot(SnapshotMetadata metadata, object snapshot) : IEquatable<SelectedSnapshot>
{
    /// <summary>Of whom it is, and when it was taken.</summary>
    public SnapshotMetadata Metadata { get; } = metadata;

    /// <summary>The state that was saved.</summary>
    public object Snapshot { get; } = snapshot;

    /// <inheritdoc/>
    public bool Equals(SelectedSnapshot? other) =>
        other is not null && Equals(Metadata, other.Metadata) && Equals(Snapshot, other.Snapshot);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SelectedSnapshot);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metadata, Snapshot);

    /// <inheritdoc/>
    public override string ToString() => $"SelectedSnapshot<meta: {Metadata}, snapshot: {Snapshot}>";
}

/// <summary>A snapshot, offered to an actor that recovers.</summary>
public sealed class SnapshotOffer(SnapshotMetadata metadata, object snapshot) : IEquatable<SnapshotOffer>
{
    /// <summary>Of whom it is, and when it was taken.</summary>
    public SnapshotMetadata Metadata { get; } = metadata;

    /// <summary>The state that was saved.</summary>
    public object Snapshot { get; } = snapshot;

    /// <inheritdoc/>
    public bool Equals(SnapshotOffer? other) =>
        other is not null && Equals(Metadata, other.Metadata) && Equals(Snapshot, other.Snapshot);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SnapshotOffer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Metadata, Snapshot);

    /// <inheritdoc/>
    public override string ToString() => $"SnapshotOffer<meta: {Metadata}, snapshot: {Snapshot}>";
}
