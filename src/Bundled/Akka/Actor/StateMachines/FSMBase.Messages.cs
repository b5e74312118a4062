namespace Akka.Actor;

public abstract partial class FSMBase
{
    /// <summary>The first thing a subscriber hears: in which state the machine is.</summary>
    public sealed class CurrentState<TS>
    {
        public CurrentState(IActorRef fsmRef, TS state)
        {
            FsmRef = fsmRef;
            State = state;
        }

        public IActorRef FsmRef { get; }

        public TS State { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is CurrentState<TS> other
            && Equals(FsmRef, other.FsmRef)
            && EqualityComparer<TS>.Default.Equals(State, other.State);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(FsmRef, State);

        /// <inheritdoc/>
        public override string ToString() => $"CurrentState <{State}>";
    }

    /// <summary>Tells a subscriber that the machine went from one state to another.</summary>
    public sealed class Transition<TS>
    {
        public Transition(IActorRef fsmRef, TS from, TS to)
        {
            FsmRef = fsmRef;
            From = from;
            To = to;
        }

        public IActorRef FsmRef { get; }

        public TS From { get; }

        public TS To { get; }

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Transition<TS> other
            && Equals(FsmRef, other.FsmRef)
            && EqualityComparer<TS>.Default.Equals(From, other.From)
            && EqualityComparer<TS>.Default.Equals(To, other.To);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(FsmRef, From, To);

        /// <inheritdoc/>
        public override string ToString() => $"Transition({From}, {To})";
    }

    /// <summary>The actor wants to hear of each transition.</summary>
    public sealed class SubscribeTransitionCallBack
    {
        public SubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        public IActorRef ActorRef { get; }
    }

    /// <summary>The actor no longer wants to hear of transitions.</summary>
    public sealed class UnsubscribeTransitionCallBack
    {
        public UnsubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        public IActorRef ActorRef { get; }
    }

    /// <summary>Why a machine stops.</summary>
    public abstract class Reason;

    /// <summary>It said so itself.</summary>
    public sealed class Normal : Reason
    {
        private Normal()
        {
        }

        public static Normal Instance { get; } = new();
    }

    /// <summary>It was stopped from outside.</summary>
    public sealed class Shutdown : Reason
    {
        private Shutdown()
        {
        }

        public static Shutdown Instance { get; } = new();
    }

    /// <summary>Something went wrong; the cause is an exception or a text.</summary>
    public sealed class Failure : Reason
    {
        public Failure(object? cause) => Cause = cause!;

        public object Cause { get; }

        /// <inheritdoc/>
        public override string ToString() => $"Failure({Cause})";
    }

    /// <summary>The event of having been in a state for its longest time.</summary>
    public sealed class StateTimeout
    {
        private StateTimeout()
        {
        }

        public static StateTimeout Instance { get; } = new();
    }

    /// <summary>Sent by the machine to itself; stale once another event has come.</summary>
    internal sealed record TimeoutMarker(long Generation) : INoSerializationVerificationNeeded;

    /// <summary>A named timer, which is its own message: stale unless it still stands under its name.</summary>
    internal sealed class Timer(string name, object message, bool repeats) : INoSerializationVerificationNeeded
    {
        private ICancelable? _task;

        public string Name { get; } = name;

        public object Message { get; } = message;

        public bool Repeats { get; } = repeats;

        public void Start(IScheduler scheduler, IActorRef self, TimeSpan timeout)
        {
            // What the cell handles itself must reach the cell as it is.
            var scheduled = Message is IAutoReceivedMessage ? Message : this;
            _task = Repeats
                ? scheduler.ScheduleTellRepeatedlyCancelable(timeout, timeout, self, scheduled, self)
                : scheduler.ScheduleTellOnceCancelable(timeout, self, scheduled, self);
        }

        public void Cancel() => _task.CancelIfNotNull();
    }
}
