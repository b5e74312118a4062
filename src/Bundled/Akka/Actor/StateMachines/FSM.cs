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

    /// <summary>Makes a machine without states; the constructor of the subclass adds them.</summary>
    protected FSM() => DebugEvent = this is ILoggingFSM && Context.System.Settings.FsmDebugEvent;

    /// <summary>Handles an event in one state; null if it does not know the event.</summary>
    public delegate State<TState, TData>? StateFunction(Event<TData> fsmEvent);

    /// <summary>Hears of each transition.</summary>
    public delegate void TransitionHandler(TState initialState, TState nextState);

    /// <summary>The present state.</summary>
    /// <exception cref="Akka.Pattern.IllegalStateException">
    /// The machine has none before <see cref="StartWith"/>.
    /// </exception>
    public TState StateName => Current.StateName;

    /// <summary>The present data; in a transition handler those before the transition.</summary>
    /// <exception cref="Akka.Pattern.IllegalStateException">
    /// The machine has none before <see cref="StartWith"/>.
    /// </exception>
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

    /// <summary>
    /// Sets the first state and data; a time-out goes before that of the state. <see cref="Initialize"/> enters it.
    /// </summary>
    public void StartWith(TState stateName, TData stateData, TimeSpan? timeout = null) =>
        _current = new State<TState, TData>(stateName, stateData, timeout);

    /// <summary>Enters the first state.</summary>
    public void Initialize() => MakeTransition(Current);

    /// <summary>Goes to a state with the present data; also to the present state, whose handlers then run.</summary>
    public State<TState, TData> GoTo(TState nextStateName) => new(nextStateName, StateData);

    /// <summary>Remains in the state without a transition; going to the present state is one.</summary>
    public State<TState, TData> Stay() => Current.ForStay();

    /// <summary>Stops the machine because it is done.</summary>
    public State<TState, TData> Stop() => Stop(Normal.Instance);

    /// <summary>Stops the machine for a reason, with the present data.</summary>
    public State<TState, TData> Stop(Reason reason) => Stop(reason, StateData);

    /// <summary>Stops the machine for a reason; the termination handler sees these data.</summary>
    public State<TState, TData> Stop(Reason reason, TData stateData) => Stay().Using(stateData).WithStopReason(reason);

    /// <summary>Begins a function that changes what another one returns.</summary>
    public TransformHelper Transform(StateFunction func) => new(func);

    /// <summary>
    /// Sends the machine a message after a time, or again and again; a timer with this name before is replaced.
    /// </summary>
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

    /// <summary>
    /// Ends a timer: not even a message that waits in the mailbox counts. An unknown name is no error.
    /// </summary>
    public void CancelTimer(string name)
    {
        if (DebugEvent)
            Log.Debug("Cancelling timer {0}", name);
        if (_timers.Remove(name, out var timer))
            timer.Cancel();
    }

    /// <summary>True while the timer of this name still has something to send.</summary>
    public bool IsTimerActive(string name) => _timers.ContainsKey(name);

    /// <summary>Sets the longest time in a state from its next entry on; null for no limit.</summary>
    public void SetStateTimeout(TState state, TimeSpan? timeout) => _stateTimeouts[state] = timeout;

    /// <summary>Adds a handler; it runs after the reply and before the machine is in the next state.</summary>
    public void OnTransition(TransitionHandler transitionHandler) => _transitionHandlers.Add(transitionHandler);

    /// <summary>Sets what runs when the machine stops, in place of an earlier one.</summary>
    public void OnTermination(Action<StopEvent<TState, TData>> terminationHandler) =>
        _terminationHandler = terminationHandler;

    /// <summary>Builds a function that changes what another one returns.</summary>
    public sealed class TransformHelper
    {
        /// <summary>Makes the helper around a function.</summary>
        public TransformHelper(StateFunction func) => Func = func;

        /// <summary>The function whose result is changed.</summary>
        public StateFunction Func { get; }

        /// <summary>A function that hands the result of the first to the second.</summary>
        public StateFunction Using(Func<State<TState, TData>, State<TState, TData>> andThen) => e => andThen(Func(e)!);
    }

    private State<TState, TData> Current => _current ?? throw new IllegalStateException(
        "You must call StartWith before anything that needs the state.");
}
