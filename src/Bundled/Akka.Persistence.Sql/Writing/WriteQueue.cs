using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql.Writing;

/// <summary>
/// Group commit. While a transaction is on its way to the disk, work gathers; the next transaction takes all of it, in the
/// order in which it came. When one piece of work cannot be done, the transaction is rolled back and each piece gets one
/// of its own, so that only the one fails.
/// </summary>
internal sealed class WriteQueue : IDisposable
{
    private readonly Database _database;
    private readonly int _batchSize;
    private readonly int _bufferSize;
    private readonly object _lock = new();
    private readonly object _sessionLock = new();
    private readonly Queue<Work> _waiting = new();
    private Thread? _writer;
    private Work? _last;
    private ISession? _session;
    private bool _tablesAreThere;
    private bool _closed;

    public WriteQueue(Database database, int batchSize, int bufferSize)
    {
        _database = database;
        _batchSize = batchSize;
        _bufferSize = bufferSize;
    }

    public Task EnqueueAsync(Work work)
    {
        lock (_lock)
        {
            if (_closed)
                return Task.FromException(new ObjectDisposedException(nameof(WriteQueue), "The actor system has ended."));
            if (_waiting.Count >= _bufferSize)
            {
                return Task.FromException(new InvalidOperationException(
                    $"{_waiting.Count} writes wait for the database already, and buffer-size allows no more."));
            }

            _waiting.Enqueue(work);
            _last = work;
            if (_writer is null)
                StartWriter();
            else if (_waiting.Count == 1)
                Monitor.Pulse(_lock);
        }

        return work.Done;
    }

    public async Task DrainedAsync()
    {
        Task last;
        lock (_lock)
        {
            if (_last is null || _last.Done.IsCompleted)
                return;
            last = _last.Done;
        }

        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>A reader may come before the first write.</summary>
    public void EnsureTables()
    {
        if (Volatile.Read(ref _tablesAreThere))
            return;
        lock (_sessionLock)
            Session();
    }

    public void Dispose()
    {
        Thread? writer;
        lock (_lock)
        {
            _closed = true;
            writer = _writer;
            Monitor.Pulse(_lock);
        }

        writer?.Join();
        lock (_sessionLock)
            Forget();
    }

    private void StartWriter()
    {
        _writer = new Thread(Run) { IsBackground = true, Name = "sql-writer" };
        _writer.Start();
    }

    private void Run()
    {
        var batch = new List<Work>();
        while (Take(batch))
        {
            lock (_sessionLock)
                Write(batch);
            batch.Clear();
        }
    }

    private bool Take(List<Work> batch)
    {
        lock (_lock)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                    return false;
                Monitor.Wait(_lock);
            }

            var rows = 0;
            while (_waiting.TryPeek(out var next) && (batch.Count == 0 || rows + next.Rows <= _batchSize))
            {
                rows += next.Rows;
                batch.Add(_waiting.Dequeue());
            }
        }

        return true;
    }

    private void Write(List<Work> batch)
    {
        try
        {
            Commit(batch);
        }
        catch (Exception e) when (batch.Count > 1 && _database.ConcernsOneOnly(e))
        {
            foreach (var work in batch)
                WriteAlone(work);
            return;
        }
        catch (Exception e)
        {
            Fail(batch, e);
            return;
        }

        foreach (var work in batch)
            work.Succeed();
    }

    private void WriteAlone(Work work)
    {
        try
        {
            Commit([work]);
        }
        catch (Exception e)
        {
            Fail([work], e);
            return;
        }

        work.Succeed();
    }

    private void Commit(List<Work> batch)
    {
        var isOld = _session is not null;
        var session = Session();
        var committing = false;
        try
        {
            session.Begin();
            Do(batch, session);
            committing = true;
            session.Commit();
            return;
        }
        catch (Exception e) when (isOld && !committing && _database.IsLost(e))
        {
            // The connection broke while nothing was written, and nothing of this batch can be stored: once more.
            Forget();
            _database.ForgetLost();
        }
        catch (Exception e)
        {
            if (_database.ConcernsOneOnly(e))
                session.Rollback();
            else
                Forget();
            throw;
        }

        Commit(batch);
    }

    /// <summary>Events of several actors in a row go to the database together.</summary>
    private void Do(List<Work> batch, ISession session)
    {
        for (var i = 0; i < batch.Count;)
        {
            var end = i;
            while (end < batch.Count && batch[end] is EventsToInsert)
                end++;
            if (end - i > 1)
            {
                var rows = new List<EventRow>(_batchSize);
                while (i < end)
                    rows.AddRange(((EventsToInsert)batch[i++]).Events);
                session.Insert(rows);
            }
            else
            {
                batch[i++].Do(session);
            }
        }
    }

    private void Fail(IEnumerable<Work> batch, Exception cause)
    {
        var explained = _database.Explained(cause);
        foreach (var work in batch)
            work.Fail(explained);
    }

    private ISession Session()
    {
        if (_session is null)
        {
            _session = _database.Open(forWriting: true);
            Volatile.Write(ref _tablesAreThere, true);
        }

        return _session;
    }

    private void Forget()
    {
        _session?.Dispose();
        _session = null;
    }
}
