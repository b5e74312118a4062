using Akka.Event;

namespace Akka.Actor;

public abstract partial class FSM<TState, TData>
{
    /// <summary>
    /// Whether events, timers and transitions are logged: in an <see cref="ILoggingFSM"/>, as configured at its start.
    /// </summary>
    protected bool DebugEvent;

    private readonly HashSet<IActorRef> _subscribers = [];
    private State<TState, TData>? _current;
    private State<TState, TData>? _nextState;
    private ICancelable? _stateTimeout;
    private long _generation;
    private ILoggingAdapter? _log;

    private ILoggingAdapter Log => _log ??= Context.GetLogger();

    /// <inheritdoc/>
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case TimeoutMarker marker:
                if (marker.Generation == _generation)
                    Process(StateTimeout.Instance, "state timeout");
                break;
            case Timer timer:
                Fire(timer);
                break;
            case SubscribeTransitionCallBack subscription:
                Context.Watch(subscription.ActorRef);
                _subscribers.Add(subscription.ActorRef);
                subscription.ActorRef.Tell(new CurrentState<TState>(Self, StateName), Self);
                break;
            case UnsubscribeTransitionCallBack subscription:
                Context.Unwatch(subscription.ActorRef);
                _subscribers.Remove(subscription.ActorRef);
                break;
            default:
                EndStateTimeout();
                Process(message, Sender);
                break;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        if (_current is not null)
            Terminate(Stay().WithStopReason(Shutdown.Instance));
        base.PostStop();
    }

    /// <summary>Logs the end of the machine; this writes an error for a failure and nothing else.</summary>
    protected virtual void LogTermination(Reason reason)
    {
        if (reason is not Failure failure)
            return;
        if (failure.Cause is Exception cause)
            Log.Error(cause, "terminating due to Failure");
        else
            Log.Error("{0}", failure.Cause ?? "null");
    }

    private void Fire(Timer timer)
    {
        // One that was cancelled, replaced or set by an earlier incarnation no longer stands under its name.
        if (!_timers.TryGetValue(timer.Name, out var active) || !ReferenceEquals(active, timer))
            return;

        EndStateTimeout();
        if (!timer.Repeats)
            _timers.Remove(timer.Name);
        Process(timer.Message, $"timer '{timer.Name}'");
    }

    private void EndStateTimeout()
    {
        _stateTimeout?.Cancel();
        _stateTimeout = null;
        _generation++;
    }

    private void Process(object message, object source)
    {
        var before = Current;
        var fsmEvent = new Event<TData>(message, before.StateData);
        if (DebugEvent)
            Log.Debug("processing {0} from {1} in state {2}", fsmEvent, source, StateName);

        var next = _stateFunctions[before.StateName](fsmEvent)
            ?? (_unhandled is null ? LogUnhandled(fsmEvent) : _unhandled(fsmEvent))!;
        Apply(next);
        if (DebugEvent && !Equals(before, next))
            Log.Debug("transition {0} -> {1}", before, next);
    }

    private State<TState, TData> LogUnhandled(Event<TData> fsmEvent)
    {
        Log.Warning("unhandled event {0} in state {1}", fsmEvent.FsmEvent, StateName);
        return Stay();
    }

    private void Apply(State<TState, TData> next)
    {
        if (next.StopReason is null)
        {
            MakeTransition(next);
            return;
        }

        Reply(next);
        Terminate(next);
        Context.Stop(Self);
    }

    private void MakeTransition(State<TState, TData> next)
    {
        if (!_stateFunctions.ContainsKey(next.StateName))
        {
            Terminate(Stay().WithStopReason(new Failure($"Next state {next.StateName} does not exist")));
            return;
        }

        Reply(next);
        var from = StateName;
        if (next.Notifies || !EqualityComparer<TState>.Default.Equals(from, next.StateName))
            Announce(from, next);
        _current = next;

        var timeout = next.Timeout ?? _stateTimeouts[next.StateName];
        if (timeout < TimeSpan.MaxValue)
        {
            _stateTimeout = Context.System.Scheduler.ScheduleTellOnceCancelable(
                timeout.Value, Self, new TimeoutMarker(_generation), Self);
        }
    }

    private void Announce(TState from, State<TState, TData> next)
    {
        _nextState = next;
        foreach (var handler in _transitionHandlers)
            handler(from, next.StateName);
        _nextState = null;

        foreach (var subscriber in _subscribers)
            subscriber.Tell(new Transition<TState>(Self, from, next.StateName), Self);
    }

    private void Reply(State<TState, TData> state)
    {
        for (var i = state.Replies.Count - 1; i >= 0; i--)
            Sender.Tell(state.Replies[i], Self);
    }

    private void Terminate(State<TState, TData> last)
    {
        if (Current.StopReason is not null)
            return;

        LogTermination(last.StopReason);
        foreach (var timer in _timers.Values)
            timer.Cancel();
        _timers.Clear();
        _stateTimeout?.Cancel();
        _current = last;
        _terminationHandler?.Invoke(new StopEvent<TState, TData>(last.StopReason, last.StateName, last.StateData));
    }
}
