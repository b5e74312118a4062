using System.Diagnostics;
using Akka.Actor.Scheduling;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The scheduler of an actor system: one <see cref="TimerWheel"/>, one thread, however much is scheduled.</summary>
public sealed class HashedWheelTimerScheduler : SchedulerBase, IDateTimeOffsetNowTimeProvider, IDisposable
{
    private static readonly long Epoch = Stopwatch.GetTimestamp();

    private readonly TimerWheel _wheel;
    private readonly TimeSpan _shutdownTimeout;

    /// <summary>
    /// Starts the clock of a system: <c>tick-duration</c>, at least 1 ms, and <c>ticks-per-wheel</c> in
    /// <c>akka.scheduler</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is outside its range.</exception>
    public HashedWheelTimerScheduler(Config scheduler, ILoggingAdapter log) : base(scheduler, log)
    {
        var tick = scheduler.GetTimeSpan("akka.scheduler.tick-duration", null);
        if (tick < TimeSpan.FromMilliseconds(1))
            throw new ArgumentOutOfRangeException(nameof(scheduler), tick,
                "minimum supported akka.scheduler.tick-duration is 1ms");
        var ticksPerWheel = scheduler.GetInt("akka.scheduler.ticks-per-wheel", 512);
        if (ticksPerWheel is <= 0 or > 1 << 30)
            throw new ArgumentOutOfRangeException(nameof(scheduler), ticksPerWheel,
                "akka.scheduler.ticks-per-wheel must be between 1 and 2^30");
        _shutdownTimeout = scheduler.GetTimeSpan("akka.scheduler.shutdown-timeout", null);
        _wheel = new TimerWheel(tick, ticksPerWheel, "akka-scheduler", e => Log.Error(e, "Error while executing scheduled task"));
    }

    /// <inheritdoc/>
    public override TimeSpan MonotonicClock => Stopwatch.GetElapsedTime(Epoch);

    /// <inheritdoc/>
    public override TimeSpan HighResMonotonicClock => Stopwatch.GetElapsedTime(Epoch);

    /// <inheritdoc/>
    protected override DateTimeOffset TimeNow => DateTimeOffset.UtcNow;

    /// <summary>Ends the thread and runs what had not come due, as the published one does: nothing that waits is lost silently.</summary>
    public void Dispose()
    {
        if (_wheel.Stop(_shutdownTimeout) is not { } left)
        {
            Log.Warning("Failed to shutdown scheduler within {0}", _shutdownTimeout);
            return;
        }

        foreach (var task in left)
        {
            try
            {
                ((Task)task).RunNow();
            }
            catch (SchedulerException)
            {
                // It wanted to schedule again.
            }
            catch (Exception e)
            {
                Log.Error(e, "Exception while executing timer task.");
            }
        }
    }

    /// <inheritdoc/>
    protected override void InternalScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender,
        ICancelable cancelable) => Schedule(delay, null, new Tell(receiver, message, sender, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver,
        object message, IActorRef sender, ICancelable cancelable) =>
        Schedule(initialDelay, interval, new Tell(receiver, message, sender, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) =>
        Schedule(delay, null, new Work(new ActionRunnable(action), cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) =>
        Schedule(delay, null, new Work(action, cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action,
        ICancelable cancelable) => Schedule(initialDelay, interval, new Work(new ActionRunnable(action), cancelable));

    /// <inheritdoc/>
    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action,
        ICancelable cancelable) => Schedule(initialDelay, interval, new Work(action, cancelable));

    private void Schedule(TimeSpan delay, TimeSpan? interval, Task task)
    {
        if (!task.IsCancelled)
            _wheel.Add(delay, task, interval);
    }

    /// <summary>Something to do unless it was cancelled meanwhile.</summary>
    private abstract class Task(ICancelable? cancelable) : IWheelTask
    {
        public bool IsCancelled => cancelable is { IsCancellationRequested: true };

        public void Run(WheelEntry entry)
        {
            if (IsCancelled)
                entry.Cancel();
            else
                RunNow();
        }

        public abstract void RunNow();
    }

    private sealed class Work(IRunnable work, ICancelable? cancelable) : Task(cancelable)
    {
        public override void RunNow() => work.Run();
    }

    private sealed class Tell(ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) : Task(cancelable)
    {
        // An actor with a cell gets it marked as scheduled; the cell takes the mark off.
        private readonly object _message = receiver is ActorRefWithCell ? Scheduler.ScheduledTellMsg.Around(message) : message;

        public override void RunNow() => receiver.Tell(_message, sender);
    }
}
