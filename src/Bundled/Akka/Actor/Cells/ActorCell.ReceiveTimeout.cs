namespace Akka.Actor;

public partial class ActorCell
{
    private ReceiveTimeoutTimer? _receiveTimeout;
    private bool _hasReceiveTimeout; // set or still to cancel

    /// <inheritdoc/>
    public TimeSpan? ReceiveTimeout => _receiveTimeout?.Duration;

    /// <inheritdoc/>
    public void SetReceiveTimeout(TimeSpan? timeout = null)
    {
        if (timeout is null && _receiveTimeout is null)
            return;
        (_receiveTimeout ??= new ReceiveTimeoutTimer()).Duration = timeout;
        _hasReceiveTimeout = true;
    }

    /// <summary>Starts the time-out again after a message, or stops it when it was taken back.</summary>
    public void CheckReceiveTimeout(bool reschedule = true)
    {
        if (_receiveTimeout is not { } timer)
            return;
        if (timer.Duration is not { } duration)
        {
            CancelReceiveTimeout();
            _hasReceiveTimeout = false;
        }
        else if (reschedule || timer.Pending is null)
        {
            timer.Pending?.Cancel();
            timer.Pending = _system.Scheduler.ScheduleTellOnceCancelable(duration, _self, Akka.Actor.ReceiveTimeout.Instance, _self);
        }
    }

    private void CancelReceiveTimeout()
    {
        if (_receiveTimeout is not { Pending: { } pending } timer)
            return;
        pending.Cancel();
        timer.Pending = null;
    }

    private sealed class ReceiveTimeoutTimer
    {
        public TimeSpan? Duration { get; set; }

        public ICancelable? Pending { get; set; }
    }
}
