namespace Akka.Actor;

public abstract partial class FSMBase
{
    /// <summary>The first thing a subscriber hears: in which state the machine is.</summary>
    public sealed class CurrentState<TS>
    {
        /// <summary>Makes the notice for a new subscriber.</summary>
        public CurrentState(IActorRef fsmRef, TS state)
        {
            FsmRef = fsmRef;
            State = state;
        }

        /// <summary>The machine that sends it.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>The state that the machine is in.</summary>
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
        /// <summary>Makes the notice for the subscribers.</summary>
        public Transition(IActorRef fsmRef, TS from, TS to)
        {
            FsmRef = fsmRef;
            From = from;
            To = to;
        }

        /// <summary>The machine that sends it.</summary>
        public IActorRef FsmRef { get; }

        /// <summary>The state that the machine was in.</summary>
        public TS From { get; }

        /// <summary>The state that the machine is in now; the same one where it went to it anew.</summary>
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
        /// <summary>Makes the wish; whom to tell need not be the sender.</summary>
        public SubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        /// <summary>Whom to tell; it is watched, and forgotten when it stops.</summary>
        public IActorRef ActorRef { get; }
    }

    /// <summary>The actor no longer wants to hear of transitions.</summary>
    public sealed class UnsubscribeTransitionCallBack
    {
        /// <summary>Makes the wish for whoever is to be told no longer.</summary>
        public UnsubscribeTransitionCallBack(IActorRef actorRef) => ActorRef = actorRef;

        /// <summary>Whom to tell no longer.</summary>
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

        /// <summary>The only instance.</summary>
        public static Normal Instance { get; } = new();
    }

    /// <summary>It was stopped from outside.</summary>
    public sealed class Shutdown : Reason
    {
        private Shutdown()
        {
        }

        /// <summary>The only instance.</summary>
        public static Shutdown Instance { get; } = new();
    }

    /// <summary>Something went wrong; the cause is an exception or a text.</summary>
    public sealed class Failure : Reason
    {
        /// <summary>Makes a failure; the cause may be null.</summary>
        public Failure(object? cause) => Cause = cause!;

        /// <summary>An exception, or a text; null where nothing is known.</summary>
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

        /// <summary>The only instance.</summary>
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
