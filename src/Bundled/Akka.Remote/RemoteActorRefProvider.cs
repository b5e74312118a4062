using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Event;
using Akka.Remote.Deployment;
using Akka.Remote.Transport;
using Akka.Serialization;

namespace Akka.Remote;

/// <summary>
/// Actors of one process that has an address on the network. Everything inside is the local provider's: its references
/// have the same paths and take messages on the same way. What comes or goes with an address is resolved here.
/// </summary>
public class RemoteActorRefProvider : IRemoteActorRefProvider
{
    private readonly LocalActorRefProvider _local;
    private RemoteTransport? _transport;
    private Information? _serializationInformation;

    /// <summary>Makes the provider as the system does. The transport starts with <see cref="Init"/>.</summary>
    /// <exception cref="NotSupportedException">A deployment in the configuration asks for another node.</exception>
    public RemoteActorRefProvider(string systemName, Settings settings, EventStream eventStream)
    {
        settings.InjectTopLevelFallback(
            ConfigurationFactory.FromResource<RemoteActorRefProvider>("Akka.Remote.remote.conf"));
        Deployer = new RemoteDeployer(settings);
        _local = new LocalActorRefProvider(systemName, settings, eventStream, Deployer, null!);
    }

    /// <inheritdoc/>
    public RemoteTransport Transport => _transport!;

    /// <inheritdoc/>
    public ActorPath RootPath => _local.RootPath;

    /// <inheritdoc/>
    public IInternalActorRef RootGuardian => _local.RootGuardian;

    /// <inheritdoc/>
    public LocalActorRef Guardian => _local.Guardian;

    /// <inheritdoc/>
    public LocalActorRef SystemGuardian => _local.SystemGuardian;

    /// <inheritdoc/>
    public IInternalActorRef TempContainer => _local.TempContainer;

    /// <inheritdoc/>
    public IActorRef DeadLetters => _local.DeadLetters;

    /// <inheritdoc/>
    public IActorRef IgnoreRef => _local.IgnoreRef;

    /// <inheritdoc/>
    public Deployer Deployer { get; protected set; }

    /// <inheritdoc/>
    public Settings Settings => _local.Settings;

    /// <inheritdoc/>
    public Task TerminationTask => _local.TerminationTask;

    /// <summary>The address of this system with host and port; null before the transport has started.</summary>
    public Address DefaultAddress => _transport?.DefaultAddress!;

    /// <inheritdoc/>
    public Information SerializationInformation
    {
        get
        {
            if (_serializationInformation is { } known)
                return known;
            return DefaultAddress is { } address
                ? _serializationInformation = new Information(address, _transport!.System)
                : _local.SerializationInformation;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="RemoteTransportException">The configured address cannot be listened on.</exception>
    public virtual void Init(ActorSystemImpl system)
    {
        _local.Init(system);
        var transport = new Remoting(system, this);
        RemotingTerminator.Start(system, transport);
        _transport = transport;
        transport.Start();
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The props ask for another node.</exception>
    public IInternalActorRef ActorOf(ActorSystemImpl system, Props props, IInternalActorRef supervisor, ActorPath path,
        bool systemService, Deploy deploy, bool lookupDeploy, bool async)
    {
        if (props.Deploy.Scope is RemoteScope { Address: var address } && !HasAddress(address))
            throw RemoteDeployer.NotHere(path.ToString(), address.ToString());
        return _local.ActorOf(system, props, supervisor, path, systemService, deploy, lookupDeploy, async);
    }

    /// <inheritdoc/>
    public bool HasAddress(Address address) =>
        address is not null && (address == RootPath.Address || _transport is { } transport && transport.Addresses.Contains(address));

    /// <inheritdoc/>
    public IActorRef RootGuardianAt(Address address) =>
        HasAddress(address) ? RootGuardian : CreateRemoteRef(new RootActorPath(address), DefaultAddress);

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(string path) => InternalResolveActorRef(path);

    /// <inheritdoc/>
    public IActorRef InternalResolveActorRef(string path)
    {
        if (path.Length == 0)
            return ActorRefs.NoSender;
        if (ActorPath.TryParse(path, out var parsed))
            return ResolveActorRef(parsed);
        _local.Log.Debug("resolve of unknown path [{0}] failed", path);
        return DeadLetters;
    }

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(ActorPath actorPath)
    {
        if (HasAddress(actorPath.Address))
            return _local.Resolve(actorPath.Elements);
        return actorPath == IgnoreRef.Path ? IgnoreRef : CreateRemoteRef(actorPath, DefaultAddress);
    }

    /// <inheritdoc/>
    public Address GetExternalAddressFor(Address address)
    {
        if (HasAddress(address))
            return RootPath.Address;
        return address.HasGlobalScope && address.Port.HasValue ? DefaultAddress : null!;
    }

    /// <inheritdoc/>
    public ActorPath TempPath() => _local.TempPath();

    /// <inheritdoc/>
    public void RegisterTempActor(IInternalActorRef actorRef, ActorPath path) => _local.RegisterTempActor(actorRef, path);

    /// <inheritdoc/>
    public void UnregisterTempActor(ActorPath path) => _local.UnregisterTempActor(path);

    /// <inheritdoc/>
    public FutureActorRef<T> CreateFutureRef<T>(TaskCompletionSource<T> tcs) => _local.CreateFutureRef(tcs);

    /// <summary>A reference to an actor at another address.</summary>
    protected virtual IInternalActorRef CreateRemoteRef(ActorPath actorPath, Address localAddress) =>
        new RemoteActorRef(Transport, localAddress, actorPath, ActorRefs.Nobody, Props.None, Deploy.None);
}
