using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor;

/// <summary>The top of the tree; under it are also names that are not actors: `temp`, `deadLetters`, and extra ones.</summary>
public class RootGuardianActorRef : LocalActorRef
{
    private readonly IInternalActorRef _deadLetters;
    private readonly IReadOnlyDictionary<string, IInternalActorRef> _extraNames;
    private IInternalActorRef? _tempContainer;

    /// <summary>Makes the root of a system; the names besides its children are given here.</summary>
    public RootGuardianActorRef(ActorSystemImpl system, Props props, MessageDispatcher dispatcher, MailboxType mailboxType,
        IInternalActorRef supervisor, ActorPath path, IInternalActorRef deadLetters,
        IReadOnlyDictionary<string, IInternalActorRef> extraNames)
        : base(system, props, dispatcher, mailboxType, supervisor, path)
    {
        _deadLetters = deadLetters;
        _extraNames = extraNames;
    }

    /// <inheritdoc/>
    public override IInternalActorRef Parent => this;

    /// <summary>Sets what stands under <c>temp</c>; once, before the root starts.</summary>
    public void SetTempContainer(IInternalActorRef tempContainer) => _tempContainer = tempContainer;

    /// <inheritdoc/>
    public override IInternalActorRef GetSingleChild(string name) => name switch
    {
        "temp" => _tempContainer!,
        "deadLetters" => _deadLetters,
        _ => _extraNames.TryGetValue(name, out var extra) ? extra : base.GetSingleChild(name),
    };
}

/// <summary>What supervises the root: when the root has stopped, or failed, the system has terminated.</summary>
public class RootGuardianSupervisor : MinimalActorRef
{
    private readonly ActorPath _path;
    private readonly IActorRefProvider _provider;
    private readonly TaskCompletionSource<Status> _terminationPromise;
    private readonly ILoggingAdapter _log;

    /// <summary>Makes the supervisor of a root; the promise is kept when the system has terminated.</summary>
    public RootGuardianSupervisor(RootActorPath root, IActorRefProvider provider,
        TaskCompletionSource<Status> terminationPromise, ILoggingAdapter log)
    {
        _path = root / "_Root-guardian-supervisor";
        _provider = provider;
        _terminationPromise = terminationPromise;
        _log = log;
    }

    /// <summary>What the root failed with; null as long as it did not.</summary>
    public Exception CauseOfTermination { get; private set; } = null!;

    /// <inheritdoc/>
    public override ActorPath Path => _path;

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _provider;

    /// <inheritdoc/>
    public override void Stop() => _terminationPromise.TrySetResult(
        CauseOfTermination is { } cause ? new Status.Failure(cause) : new Status.Success(null!));

    /// <inheritdoc/>
    public override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case Failed failed:
                _log.Error(failed.Cause, "guardian {0} failed, shutting down!", failed.Child);
                CauseOfTermination = failed.Cause;
                ((IInternalActorRef)failed.Child).Stop();
                break;
            case Supervise:
                break;
            case DeathWatchNotification:
                Stop();
                break;
            default:
                _log.Error("{0} received unexpected system message [{1}]", _path, message);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void TellInternal(object message, IActorRef sender)
    {
        if (!_terminationPromise.Task.IsCompleted)
            _log.Error("{0} received unexpected message [{1}]", _path, message);
    }
}
