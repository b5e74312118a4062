using System.Diagnostics;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.TestKit;

/// <summary>
/// A scheduler whose time stands still until the test advances it: <c>akka.scheduler.implementation</c> =
/// <c>"Akka.TestKit.TestScheduler, Akka.TestKit"</c>. What falls due runs on the thread that advances the time, in the
/// order of the times, then of scheduling. A repeated job runs once at each advance that reaches its time, and then
/// again its interval after the time advanced to: advance by intervals to see every run.
/// </summary>
public class TestScheduler : IScheduler, IAdvancedScheduler
{
    private readonly object _lock = new();
    private readonly PriorityQueue<Job, (long DueTicks, long Order)> _jobs = new();
    private DateTimeOffset _now = DateTimeOffset.UtcNow;
    private long _order;

    /// <summary>A scheduler that starts at the time of day and date. The parameters are what every scheduler gets.
    /// </summary>
    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
    {
    }

    /// <summary>The time that the test has come to.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    /// <summary>Time since the process started: this one does not stand still.</summary>
    public TimeSpan MonotonicClock => Stopwatch.GetElapsedTime(0);

    /// <inheritdoc cref="MonotonicClock"/>
    public TimeSpan HighResMonotonicClock => Stopwatch.GetElapsedTime(0);

    /// <summary>This scheduler.</summary>
    public IAdvancedScheduler Advanced => this;

    /// <summary>The time that the test has come to.</summary>
    protected DateTimeOffset TimeNow => Now;

    /// <summary>Lets time pass, and runs what falls due.</summary>
    public void Advance(TimeSpan offset)
    {
        var due = new List<Job>();
        lock (_lock)
        {
            _now += offset;
            while (_jobs.TryPeek(out var job, out var key) && key.DueTicks <= _now.UtcTicks)
            {
                _jobs.Dequeue();
                due.Add(job);
            }
        }

        foreach (var job in due)
        {
            if (job.IsCancelled)
                continue;

            job.Run();
            if (job is { Interval: { } interval, IsCancelled: false })
                Add(job, interval);
        }
    }

    /// <summary>Lets time pass up to a moment, and runs what falls due.</summary>
    /// <exception cref="InvalidOperationException">The moment has passed.</exception>
    public void AdvanceTo(DateTimeOffset when)
    {
        var now = Now;
        if (when < now)
            throw new InvalidOperationException($"Time does not run backwards: it is {now:O}, later than {when:O}.");

        Advance(when - now);
    }

    /// <summary>Tells an actor something after a delay.</summary>
    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) =>
        Add(new Job(() => receiver.Tell(message, sender), null, null), delay);

    /// <summary>Tells an actor something after a delay, unless cancelled.</summary>
    public void ScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(new Job(() => receiver.Tell(message, sender), null, cancelable), delay);

    /// <summary>Tells an actor something again and again.</summary>
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        Add(new Job(() => receiver.Tell(message, sender), interval, null), initialDelay);

    /// <summary>Tells an actor something again and again, until cancelled.</summary>
    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay,
        TimeSpan interval,
        ICanTell receiver,
        object message,
        IActorRef sender,
        ICancelable cancelable) =>
        Add(new Job(() => receiver.Tell(message, sender), interval, cancelable), initialDelay);

    /// <summary>Does something after a delay.</summary>
    public void ScheduleOnce(TimeSpan delay, Action action) => Add(new Job(action, null, null), delay);

    /// <summary>Does something after a delay, unless cancelled.</summary>
    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) =>
        Add(new Job(action, null, cancelable), delay);

    /// <summary>Does something after a delay.</summary>
    public void ScheduleOnce(TimeSpan delay, IRunnable action) => Add(new Job(action.Run, null, null), delay);

    /// <summary>Does something after a delay, unless cancelled.</summary>
    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) =>
        Add(new Job(action.Run, null, cancelable), delay);

    /// <summary>Does something again and again.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) =>
        Add(new Job(action, interval, null), initialDelay);

    /// <summary>Does something again and again, until cancelled.</summary>
    public void ScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable) =>
        Add(new Job(action, interval, cancelable), initialDelay);

    /// <summary>Does something again and again.</summary>
    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) =>
        Add(new Job(action.Run, interval, null), initialDelay);

    /// <summary>Does something again and again, until cancelled.</summary>
    public void ScheduleRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable) =>
        Add(new Job(action.Run, interval, cancelable), initialDelay);

    private void Add(Job job, TimeSpan delay)
    {
        lock (_lock)
            _jobs.Enqueue(job, ((_now + delay).UtcTicks, _order++));
    }

    private sealed record Job(Action Run, TimeSpan? Interval, ICancelable? Cancelable)
    {
        public bool IsCancelled => Cancelable?.IsCancellationRequested ?? false;
    }
}
