namespace Akka.Persistence;

/// <summary>From which snapshot an actor recovers, and how far.</summary>
public sealed class Recovery
{
    /// <summary>From the latest snapshot, with all events after it.</summary>
    public Recovery()
        : this(SnapshotSelectionCriteria.Latest)
    {
    }

    /// <summary>From a snapshot within these bounds, with all events after it.</summary>
    public Recovery(SnapshotSelectionCriteria fromSnapshot)
        : this(fromSnapshot, long.MaxValue)
    {
    }

    /// <summary>From a snapshot within these bounds, with the events after it up to and including a number.</summary>
    public Recovery(SnapshotSelectionCriteria fromSnapshot, long toSequenceNr)
        : this(fromSnapshot, toSequenceNr, long.MaxValue)
    {
    }

    /// <summary>
    /// The same with at most so many events. Null stands for <see cref="SnapshotSelectionCriteria.Latest"/>.
    /// </summary>
    public Recovery(SnapshotSelectionCriteria fromSnapshot = null!, long toSequenceNr = long.MaxValue, long replayMax = long.MaxValue)
    {
        FromSnapshot = fromSnapshot ?? SnapshotSelectionCriteria.Latest;
        ToSequenceNr = toSequenceNr;
        ReplayMax = replayMax;
    }

    /// <summary>From the latest snapshot, with all events after it.</summary>
    public static Recovery Default { get; } = new(SnapshotSelectionCriteria.Latest);

    /// <summary>Neither snapshot nor events; only the highest sequence number is looked up.</summary>
    public static Recovery None { get; } = new(SnapshotSelectionCriteria.None, 0);

    /// <summary>Which snapshots may be offered; the youngest of them is.</summary>
    public SnapshotSelectionCriteria FromSnapshot { get; }

    /// <summary>The last number to recover to, snapshots included.</summary>
    public long ToSequenceNr { get; }

    /// <summary>How many events are replayed at most.</summary>
    public long ReplayMax { get; }
}
