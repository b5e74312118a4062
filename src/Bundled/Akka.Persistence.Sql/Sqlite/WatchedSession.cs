using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql.Sqlite;

/// <summary>
/// Sees to it that the file is still where it was, and still the same. Linux lets a program go on writing to a file that has
/// been deleted or put aside, and SQLite would call that durable.
/// </summary>
internal sealed class WatchedSession(SqliteSession session, string path) : ISession
{
    public void Begin() => There().Begin();

    public void Commit()
    {
        session.Commit();
        There();
    }

    public void Rollback() => session.Rollback();

    public void Insert(IReadOnlyList<EventRow> rows) => session.Insert(rows);

    public void DeleteEvents(string persistenceId, long toSequenceNr) => session.DeleteEvents(persistenceId, toSequenceNr);

    public void SaveSnapshot(SnapshotRow row) => session.SaveSnapshot(row);

    public void DeleteSnapshot(string persistenceId, long sequenceNr) => session.DeleteSnapshot(persistenceId, sequenceNr);

    public void DeleteSnapshots(string persistenceId, long maxSequenceNr, long maxCreated) =>
        session.DeleteSnapshots(persistenceId, maxSequenceNr, maxCreated);

    public void ReadEvents(string persistenceId, long fromSequenceNr, long toSequenceNr, long max, Action<EventRow> each) =>
        There().ReadEvents(persistenceId, fromSequenceNr, toSequenceNr, max, each);

    public SnapshotRow? ReadSnapshot(string persistenceId, long maxSequenceNr, long maxCreated) =>
        There().ReadSnapshot(persistenceId, maxSequenceNr, maxCreated);

    public long HighestSequenceNr(string persistenceId) => There().HighestSequenceNr(persistenceId);

    public long HighestOrdering() => There().HighestOrdering();

    public IReadOnlyList<string> PersistenceIds(string after, long toOrdering, int max) =>
        There().PersistenceIds(after, toOrdering, max);

    public IReadOnlyList<WriterRow> Writers(long after, long toOrdering, int max) => There().Writers(after, toOrdering, max);

    public IReadOnlyList<EventRow> Events(string? tag, long after, long toOrdering, int max) =>
        There().Events(tag, after, toOrdering, max);

    public IReadOnlyList<EventRow> EventsOf(string persistenceId, long fromSequenceNr, long toSequenceNr, int max) =>
        There().EventsOf(persistenceId, fromSequenceNr, toSequenceNr, max);

    public void Dispose() => session.Dispose();

    private SqliteSession There() => !session.HasMoved
        ? session
        : throw new FileNotFoundException(null, path);
}
