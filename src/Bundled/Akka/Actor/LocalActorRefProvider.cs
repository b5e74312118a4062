using Akka.Actor.Internal;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Dispatch.SysMsg;
using Akka.Event;
using Akka.Serialization;
using Akka.Util;

namespace Akka.Actor;

/// <summary>Actors of one process: makes the guardians, then every other reference, and finds them by path.</summary>
public sealed class LocalActorRefProvider : IActorRefProvider
{
    private readonly RootActorPath _rootPath;
    private readonly ActorPath _tempNode;
    private readonly IInternalActorRef _deadLetters;
    private readonly TaskCompletionSource<Status> _terminated = new();
    private readonly Dictionary<string, IInternalActorRef> _extraNames = [];
    private ActorSystemImpl _system = null!;
    private MailboxType _guardianMailbox = null!;
    private RootGuardianActorRef _rootGuardian = null!;
    private VirtualPathContainer _tempContainer = null!;
    private Information? _serializationInformation;
    private long _lastTempName;

    /// <summary>
    /// Makes the provider as the system does: with the deployments of the settings and its own dead letters.
    /// </summary>
    public LocalActorRefProvider(string systemName, Settings settings, EventStream eventStream)
        : this(systemName, settings, eventStream, null!, null!)
    {
    }

    /// <summary>Makes the provider with other deployments or dead letters; null for the usual ones.</summary>
    public LocalActorRefProvider(string systemName, Settings settings, EventStream eventStream, Deployer deployer,
        Func<ActorPath, IInternalActorRef> deadLettersFactory)
    {
        Settings = settings;
        EventStream = eventStream;
        Deployer = deployer ?? new Deployer(settings);
        _rootPath = new RootActorPath(new Address("akka", systemName));
        _tempNode = _rootPath / "temp";
        Log = Logging.GetLogger(eventStream, "LocalActorRefProvider(" + _rootPath.Address + ")");
        var deadLetters = _rootPath / "deadLetters";
        _deadLetters = deadLettersFactory?.Invoke(deadLetters) ?? new DeadLetterActorRef(this, deadLetters, eventStream);
        IgnoreRef = new IgnoreActorRef(this);
    }

    /// <inheritdoc/>
    public Settings Settings { get; }

    /// <summary>Where dead letters and log events of this system are published.</summary>
    public EventStream EventStream { get; }

    /// <inheritdoc/>
    public Deployer Deployer { get; }

    /// <summary>The log of the provider, at debug level about paths that it cannot resolve.</summary>
    public ILoggingAdapter Log { get; }

    /// <inheritdoc/>
    public ActorPath RootPath => _rootPath;

    /// <inheritdoc/>
    public Address DefaultAddress => _rootPath.Address;

    /// <inheritdoc/>
    public IActorRef DeadLetters => _deadLetters;

    /// <inheritdoc/>
    public IActorRef IgnoreRef { get; }

    /// <inheritdoc/>
    public IInternalActorRef RootGuardian => _rootGuardian;

    /// <inheritdoc/>
    public LocalActorRef Guardian { get; private set; } = null!;

    /// <inheritdoc/>
    public LocalActorRef SystemGuardian { get; private set; } = null!;

    /// <inheritdoc/>
    public IInternalActorRef TempContainer => _tempContainer;

    /// <inheritdoc/>
    public Task TerminationTask => _terminated.Task;

    /// <inheritdoc/>
    public Information SerializationInformation => _serializationInformation ??= _system is null
        ? throw new InvalidOperationException("Too early access of SerializationInformation")
        : new Information(_rootPath.Address, _system);

    /// <inheritdoc/>
    public void Init(ActorSystemImpl system)
    {
        _system = system;
        _guardianMailbox = system.Mailboxes.Lookup(Mailboxes.DefaultMailboxId);
        var internalDispatcher = system.Dispatchers.InternalDispatcher;

        var rootStrategy = new OneForOneStrategy(e =>
        {
            Log.Error(e, "Guardian failed. Shutting down system");
            return Directive.Stop;
        });
        _rootGuardian = new RootGuardianActorRef(system, Props.Create<GuardianActor>(rootStrategy), internalDispatcher,
            _guardianMailbox, new RootGuardianSupervisor(_rootPath, this, _terminated, Log), _rootPath, _deadLetters, _extraNames);
        _tempContainer = new VirtualPathContainer(this, _tempNode, _rootGuardian);
        _rootGuardian.SetTempContainer(_tempContainer);

        var userStrategy = SupervisorStrategyConfigurator.CreateConfigurator(Settings.SupervisorStrategyClass).Create();
        var userProps = system.GuardianProps.GetOrElse(Props.Create<GuardianActor>(userStrategy));
        var userDispatcher = system.GuardianProps.IsEmpty ? internalDispatcher : system.Dispatchers.Lookup(userProps.Dispatcher);
        Guardian = StartGuardian("user", userProps, userDispatcher);
        SystemGuardian = StartGuardian("system",
            Props.Create<SystemGuardianActor>(Guardian).WithSupervisorStrategy(SupervisorStrategy.DefaultStrategy), internalDispatcher);
        _rootGuardian.Start();

        // The end goes upward: the user guardian's stops the system guardian, and that one's the root. A Watch that
        // its watcher receives makes it watch.
        SystemGuardian.SendSystemMessage(new Watch(Guardian, SystemGuardian));
        _rootGuardian.SendSystemMessage(new Watch(SystemGuardian, _rootGuardian));
        EventStream.StartDefaultLoggers(system);
    }

    /// <inheritdoc/>
    public IInternalActorRef ActorOf(ActorSystemImpl system, Props props, IInternalActorRef supervisor, ActorPath path,
        bool systemService, Deploy deploy, bool lookupDeploy, bool async)
    {
        // What the configuration says about a path overrides what the code says.
        var given = lookupDeploy ? Deployer.Lookup(path) : deploy;
        if (given is not null)
            props = Overridden(props, given);

        if (!system.Dispatchers.HasDispatcher(props.Dispatcher))
            throw new ConfigurationException($"Dispatcher [{props.Dispatcher}] not configured for path {path}");
        ResolvedDeployment resolved;
        try
        {
            resolved = system.Resolve(props);
        }
        catch (Exception e)
        {
            throw new ConfigurationException(
                $"Configuration problem while creating [{path}] with dispatcher [{props.Dispatcher}] and mailbox [{props.Mailbox}]", e);
        }

        return new LocalActorRef(system, props, resolved.Dispatcher, resolved.MailboxType, supervisor, path);
    }

    /// <inheritdoc/>
    public IActorRef RootGuardianAt(Address address) => address == _rootPath.Address ? _rootGuardian : _deadLetters;

    /// <inheritdoc/>
    public Address GetExternalAddressFor(Address address) => address == _rootPath.Address ? address : null!;

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(string path)
    {
        if (ActorPath.TryParse(path, out var parsed) && parsed.Address == _rootPath.Address)
            return Resolve(parsed.Elements);
        Log.Debug("Resolve of unknown path [{0}] failed. Invalid format.", path);
        return _deadLetters;
    }

    /// <inheritdoc/>
    public IActorRef ResolveActorRef(ActorPath actorPath)
    {
        if (actorPath.Root == _rootPath)
            return Resolve(actorPath.Elements);
        Log.Debug("Resolve of foreign ActorPath [{0}] failed", actorPath);
        return _deadLetters;
    }

    /// <inheritdoc/>
    public FutureActorRef<T> CreateFutureRef<T>(TaskCompletionSource<T> tcs) => new(tcs, this);

    /// <inheritdoc/>
    public ActorPath TempPath() => _tempNode / Interlocked.Increment(ref _lastTempName).Base64Encode();

    /// <inheritdoc/>
    public void RegisterTempActor(IInternalActorRef actorRef, ActorPath path) => _tempContainer.AddChild(TempName(path), actorRef);

    /// <inheritdoc/>
    public void UnregisterTempActor(ActorPath path) => _tempContainer.RemoveChild(TempName(path));

    /// <summary>Puts a reference under a name of its own below the root; to be done before the system starts.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void RegisterExtraName(string name, IInternalActorRef actor) => _extraNames.Add(name, actor);

    /// <summary>The reference below the root, whatever the address in the path was; an empty one where no actor is.</summary>
    internal IActorRef Resolve(IReadOnlyList<string> elements)
    {
        if (elements.Count == 0)
        {
            Log.Debug("Resolve of empty path sequence fails (per definition)");
            return _deadLetters;
        }

        var found = _rootGuardian.GetChild(elements);
        if (!found.IsNobody())
            return found;
        Log.Debug("Resolve of path sequence [/{0}] failed", ActorPath.FormatPathElements(elements));
        return new EmptyLocalActorRef(this, _rootPath / elements, EventStream);
    }

    private static Props Overridden(Props props, Deploy given)
    {
        if (given.Mailbox != Deploy.NoMailboxGiven)
            props = props.WithMailbox(given.Mailbox);
        if (given.Dispatcher != Deploy.NoDispatcherGiven)
            props = props.WithDispatcher(given.Dispatcher);
        if (given.StashCapacity != Deploy.NoStashSize)
            props = props.WithStashCapacity(given.StashCapacity);
        return props;
    }

    private string TempName(ActorPath path) => path.Parent == _tempNode
        ? path.Name
        : throw new InvalidOperationException("A temporary actor's path must be obtained from TempPath()");

    private LocalActorRef StartGuardian(string name, Props props, MessageDispatcher dispatcher)
    {
        _rootGuardian.Cell.ReserveChild(name);
        var guardian = new LocalActorRef(_system, props, dispatcher, _guardianMailbox, _rootGuardian, _rootPath / name);
        _rootGuardian.Cell.InitChild(guardian);
        guardian.Start();
        return guardian;
    }
}
