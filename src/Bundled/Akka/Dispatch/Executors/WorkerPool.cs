using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Akka.Dispatch;

/// <summary>
/// The threads behind the default dispatchers, one pool for the process. Work waits in one queue; as many lanes as
/// there are processors take from it, each as a work item of the .NET thread pool, so that actors and tasks share
/// threads and a continuation of an Ask needs no other one. A watch thread looks every millisecond while there is work:
/// what waits behind a long handler is given to other lanes, and a lane whose handler blocks is replaced.
/// </summary>
internal sealed class WorkerPool
{
    private const int MostLanesOnOwnThreads = 1024;
    private const int IdleLooksBeforeSleep = 100;
    private const int LooksBeforeBlocked = 3;

    public static readonly WorkerPool Shared = new(Environment.ProcessorCount);

    private readonly ConcurrentQueue<IRunnable> _queue = new();
    private readonly ConcurrentStack<WorkerLane> _parked = new();
    private readonly Lock _growing = new();
    private readonly AutoResetEvent _wakeWatch = new(false);
    private readonly int _places;
    private WorkerLane[] _lanes = []; // all there are; replaced when one is added
    private int _active; // lanes with a place: started and not blocked
    private int _watchSleeps = 1;

    private WorkerPool(int places)
    {
        _places = places;
        new Thread(Watch) { IsBackground = true, Name = "akka-worker-watch" }.UnsafeStart();
    }

    public void Execute(IRunnable work)
    {
        if (WorkerLane.Current is { } lane)
            lane.Push(work);
        else
            Enqueue(work);
    }

    public void Enqueue(IRunnable work)
    {
        _queue.Enqueue(work);
        if (TryEnter())
            Start();
    }

    /// <summary>Whether a lane may wait a moment: nobody needs it, and somebody else can run meanwhile.</summary>
    public bool MayAwait => _places > 1 && _queue.IsEmpty;

    public bool TryDequeue([MaybeNullWhen(false)] out IRunnable work) => _queue.TryDequeue(out work);

    /// <summary>Takes a place among the active lanes.</summary>
    public bool TryEnter()
    {
        while (true)
        {
            var active = Volatile.Read(ref _active);
            if (active >= _places)
                return false;
            if (Interlocked.CompareExchange(ref _active, active + 1, active) == active)
                return true;
        }
    }

    /// <summary>Gives the lane's place back, unless there is work after all; false when the lane must end.</summary>
    /// <remarks>
    /// A lane does not spin for work: its thread has other work of the thread pool to look for, the continuation of an
    /// Ask that the lane has just answered for one, and spins itself when it finds none.
    /// </remarks>
    public bool TryStay(WorkerLane lane)
    {
        if (lane.TryMarkParked())
            Interlocked.Decrement(ref _active);
        if (!_queue.IsEmpty && TryEnter())
        {
            lane.Activate();
            return true;
        }

        Park(lane);
        return false;
    }

    public void Park(WorkerLane lane) => _parked.Push(lane);

    private void Start()
    {
        ThreadPool.UnsafeQueueUserWorkItem(Lane(), preferLocal: true);
        if (Volatile.Read(ref _watchSleeps) != 0 && Interlocked.Exchange(ref _watchSleeps, 0) != 0)
            _wakeWatch.Set();
    }

    private WorkerLane Lane()
    {
        if (!_parked.TryPop(out var lane))
        {
            lane = new WorkerLane(this);
            lock (_growing)
                Volatile.Write(ref _lanes, [.. _lanes, lane]);
        }

        lane.Activate();
        return lane;
    }

    private void Watch()
    {
        var idleLooks = 0;
        var stuckLooks = 0;
        var progressSeen = 0L;
        while (true)
        {
            if (idleLooks > IdleLooksBeforeSleep)
            {
                Interlocked.Exchange(ref _watchSleeps, 1);
                if (Volatile.Read(ref _active) == 0 && _queue.IsEmpty)
                    _wakeWatch.WaitOne();
                Interlocked.Exchange(ref _watchSleeps, 0);
                idleLooks = 0;
            }

            _wakeWatch.WaitOne(1);
            var progress = LookAtLanes(out var anyRunning);
            idleLooks = anyRunning || !_queue.IsEmpty ? 0 : idleLooks + 1;

            // Work waits and nobody gets on: the thread pool has no thread for the lanes it was given.
            stuckLooks = _queue.IsEmpty || progress != progressSeen ? 0 : stuckLooks + 1;
            progressSeen = progress;
            if (stuckLooks >= LooksBeforeBlocked && Volatile.Read(ref _lanes).Length < MostLanesOnOwnThreads)
            {
                stuckLooks = 0;
                StartOnOwnThread();
            }
        }
    }

    private long LookAtLanes(out bool anyRunning)
    {
        anyRunning = false;
        var progress = 0L;
        foreach (var lane in Volatile.Read(ref _lanes))
        {
            var runs = lane.Runs;
            progress += (uint)runs;
            if (runs != lane.RunsSeen || !lane.IsRunning)
            {
                anyRunning |= lane.IsRunning || runs != lane.RunsSeen;
                lane.RunsSeen = runs;
                lane.LooksWithoutProgress = 0;
                continue;
            }

            anyRunning = true;
            lane.GiveAway();
            if (++lane.LooksWithoutProgress == LooksBeforeBlocked && lane.TryMarkBlocked())
            {
                Interlocked.Decrement(ref _active);
                if (!_queue.IsEmpty && TryEnter())
                    Start();
            }
        }

        return progress;
    }

    // Beyond the places: the lanes that have them do not run, and each gives its place back when it finds nothing.
    private void StartOnOwnThread()
    {
        Interlocked.Increment(ref _active);
        var lane = Lane();
        new Thread(lane.RunOnOwnThread) { IsBackground = true, Name = "akka-worker-relief" }.UnsafeStart();
    }
}
