using System.Collections.Concurrent;
using System.Diagnostics;

namespace Akka.Actor.Scheduling;

/// <summary>What a <see cref="TimerWheel"/> runs, on its own thread: it must be short.</summary>
internal interface IWheelTask
{
    /// <summary>It must not run any more; the wheel forgets it when it next comes by.</summary>
    bool IsCancelled { get; }

    void Run();
}

/// <summary>One thing to run when its time has come, once or at an interval. Times are stopwatch ticks of the wheel.</summary>
internal sealed class WheelEntry(IWheelTask task, long dueAt, long interval)
{
    public long DueAt { get; private set; } = dueAt;

    public WheelEntry? Next { get; set; }

    public IWheelTask Task { get; } = task;

    /// <summary>False when it was due once only.</summary>
    public bool TryRepeat()
    {
        DueAt += interval;
        return interval > 0;
    }
}

/// <summary>
/// A hashed timer wheel (Varghese and Lauck, SOSP 1987, scheme 6): entries hang on the spoke of their due tick modulo
/// the size; each tick looks through one spoke. Adding is one queue operation from any thread; the one thread of the
/// wheel does the rest, and sleeps without ticking while the wheel is empty.
/// </summary>
internal sealed class TimerWheel
{
    private readonly long _stopwatchTicksPerTick;
    private readonly WheelEntry?[] _spokes;
    private readonly int _mask;
    private readonly string _name;
    private readonly Action<Exception> _report;
    private readonly ConcurrentQueue<WheelEntry> _added = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _starting = new();
    private Thread? _thread;
    private int _pending;
    private volatile bool _sleepsLong;
    private volatile bool _stopped;

    /// <param name="tick">Time between two ticks; nothing runs earlier than asked, and up to a tick later.</param>
    /// <param name="size">Number of spokes; rounded up to a power of two.</param>
    /// <param name="name">Of the thread.</param>
    /// <param name="report">Gets what a task throws.</param>
    public TimerWheel(TimeSpan tick, int size, string name, Action<Exception> report)
    {
        _stopwatchTicksPerTick = Math.Max(1, InStopwatchTicks(tick));
        _spokes = new WheelEntry?[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)size)];
        _mask = _spokes.Length - 1;
        _name = name;
        _report = report;
    }

    /// <exception cref="SchedulerException">The wheel has been stopped.</exception>
    public void Add(TimeSpan delay, IWheelTask task, TimeSpan? interval = null)
    {
        if (_stopped)
            throw new SchedulerException("cannot enqueue after timer shutdown");
        var now = Stopwatch.GetTimestamp() - _start;
        var entry = new WheelEntry(task, now + InStopwatchTicks(delay), interval is { } i ? Math.Max(1, InStopwatchTicks(i)) : 0);
        _added.Enqueue(entry);
        if (_thread is null)
            StartThread();
        if (_sleepsLong)
            _wake.Set();
    }

    /// <summary>Stops the thread. Gives what had not come due, or null when the thread did not end in time.</summary>
    public IReadOnlyCollection<IWheelTask>? Stop(TimeSpan timeout)
    {
        _stopped = true;
        _wake.Set();
        if (_thread is { } thread && thread != Thread.CurrentThread && !thread.Join(timeout))
            return null;
        var left = new List<IWheelTask>();
        while (_added.TryDequeue(out var entry))
            Keep(entry);
        foreach (ref var spoke in _spokes.AsSpan())
        {
            for (var entry = spoke; entry is not null; entry = entry.Next)
                Keep(entry);
            spoke = null;
        }

        return left;

        void Keep(WheelEntry entry)
        {
            if (!entry.Task.IsCancelled)
                left.Add(entry.Task);
        }
    }

    private static long InStopwatchTicks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private void StartThread()
    {
        lock (_starting)
        {
            if (_thread is not null)
                return;
            var thread = new Thread(Turn) { IsBackground = true, Name = _name };
            thread.UnsafeStart(); // the context of whoever schedules first is no business of the others
            _thread = thread;
        }
    }

    private void Turn()
    {
        var tick = CurrentTick();
        while (!_stopped)
        {
            TakeAdded(tick);
            if (_pending == 0)
            {
                SleepUntilAdded();
                tick = Math.Max(tick, CurrentTick());
                continue;
            }

            WaitForEndOf(tick);
            if (_stopped)
                return;
            TakeAdded(tick);
            RunSpoke(tick);
            tick++;
        }
    }

    private long CurrentTick() => (Stopwatch.GetTimestamp() - _start) / _stopwatchTicksPerTick;

    private void SleepUntilAdded()
    {
        _sleepsLong = true;
        Interlocked.MemoryBarrier();
        if (_added.IsEmpty && !_stopped)
            _wake.WaitOne();
        _sleepsLong = false;
    }

    private void WaitForEndOf(long tick)
    {
        var end = _start + (tick + 1) * _stopwatchTicksPerTick;
        long left;
        while (!_stopped && (left = end - Stopwatch.GetTimestamp()) > 0)
            Thread.Sleep((int)Math.Ceiling(left * 1000.0 / Stopwatch.Frequency));
    }

    private void TakeAdded(long tick)
    {
        while (_added.TryDequeue(out var entry))
        {
            if (entry.Task.IsCancelled)
                continue;
            _pending++;
            Hang(entry, tick);
        }
    }

    // Each tick's spoke is looked through when the tick has ended: what is due within it is not early then.
    private void Hang(WheelEntry entry, long earliest)
    {
        ref var spoke = ref _spokes[(int)Math.Max(earliest, entry.DueAt / _stopwatchTicksPerTick) & _mask];
        entry.Next = spoke;
        spoke = entry;
    }

    private void RunSpoke(long tick)
    {
        ref var spoke = ref _spokes[(int)tick & _mask];
        var entry = spoke;
        spoke = null;
        WheelEntry? due = null;
        while (entry is not null)
        {
            var next = entry.Next;
            if (entry.Task.IsCancelled)
            {
                _pending--;
            }
            else if (entry.DueAt / _stopwatchTicksPerTick > tick)
            {
                Hang(entry, tick + 1); // another round of the wheel
            }
            else
            {
                // Spokes hang in reverse; this turns the due ones to the order in which they were added.
                entry.Next = due;
                due = entry;
            }

            entry = next;
        }

        while (due is not null)
        {
            var next = due.Next;
            due.Next = null;
            RunEntry(due, tick);
            due = next;
        }
    }

    private void RunEntry(WheelEntry entry, long tick)
    {
        var goesOn = !entry.Task.IsCancelled;
        if (goesOn)
        {
            try
            {
                entry.Task.Run();
            }
            catch (Exception e)
            {
                _report(e);
                goesOn = false; // as with the published scheduler, what throws is not run again
            }
        }

        if (goesOn && !entry.Task.IsCancelled && entry.TryRepeat())
            Hang(entry, tick + 1);
        else
            _pending--;
    }
}
