using System.Collections.Concurrent;
using Akka.Persistence.Sql.Writing;

namespace Akka.Persistence.Sql.Databases;

/// <summary>
/// A database with one writer, which commits the work of many actors together, and as many readers as read at a time.
/// Connections that failed are thrown away, and the next work opens new ones: a database that was away is served again
/// as soon as it is back.
/// </summary>
internal abstract class Database : IDisposable
{
    private readonly ConcurrentBag<ISession> _idle = [];
    private readonly WriteQueue _writes;
    private volatile bool _closed;

    protected Database(PluginSettings settings)
    {
        Settings = settings;
        _writes = new WriteQueue(this, settings.BatchSize, settings.BufferSize);
    }

    protected PluginSettings Settings { get; }

    /// <summary>For a writer, or for a reader that finds the tables made.</summary>
    public abstract ISession Open(bool forWriting);

    /// <summary>Whether only the work that failed is to blame, so that the rest of its batch can be tried without it.</summary>
    public abstract bool ConcernsOneOnly(Exception failure);

    /// <summary>Says in words what to do about a failure.</summary>
    public abstract Exception Explained(Exception failure);

    /// <summary>Ends when the work is durable.</summary>
    public Task WriteAsync(Work work) => _writes.EnqueueAsync(work);

    /// <summary>Ends when all that was asked for before is durable, or has failed.</summary>
    public Task WrittenAsync() => _writes.DrainedAsync();

    public Task<T> ReadAsync<T>(Func<ISession, T> read) => Task.Run(() =>
    {
        ISession? session = null;
        try
        {
            if (!_idle.TryTake(out session))
                session = OpenForReading();
            var result = read(session);
            Return(session);
            return result;
        }
        catch (Exception e)
        {
            session?.Dispose();
            if (!IsOurs(e))
                throw;
            ForgetIdle();
            throw Explained(e);
        }
    });

    public void Dispose()
    {
        _closed = true;
        _writes.Dispose();
        ForgetIdle();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Whether the failure is the database's, not that of who reads.</summary>
    protected abstract bool IsOurs(Exception failure);

    private ISession OpenForReading()
    {
        _writes.EnsureTables();
        return Open(forWriting: false);
    }

    private void Return(ISession session)
    {
        if (_closed)
            session.Dispose();
        else
            _idle.Add(session);
    }

    private void ForgetIdle()
    {
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
