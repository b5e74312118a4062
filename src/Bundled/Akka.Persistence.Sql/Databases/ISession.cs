namespace Akka.Persistence.Sql.Databases;

/// <summary>A connection to the tables. Not for two threads at a time.</summary>
internal interface ISession : IQueries, IDisposable
{
    void Begin();

    /// <summary>When this returns, what was written since <see cref="Begin"/> survives a loss of power.</summary>
    void Commit();

    void Rollback();

    void Insert(IReadOnlyList<EventRow> rows);

    /// <summary>Deletes all up to a number but one, which is kept as deleted so that the numbering goes on.</summary>
    void DeleteEvents(string persistenceId, long toSequenceNr);

    void SaveSnapshot(SnapshotRow row);

    void DeleteSnapshot(string persistenceId, long sequenceNr);

    void DeleteSnapshots(string persistenceId, long maxSequenceNr, long maxCreated);

    void ReadEvents(string persistenceId, long fromSequenceNr, long toSequenceNr, long max, Action<EventRow> each);

    SnapshotRow? ReadSnapshot(string persistenceId, long maxSequenceNr, long maxCreated);
}
