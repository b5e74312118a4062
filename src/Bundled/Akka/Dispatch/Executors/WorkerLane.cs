using System.Runtime.CompilerServices;

namespace Akka.Dispatch;

/// <summary>
/// One thread's turn at the work of a <see cref="WorkerPool"/>. What the running mailbox makes runnable first is run
/// next on the same thread, where its data is in the cache; more than that goes to the pool for other threads.
/// </summary>
internal sealed class WorkerLane : IThreadPoolWorkItem
{
    // A mailbox that is full again before this time is cheap: it shares its lane with the one it talks to.
    private static readonly long CheapTicks = System.Diagnostics.Stopwatch.Frequency / 10_000;

    // A lane on a pool thread goes to the back of the thread pool's queue after this time, for others' work.
    private const int TurnMs = 5;

    private const int RunsBetweenLooks = 32;

    // How long a mailbox that has run empty waits for its sender, about half a microsecond, and how it learns whether to.
    private const int AwaitSteps = 16;
    private const int MostLuck = 8;
    private const int RunsBetweenTries = 64;

    // Of _state. An active lane holds a place in the pool, a blocked one has had it taken away, a parked one left it.
    private const int Parked = 0;
    private const int Active = 1;
    private const int Blocked = 2;

    [ThreadStatic] private static WorkerLane? _current;

    private readonly WorkerPool _pool;
    private IRunnable? _next;
    private IRunnable? _afterNext;
    private IRunnable? _running;
    private int _runs;
    private int _state;
    private int _luck = MostLuck;
    private int _unlucky;
    private long _lastFull;

    public WorkerLane(WorkerPool pool) => _pool = pool;

    /// <summary>The lane that the calling thread runs, if it runs one.</summary>
    public static WorkerLane? Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _current;
    }

    /// <summary>Changes with each piece of work; the pool's watch sees by it that the lane is getting on.</summary>
    public int Runs => Volatile.Read(ref _runs);

    public bool IsRunning => Volatile.Read(ref _running) is not null;

    /// <summary>The number of runs when the pool's watch last looked.</summary>
    public int RunsSeen { get; set; }

    /// <summary>How often in a row the pool's watch found the lane in the same piece of work.</summary>
    public int LooksWithoutProgress { get; set; }

    public void RunOnOwnThread() => Work(ownThread: true);

    public void Execute() => Work(ownThread: false);

    /// <summary>Takes work that the thread of this lane has made runnable.</summary>
    public void Push(IRunnable work)
    {
        var isFullAgain = ReferenceEquals(work, _running);
        if (isFullAgain && !IsCheap())
            _pool.Enqueue(work);
        else if (_next is null)
            Volatile.Write(ref _next, work);
        else if (isFullAgain && _afterNext is null)
            Volatile.Write(ref _afterNext, work);
        else
            _pool.Enqueue(work);
    }

    /// <summary>Takes the waiting work away from a lane that does not get to it.</summary>
    public void GiveAway()
    {
        if (Interlocked.Exchange(ref _next, null) is { } next)
            _pool.Enqueue(next);
        if (Interlocked.Exchange(ref _afterNext, null) is { } afterNext)
            _pool.Enqueue(afterNext);
    }

    /// <summary>
    /// True when the queue, just found empty, gets a message after all within a moment. A sender on another processor
    /// that is about as fast as the receiver would otherwise have to start a lane for every few messages. The lane
    /// waits only while it has nothing else to do, and stops trying where it was in vain: an answered Ask, for one.
    /// </summary>
    public bool AwaitMore(MessageQueues.IMessageQueue queue)
    {
        if (_next is not null || !_pool.MayAwait)
            return false;
        if (_luck == 0 && ++_unlucky % RunsBetweenTries != 0)
            return false;
        for (var i = 0; i < AwaitSteps; i++)
        {
            Thread.SpinWait(2);
            if (!queue.HasMessages)
                continue;
            _luck = MostLuck;
            return true;
        }

        _luck = Math.Max(0, _luck - 1);
        return false;
    }

    /// <summary>Called with a place taken for this lane.</summary>
    public void Activate() => Volatile.Write(ref _state, Active);

    /// <summary>The pool's watch takes the lane's place away; true when it had one.</summary>
    public bool TryMarkBlocked() => Interlocked.CompareExchange(ref _state, Blocked, Active) == Active;

    /// <summary>The lane ends; true when it had a place to give back.</summary>
    public bool TryMarkParked() => Interlocked.Exchange(ref _state, Parked) == Active;

    private void Work(bool ownThread)
    {
        _current = this;
        var context = ExecutionContext.Capture();
        var began = Environment.TickCount64;
        try
        {
            for (var turn = 1; Take(turn) is { } work; turn++)
            {
                Volatile.Write(ref _running, work);
                Volatile.Write(ref _runs, _runs + 1);
                work.Run();
                Volatile.Write(ref _running, null);

                // What a handler hung on the thread must not be found by the next one.
                if (context is not null && !ReferenceEquals(ExecutionContext.Capture(), context))
                    ExecutionContext.Restore(context);
                if (SynchronizationContext.Current is not null)
                    SynchronizationContext.SetSynchronizationContext(null);
                if (Volatile.Read(ref _state) == Blocked && !Unblock())
                    return;
                if (turn % RunsBetweenLooks == 0 && !ownThread && Environment.TickCount64 - began > TurnMs)
                {
                    GiveAway();
                    _current = null;
                    ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                    return;
                }
            }
        }
        finally
        {
            _current = null;
        }
    }

    // Whether it is not long since a mailbox was full again on this lane.
    private bool IsCheap()
    {
        var now = System.Diagnostics.Stopwatch.GetTimestamp();
        var isCheap = now - _lastFull < CheapTicks;
        _lastFull = now;
        return isCheap;
    }

    // The work that blocked is done. True when there is still a place for this lane.
    private bool Unblock()
    {
        if (_pool.TryEnter())
        {
            Activate();
            return true;
        }

        GiveAway();
        TryMarkParked();
        _pool.Park(this);
        return false;
    }

    private IRunnable? Take(int turn)
    {
        // Others' work gets its turn even when two mailboxes keep each other busy here.
        if (turn % RunsBetweenLooks == 0 && _pool.TryDequeue(out var waiting))
            return waiting;
        if (_next is not null && Interlocked.Exchange(ref _next, null) is { } next)
        {
            if (_afterNext is not null && Interlocked.Exchange(ref _afterNext, null) is { } afterNext)
                Volatile.Write(ref _next, afterNext);
            return next;
        }

        do
        {
            if (_pool.TryDequeue(out waiting))
                return waiting;
        }
        while (_pool.TryStay(this));
        return null;
    }
}
