using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Persistence.Sql.Query;
using Akka.Persistence.Sql.Writing;

namespace Akka.Persistence.Sql.Databases;

/// <summary>
/// A database with one writer, which commits the work of many actors together, and as many readers as read at a time.
/// Connections that failed are thrown away, and the next work opens new ones: a database that was away is served again
/// as soon as it is back.
/// </summary>
internal abstract class Database : IDisposable
{
    private const int MostReaders = 8;

    private readonly ConcurrentBag<ISession> _idle = [];
    private readonly SemaphoreSlim _readers = new(MostReaders);
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

    /// <summary>How far queries may go that continue behind what they saw last.</summary>
    public abstract ISettledOrderings SettledOrderings(ExtendedActorSystem system, QuerySettings settings);

    /// <summary>Ends when the work is durable.</summary>
    public Task WriteAsync(Work work) => _writes.EnqueueAsync(work);

    /// <summary>Ends when all that was asked for before is durable, or has failed.</summary>
    public Task WrittenAsync() => _writes.DrainedAsync();

    /// <param name="read">What to read, on a thread that may block.</param>
    /// <param name="canRepeat">Whether it has had no effect yet: a connection may turn out to have been lost since.</param>
    public async Task<T> ReadAsync<T>(Func<ISession, T> read, Func<bool>? canRepeat = null)
    {
        await _readers.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Read(read, canRepeat)).ConfigureAwait(false);
        }
        finally
        {
            _readers.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        _writes.Dispose();
        ForgetIdle();
        _readers.Dispose();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the connection, not the work, is to blame: another connection may do it.</summary>
    public virtual bool IsLost(Exception failure) => false;

    /// <summary>After a connection was lost, others that are kept will be lost as well.</summary>
    public virtual void ForgetLost()
    {
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Whether the failure is the database's, not that of who reads.</summary>
    protected abstract bool IsOurs(Exception failure);

    private T Read<T>(Func<ISession, T> read, Func<bool>? canRepeat)
    {
        var isOld = _idle.TryTake(out var session);
        try
        {
            session ??= OpenForReading();
            var result = read(session);
            Return(session);
            return result;
        }
        catch (Exception e) when (isOld && IsLost(e) && canRepeat?.Invoke() != false)
        {
            session?.Dispose();
            ForgetIdle();
        }
        catch (Exception e)
        {
            session?.Dispose();
            if (!IsOurs(e))
                throw;
            ForgetIdle();
            throw Explained(e);
        }

        return Read(read, canRepeat);
    }

    private ISession OpenForReading()
    {
        if (Settings.AutoInitialize)
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
        ForgetLost();
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
