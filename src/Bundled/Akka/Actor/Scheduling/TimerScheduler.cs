using Akka.Event;

namespace Akka.Actor.Scheduler;

/// <summary>
/// The timers of one incarnation of an actor. What the scheduler sends is the timer itself: if it is no longer the one
/// that stands under its key when it arrives, it was cancelled, replaced or set by an earlier incarnation, and is dropped.
/// </summary>
internal sealed class TimerScheduler(IActorContext context) : ITimerScheduler
{
    private readonly IActorContext _context = context;
    private readonly Dictionary<object, Timer> _timers = [];

    /// <summary>What a timer sends, around the message that the actor gets to see.</summary>
    internal interface ITimerMsg : IWrappedMessage, INoSerializationVerificationNeeded
    {
        object Key { get; }
    }

    public IReadOnlyCollection<object> ActiveTimers => _timers.Keys;

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, interval, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) =>
        StartPeriodicTimer(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) =>
        StartPeriodicTimer(key, msg, initialDelay, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender)
    {
        var timer = Replace(key, msg, repeats: true);
        timer.Task = _context.System.Scheduler.ScheduleTellRepeatedlyCancelable(
            initialDelay, interval, _context.Self, timer, sender);
        Add(timer);
    }

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) =>
        StartSingleTimer(key, msg, timeout, ActorRefs.NoSender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender)
    {
        var timer = Replace(key, msg, repeats: false);
        timer.Task = _context.System.Scheduler.ScheduleTellOnceCancelable(timeout, _context.Self, timer, sender);
        Add(timer);
    }

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (!_timers.Remove(key, out var timer))
            return;
        if (LogsTimers)
            Log.Debug("Cancel timer [{0}]", key);
        timer.Task!.Cancel();
    }

    public void CancelAll()
    {
        if (LogsTimers)
            Log.Debug("Cancel all timers");
        foreach (var timer in _timers.Values)
            timer.Task!.Cancel();
        _timers.Clear();
    }

    /// <summary>The message of the timer, or null if the timer no longer counts.</summary>
    internal object? Intercept(ITimerMsg message)
    {
        if (!_timers.TryGetValue(message.Key, out var timer) || !ReferenceEquals(timer, message))
        {
            if (LogsTimers)
                Log.Debug("Received timer [{0}] that was cancelled, replaced or of an old instance, discarding", message.Key);
            return null;
        }

        if (!timer.Repeats)
            _timers.Remove(timer.Key);
        return timer.Message;
    }

    private bool LogsTimers => _context.System.Settings.DebugTimerScheduler;

    private ILoggingAdapter Log => _context.System.Log;

    private Timer Replace(object key, object message, bool repeats)
    {
        Cancel(key);
        return message is INotInfluenceReceiveTimeout
            ? new QuietTimer(key, message, repeats)
            : new Timer(key, message, repeats);
    }

    private void Add(Timer timer)
    {
        if (LogsTimers)
            Log.Debug("Start timer [{0}]", timer.Key);
        _timers[timer.Key] = timer;
    }

    private class Timer(object key, object message, bool repeats) : ITimerMsg
    {
        public object Key { get; } = key;

        public object Message { get; } = message;

        public bool Repeats { get; } = repeats;

        public ICancelable? Task { get; set; }

        public override string ToString() => $"TimerMsg(key={Key}, message={Message})";
    }

    private sealed class QuietTimer(object key, object message, bool repeats) : Timer(key, message, repeats),
        INotInfluenceReceiveTimeout;
}

/// <summary>What the runtime does about the timers of an actor.</summary>
internal static class TimerSupport
{
    /// <summary>Called before the body of the actor's constructor, which may start timers.</summary>
    public static void Attach(ActorBase actor, IActorContext context)
    {
        if (actor is IWithTimers owner)
            owner.Timers = new TimerScheduler(context);
    }
}
