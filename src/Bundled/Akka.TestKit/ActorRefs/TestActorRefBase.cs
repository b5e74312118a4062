using Akka.Actor;
using Akka.Dispatch.SysMsg;
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>
/// A reference to an actor that runs, unless its props say otherwise, on the threads of those who tell it something, and
/// whose instance the test can reach.
/// </summary>
public abstract class TestActorRefBase<TActor> : IInternalActorRef, IStandsForActor
    where TActor : ActorBase
{
    private readonly ReachableProducer _producer;
    private readonly IInternalActorRef _inner;

    /// <summary>Starts the actor under a supervisor, or on the top level; returns when its constructor has run.</summary>
    protected TestActorRefBase(
        ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
    {
        _producer = new ReachableProducer(actorProps);
        var props = Props.CreateBy(_producer).WithDeploy(actorProps.Deploy);
        if (actorProps.SupervisorStrategy is { } strategy)
            props = props.WithSupervisorStrategy(strategy);
        if (props.Deploy.Dispatcher == Deploy.NoDispatcherGiven)
            props = props.WithDispatcher(CallingThreadDispatcher.Id);

        // By the cell, not by the system: that starts the actor at once, on this thread.
        var parent = CellOf(supervisor ?? ((ExtendedActorSystem)system).Guardian);
        _inner = (IInternalActorRef)parent.ActorOf(props, name);
    }

    /// <summary>The actor.</summary>
    public IActorRef Ref => _inner;

    /// <summary>Where the actor is.</summary>
    public ActorPath Path => _inner.Path;

    /// <summary>The actor's instance; after a restart, the new one.</summary>
    /// <exception cref="IllegalActorStateException">The actor has stopped.</exception>
    public TActor UnderlyingActor
    {
        get
        {
#pragma warning disable CS0618 // Obsolete for users, who should watch; a test asks about this very moment.
            if (_inner.IsTerminated)
                throw new IllegalActorStateException($"The actor {Path} has stopped: there is no instance to reach.");
#pragma warning restore CS0618
            var patience = TestKitExtension.For(Cell.System).DefaultTimeout;
            return (TActor?)_producer.WaitForInstance(patience) ?? throw new TimeoutException(
                $"The actor {Path} was not constructed within {patience}.");
        }
    }

    bool IActorRefScope.IsLocal => _inner.IsLocal;

    IInternalActorRef IInternalActorRef.Parent => _inner.Parent;

    IActorRefProvider IInternalActorRef.Provider => _inner.Provider;

#pragma warning disable CS0618 // Obsolete for users, and still a member of the interface.
    bool IInternalActorRef.IsTerminated => _inner.IsTerminated;
#pragma warning restore CS0618

    private ActorCell Cell => CellOf(_inner);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) =>
        testActorRef is null ? actorRef is null : testActorRef.Equals(actorRef);

    /// <summary>Whether they are different actors.</summary>
    public static bool operator !=(TestActorRefBase<TActor>? testActorRef, IActorRef? actorRef) =>
        !(testActorRef == actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) =>
        testActorRef == actorRef;

    /// <summary>Whether they are different actors.</summary>
    public static bool operator !=(IActorRef? actorRef, TestActorRefBase<TActor>? testActorRef) =>
        !(testActorRef == actorRef);

    /// <summary>The actor behind a test reference.</summary>
    public static IActorRef ToActorRef(TestActorRefBase<TActor> actorRef) => actorRef._inner;

    /// <summary>Has the actor handle a message here and now, past its mailbox; what it throws comes to the test.</summary>
    public void Receive(object message, IActorRef? sender = null)
    {
        var cell = Cell;
        var envelope = new Envelope(message, sender.IsNobody() ? cell.System.DeadLetters : sender);
        cell.UseThreadContext(() => cell.ReceiveMessageForTest(envelope));
    }

    /// <summary>Tells the actor something; the sender is the current actor, if there is one.</summary>
    public void Tell(object message) => _inner.Tell(message);

    /// <summary>Tells the actor something.</summary>
    public void Tell(object message, IActorRef? sender) => _inner.Tell(message, sender);

    /// <summary>Tells the actor something in the name of the sender of the current message.</summary>
    public void Forward(object message) => _inner.Forward(message);

    /// <summary>Has the actor watch another.</summary>
    public void Watch(IActorRef subject) => Cell.Watch(subject);

    /// <summary>Has the actor stop watching another.</summary>
    public void Unwatch(IActorRef subject) => Cell.Unwatch(subject);

    /// <summary>Sends the actor a system message.</summary>
    public void SendSystemMessage(ISystemMessage message) => _inner.SendSystemMessage(message);

    /// <summary>Sends the actor a system message; these have no sender.</summary>
    public void SendSystemMessage(ISystemMessage message, IActorRef sender) => _inner.SendSystemMessage(message);

    /// <inheritdoc/>
    public bool Equals(IActorRef? other) => _inner.Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => _inner.Equals(obj);

    /// <inheritdoc/>
    public override int GetHashCode() => _inner.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(object? obj) => _inner.CompareTo(obj);

    /// <inheritdoc/>
    public override string ToString() => $"TestActor[{Path}]";

    int IComparable<IActorRef>.CompareTo(IActorRef? other) => _inner.CompareTo(other);

    ISurrogate ISurrogated.ToSurrogate(ActorSystem system) => _inner.ToSurrogate(system);

    IActorRef IInternalActorRef.GetChild(IReadOnlyList<string> name) => _inner.GetChild(name);

    void IInternalActorRef.Start() => _inner.Start();

    void IInternalActorRef.Stop() => _inner.Stop();

    void IInternalActorRef.Suspend() => _inner.Suspend();

    void IInternalActorRef.Resume(Exception causedByFailure) => _inner.Resume(causedByFailure);

    void IInternalActorRef.Restart(Exception cause) => _inner.Restart(cause);

    private static ActorCell CellOf(IActorRef actor) => actor switch
    {
        ActorRefWithCell { Underlying: ActorCell cell } => cell,
        IStandsForActor other => CellOf(other.Ref),
        _ => throw new ArgumentException(
            $"{actor} is not a started local actor, and a test actor cannot be attached to it.", nameof(actor)),
    };

    // Makes what the given props make, and keeps hold of it.
    private sealed class ReachableProducer : IIndirectActorProducer
    {
        private readonly Props _props;
        private volatile ActorBase? _instance;

        public ReachableProducer(Props props) => _props = props;

        public Type ActorType => _props.Type;

        public ActorBase Produce() => _instance = _props.NewActor();

        public void Release(ActorBase actor)
        {
            // What the props made, they made for good: there is no pool to give it back to.
        }

        public ActorBase? WaitForInstance(TimeSpan patience)
        {
            SpinWait.SpinUntil(() => _instance is not null, patience);
            return _instance;
        }
    }
}
