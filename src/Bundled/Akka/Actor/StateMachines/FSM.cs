using Akka.Event;
using Akka.Pattern;

namespace Akka.Actor;

/// <summary>
/// A state machine: for each state a function from event and data to the next state and data. A subclass calls
/// <see cref="When"/> for each state, <see cref="StartWith"/>, and at the end of its constructor <see cref="Initialize"/>.
/// </summary>
public abstract partial class FSM<TState, TData> : FSMBase where TState : notnull
{
    private readonly Dictionary<TState, StateFunction> _stateFunctions = [];
    private readonly Dictionary<TState, TimeSpan?> _stateTimeouts = [];
    private readonly Dictionary<string, Timer> _timers = [];
    private readonly List<TransitionHandler> _transitionHandlers = [];
    private Action<StopEvent<TState, TData>>? _terminationHandler;
    private StateFunction? _unhandled;

    protected FSM() => DebugEvent = this is ILoggingFSM && Context.System.Settings.FsmDebugEvent;

    /// <summary>Handles an event in one state; null if it does not know the event.</summary>
    public delegate State<TState, TData>? StateFunction(Event<TData> fsmEvent);

    /// <summary>Hears of each transition.</summary>
    public delegate void TransitionHandler(TState initialState, TState nextState);

    public TState StateName => Current.StateName;

    public TData StateData => Current.StateData;

    /// <summary>The data of the state that a transition handler is about to see.</summary>
    public TData NextStateData => (_nextState ?? throw new InvalidOperationException(
        "NextStateData is only available during OnTransition")).StateData;

    /// <summary>Adds what the machine does in a state; the function that was added first is asked first.</summary>
    public void When(TState stateName, StateFunction func, TimeSpan? timeout = null)
    {
        if (_stateFunctions.TryGetValue(stateName, out var known))
        {
            _stateFunctions[stateName] = e => known(e) ?? func(e);
            _stateTimeouts[stateName] ??= timeout;
        }
        else
        {
            _stateFunctions.Add(stateName, func);
            _stateTimeouts[stateName] = timeout;
        }
    }

    /// <summary>Adds what the machine does about an event that its state does not know.</summary>
    public void WhenUnhandled(StateFunction stateFunction) =>
        _unhandled = e => stateFunction(e) ?? LogUnhandled(e);

    public void StartWith(TState stateName, TData stateData, TimeSpan? timeout = null) =>
        _current = new State<TState, TData>(stateName, stateData, timeout);

    /// <summary>Enters the first state.</summary>
    public void Initialize() => MakeTransition(Current);

    public State<TState, TData> GoTo(TState nextStateName) => new(nextStateName, StateData);

    /// <summary>Remains in the state without a transition; going to the present state is one.</summary>
    public State<TState, TData> Stay() => Current.ForStay();

    public State<TState, TData> Stop() => Stop(Normal.Instance);

    public State<TState, TData> Stop(Reason reason) => Stop(reason, StateData);

    public State<TState, TData> Stop(Reason reason, TData stateData) => Stay().Using(stateData).WithStopReason(reason);

    public TransformHelper Transform(StateFunction func) => new(func);

    public void SetTimer(string name, object msg, TimeSpan timeout, bool repeat = false)
    {
        if (DebugEvent)
            Log.Debug("setting {0}timer {1}/{2}: {3}", repeat ? "repeating " : "", name, timeout, msg);
        if (_timers.TryGetValue(name, out var replaced))
            replaced.Cancel();

        var timer = new Timer(name, msg, repeat);
        timer.Start(Context.System.Scheduler, Self, timeout);
        _timers[name] = timer;
    }

    public void CancelTimer(string name)
    {
        if (DebugEvent)
            Log.Debug("Cancelling timer {0}", name);
        if (_timers.Remove(name, out var timer))
            timer.Cancel();
    }

    public bool IsTimerActive(string name) => _timers.ContainsKey(name);

    public void SetStateTimeout(TState state, TimeSpan? timeout) => _stateTimeouts[state] = timeout;

    public void OnTransition(TransitionHandler transitionHandler) => _transitionHandlers.Add(transitionHandler);

    public void OnTermination(Action<StopEvent<TState, TData>> terminationHandler) =>
        _terminationHandler = terminationHandler;

    /// <summary>Builds a function that changes what another one returns.</summary>
    public sealed class TransformHelper
    {
        public TransformHelper(StateFunction func) => Func = func;

        public StateFunction Func { get; }

        public StateFunction Using(Func<State<TState, TData>, State<TState, TData>> andThen) => e => andThen(Func(e)!);
    }

    private State<TState, TData> Current => _current ?? throw new IllegalStateException(
        "You must call StartWith before anything that needs the state.");
}
