using Akka.Actor;

namespace Akka.Streams.Stage;

/// <summary>A logic with timers. A timer that was cancelled or replaced never fires.</summary>
public abstract class TimerGraphStageLogic : GraphStageLogic
{
    private readonly Dictionary<object, Timer> _timers = [];
    private Action<Timer>? _fire;

    /// <summary>For the ports of the shape.</summary>
    protected TimerGraphStageLogic(Shape shape) : base(shape)
    {
    }

    /// <summary>
    /// A timer fired; called within the stage, like a handler. A single timer is over already and may be set anew.
    /// </summary>
    protected internal abstract void OnTimer(object timerKey);

    /// <summary>Fires once after the delay; replaces a timer with an equal key.</summary>
    protected void ScheduleOnce(object timerKey, TimeSpan delay)
    {
        var timer = Replace(timerKey, repeats: false);
        timer.Cancelable = MaterializerOfStage.ScheduleOnce(delay, timer.Ring);
    }

    /// <summary>Fires after the delay and then in this interval; replaces a timer with an equal key.</summary>
    protected void ScheduleRepeatedly(object timerKey, TimeSpan initialDelay, TimeSpan interval)
    {
        var timer = Replace(timerKey, repeats: true);
        timer.Cancelable = MaterializerOfStage.ScheduleRepeatedly(initialDelay, interval, timer.Ring);
    }

    /// <summary>Fires in this interval, the first time after one; replaces a timer with an equal key.</summary>
    protected void ScheduleRepeatedly(object timerKey, TimeSpan interval) => ScheduleRepeatedly(timerKey, interval, interval);

    /// <summary>Ends the timer, also if it is just about to fire; nothing if there is none.</summary>
    protected void CancelTimer(object timerKey)
    {
        if (_timers.Remove(timerKey, out var timer))
            timer.Cancelable.Cancel();
    }

    /// <summary>Whether the timer is set and will fire (again).</summary>
    protected bool IsTimerActive(object timerKey) => _timers.ContainsKey(timerKey);

    /// <inheritdoc/>
    protected internal override void AfterPostStop()
    {
        foreach (var timer in _timers.Values)
            timer.Cancelable.Cancel();
        _timers.Clear();
        base.AfterPostStop();
    }

    private Timer Replace(object key, bool repeats)
    {
        CancelTimer(key);
        _fire ??= GetAsyncCallback<Timer>(Fire);
        return _timers[key] = new Timer(key, repeats, _fire);
    }

    private void Fire(Timer timer)
    {
        if (!_timers.TryGetValue(timer.Key, out var current) || current != timer)
            return;
        if (!timer.Repeats)
            _timers.Remove(timer.Key);
        OnTimer(timer.Key);
    }

    private sealed class Timer(object key, bool repeats, Action<Timer> fire)
    {
        public object Key => key;

        public bool Repeats => repeats;

        public ICancelable Cancelable { get; set; } = null!;

        public void Ring() => fire(this);
    }
}
