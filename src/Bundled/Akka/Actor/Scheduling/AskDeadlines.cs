namespace Akka.Actor.Scheduling;

/// <summary>
/// When an Ask is given up, on the wall clock whatever the clock of the actor system shows. All that wait hang on a
/// wheel of spokes by their tick; unlike a scheduler's entry an answered one is taken off at once, because most are
/// answered within microseconds, and the question is its own link, so that waiting allocates nothing.
/// </summary>
internal static class AskDeadlines
{
    private const int TickMs = 10;
    private const int Mask = 511;

    private static readonly Spoke[] Spokes = Enumerable.Range(0, Mask + 1).Select(static _ => new Spoke()).ToArray();
    private static readonly AutoResetEvent Wake = new(false);
    private static int _sleeping = 1;
    private static long _tick = Environment.TickCount64 / TickMs; // the last one that was passed, or is being passed
    private static Thread? _thread;

    public static void Add(AskDeadline deadline, TimeSpan after)
    {
        // One tick more: the current one has begun.
        var due = Environment.TickCount64 / TickMs + (long)Math.Min(Math.Ceiling(after.TotalMilliseconds / TickMs), int.MaxValue) + 1;
        while (!TryHang(deadline, due))
            due = Volatile.Read(ref _tick) + 1; // this thread was held up until after its own deadline

        Interlocked.MemoryBarrier(); // hang first, then look whether somebody watches
        if (Volatile.Read(ref _sleeping) != 0 && Interlocked.Exchange(ref _sleeping, 0) != 0)
            WakeUp();
    }

    public static void Remove(AskDeadline deadline)
    {
        if (deadline.Spoke is not { } spoke)
            return;
        lock (spoke)
            spoke.TryTakeOff(deadline);
    }

    private static void WakeUp()
    {
        if (Volatile.Read(ref _thread) is null)
        {
            var thread = new Thread(Watch) { IsBackground = true, Name = "akka-ask-deadlines" };
            if (Interlocked.CompareExchange(ref _thread, thread, null) is null)
                thread.UnsafeStart();
        }

        Wake.Set();
    }

    // The watch tells the tick before it takes the lock of its spoke: what is hung under the lock while the tick has not
    // been told is seen when it is passed.
    private static bool TryHang(AskDeadline deadline, long due)
    {
        var spoke = Spokes[due & Mask];
        lock (spoke)
        {
            if (due <= Volatile.Read(ref _tick))
                return false;
            deadline.DueTick = due;
            deadline.Next = spoke.First;
            if (spoke.First is { } first)
                first.Previous = deadline;
            spoke.First = deadline;
            deadline.Spoke = spoke;
            return true;
        }
    }

    private static void Watch()
    {
        var emptySpokes = 0;
        while (true)
        {
            if (emptySpokes > Mask)
            {
                Interlocked.Exchange(ref _sleeping, 1);
                if (Spokes.All(static s => Volatile.Read(ref s.First) is null))
                    Wake.WaitOne();
                Interlocked.Exchange(ref _sleeping, 0);
                emptySpokes = 0;
            }

            // After a sleep every spoke is passed once: one of them may have come due in the meantime.
            var now = Environment.TickCount64 / TickMs;
            var tick = Math.Max(_tick + 1, now - Mask);
            for (; now < tick; now = Environment.TickCount64 / TickMs)
                Thread.Sleep(TickMs);
            Volatile.Write(ref _tick, tick);
            emptySpokes = Pass(tick) ? 0 : emptySpokes + 1;
        }
    }

    // Gives up what is due at this tick. False when nothing hung on its spoke.
    private static bool Pass(long tick)
    {
        var spoke = Spokes[tick & Mask];
        List<AskDeadline>? due = null;
        bool any;
        lock (spoke)
        {
            any = spoke.First is not null;
            for (var deadline = spoke.First; deadline is not null;)
            {
                var next = deadline.Next;
                if (deadline.DueTick <= tick && spoke.TryTakeOff(deadline))
                    (due ??= []).Add(deadline);
                deadline = next;
            }
        }

        if (due is not null)
            foreach (var deadline in due)
                deadline.Pass();
        return any;
    }

    internal sealed class Spoke
    {
        public AskDeadline? First;

        public bool TryTakeOff(AskDeadline deadline)
        {
            if (deadline.Spoke != this)
                return false;
            if (deadline.Previous is { } previous)
                previous.Next = deadline.Next;
            else
                First = deadline.Next;
            if (deadline.Next is { } next)
                next.Previous = deadline.Previous;
            deadline.Spoke = null;
            deadline.Previous = deadline.Next = null;
            return true;
        }
    }
}

/// <summary>A question that is given up at a time.</summary>
internal abstract class AskDeadline
{
    public long DueTick { get; set; }

    public AskDeadlines.Spoke? Spoke { get; set; }

    public AskDeadline? Previous { get; set; }

    public AskDeadline? Next { get; set; }

    /// <summary>The time has come.</summary>
    public abstract void Pass();
}
