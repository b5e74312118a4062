using Akka.Actor;
using Akka.Dispatch.SysMsg;

namespace Akka.Remote;

/// <summary>
/// An actor at another address. It can be kept, compared and written; what it is told goes to the transport, and who
/// watches it hears at once that nobody is there.
/// </summary>
public class RemoteActorRef : InternalActorRefBase, IRemoteRef
{
    private readonly RemoteTransport _transport;

    /// <summary>Makes a reference to what is at a path, as seen from an address of this system.</summary>
    internal RemoteActorRef(RemoteTransport transport, Address localAddressToUse, ActorPath path, IInternalActorRef parent,
        Props props, Deploy deploy)
    {
        _transport = transport;
        LocalAddressToUse = localAddressToUse;
        Path = path;
        Parent = parent;
    }

    /// <summary>The address by which the other system knows this one.</summary>
    public Address LocalAddressToUse { get; }

    /// <inheritdoc/>
    public override ActorPath Path { get; }

    /// <inheritdoc/>
    public override IInternalActorRef Parent { get; }

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _transport.Provider;

    /// <inheritdoc/>
    public override bool IsLocal => false;

    /// <inheritdoc/>
    public override bool IsTerminated => false;

    /// <inheritdoc/>
    public override IActorRef GetChild(IReadOnlyList<string> name) =>
        name.Count == 0 ? this : new RemoteActorRef(_transport, LocalAddressToUse, Path / name, ActorRefs.Nobody, Props.None, Deploy.None);

    /// <inheritdoc/>
    public override void Start()
    {
    }

    /// <inheritdoc/>
    public override void Stop() => SendSystemMessage(new Terminate());

    /// <inheritdoc/>
    public override void Restart(Exception cause) => SendSystemMessage(new Recreate(cause));

    /// <inheritdoc/>
    public override void Suspend() => SendSystemMessage(new Suspend());

    /// <inheritdoc/>
    public override void Resume(Exception causedByFailure = null!) => SendSystemMessage(new Resume(causedByFailure));

    /// <inheritdoc/>
    public override void SendSystemMessage(ISystemMessage message)
    {
        switch (message)
        {
            case Watch watch:
                EmptyLocalActorRef.NotifyAbsence(watch);
                break;
            case Unwatch:
                break;
            default:
                _transport.Send(message, ActorRefs.NoSender, this);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void TellInternal(object message, IActorRef sender) =>
        _transport.Send(message ?? throw new InvalidMessageException("Message is null"), sender, this);
}
