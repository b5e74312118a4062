namespace Akka.Actor;

/// <summary>What all state machines share: their events, states, reasons and messages.</summary>
public abstract partial class FSMBase : ActorBase
{
    /// <summary>A message, with the data that the machine has when it comes.</summary>
    public readonly struct Event<TD> : INoSerializationVerificationNeeded
    {
        /// <summary>Makes the event from a message and the present data.</summary>
        public Event(object fsmEvent, TD stateData)
        {
            FsmEvent = fsmEvent;
            StateData = stateData;
        }

        /// <summary>The message; <see cref="StateTimeout"/> where none came in time.</summary>
        public object FsmEvent { get; }

        /// <summary>The data when the message came.</summary>
        public TD StateData { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Event: <{FsmEvent}>, StateData: <{StateData}>";
    }

    /// <summary>The end of a machine, as its termination handler sees it.</summary>
    public sealed class StopEvent<TS, TD> : INoSerializationVerificationNeeded
    {
        /// <summary>Makes the event for the termination handler.</summary>
        public StopEvent(Reason reason, TS terminatedState, TD stateData)
        {
            Reason = reason;
            TerminatedState = terminatedState;
            StateData = stateData;
        }

        /// <summary>Why the machine stopped.</summary>
        public Reason Reason { get; }

        /// <summary>The state that it stopped in.</summary>
        public TS TerminatedState { get; }

        /// <summary>The data that it had at the end.</summary>
        public TD StateData { get; }

        /// <inheritdoc/>
        public override string ToString() =>
            $"Reason: <{Reason}>, TerminatedState: <{TerminatedState}>, StateData: <{StateData}>";
    }

    /// <summary>What a handler returns: the next state with its data, and what to do on the way there.</summary>
    public sealed class State<TS, TD> : IEquatable<State<TS, TD>>
    {
        /// <summary>
        /// Makes a state; its time-out goes before that of <see cref="FSM{TState,TData}.When"/>, a reason stops the
        /// machine.
        /// </summary>
        public State(TS stateName, TD stateData, TimeSpan? timeout = null, Reason? stopReason = null,
            IReadOnlyList<object>? replies = null, bool notifies = true)
        {
            StateName = stateName;
            StateData = stateData;
            Timeout = timeout;
            StopReason = stopReason!;
            Replies = replies ?? [];
            Notifies = notifies;
        }

        /// <summary>Which state it is.</summary>
        public TS StateName { get; }

        /// <summary>The data that go with it.</summary>
        public TD StateData { get; }

        /// <summary>How long the machine may stay, if that differs from what the state says itself.</summary>
        public TimeSpan? Timeout { get; }

        /// <summary>Why the machine stops; null if it does not.</summary>
        public Reason StopReason { get; }

        /// <summary>Answers to the sender of the event, the last one first.</summary>
        public IReadOnlyList<object> Replies { get; }

        /// <summary>False for a stay, which is no transition.</summary>
        internal bool Notifies { get; }

        /// <summary>The same with a longest stay; <c>TimeSpan.MaxValue</c> lifts that of the state.</summary>
        public State<TS, TD> ForMax(TimeSpan timeout) =>
            new(StateName, StateData, timeout, StopReason, Replies, Notifies);

        /// <summary>The same with an answer to the sender of the event.</summary>
        public State<TS, TD> Replying(object replyValue) =>
            new(StateName, StateData, Timeout, StopReason, [replyValue, .. Replies], Notifies);

        /// <summary>The same with other data.</summary>
        public State<TS, TD> Using(TD nextStateData) =>
            new(StateName, nextStateData, Timeout, StopReason, Replies, Notifies);

        /// <inheritdoc/>
        public bool Equals(State<TS, TD>? other) =>
            ReferenceEquals(this, other)
            || (other is not null
                && EqualityComparer<TS>.Default.Equals(StateName, other.StateName)
                && EqualityComparer<TD>.Default.Equals(StateData, other.StateData)
                && Timeout == other.Timeout
                && Equals(StopReason, other.StopReason)
                && Equals(Replies, other.Replies));

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as State<TS, TD>);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(StateName, StateData, Timeout, StopReason);

        /// <inheritdoc/>
        public override string ToString() => $"{StateName}, {StateData}";

        /// <summary>The same state and data, with nothing to do and nobody to tell.</summary>
        internal State<TS, TD> ForStay() => new(StateName, StateData, notifies: false);

        internal State<TS, TD> WithStopReason(Reason reason) =>
            new(StateName, StateData, Timeout, reason, Replies, Notifies);
    }
}
