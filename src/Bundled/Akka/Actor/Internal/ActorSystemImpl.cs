using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Dispatch;
using Akka.Event;
using Akka.Util;

namespace Akka.Actor.Internal;

/// <summary>The actor system itself: builds its parts in the order in which they need each other, and takes them down.</summary>
public partial class ActorSystemImpl : ExtendedActorSystem
{
    private readonly string _name;
    private readonly Settings _settings;
    private readonly EventStream _eventStream;
    private readonly ILoggingAdapter _log;
    private readonly IScheduler _scheduler;
    private readonly IActorRefProvider _provider;
    private readonly IActorRef _deadLetters;
    private readonly Serialization.Serialization _serialization;
    private readonly Mailboxes _mailboxes;
    private readonly Dispatchers _dispatchers;
    private readonly TerminationCallbacks _terminationCallbacks;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _extensions = new();
    private readonly ConcurrentDictionary<(Type Actor, string Dispatcher, string Mailbox), ResolvedDeployment> _deployments = new();
    private IActorRef? _deadLetterListener;

    /// <summary>Makes a system with the reference configuration alone, not yet started.</summary>
    public ActorSystemImpl(string name) : this(name, ConfigurationFactory.Default(), ActorSystemSetup.Empty, Option<Props>.None)
    {
    }

    /// <summary>
    /// Makes a system from configuration and settings, not yet started; props of a guardian replace the one at /user.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The name has other characters than ASCII letters, digits and inner hyphens.
    /// </exception>
    /// <exception cref="ConfigurationException">A setting has no usable value.</exception>
    public ActorSystemImpl(string name, Config config, ActorSystemSetup setup, Option<Props>? guardianProps = null)
    {
        if (!SystemName().IsMatch(name))
            throw new ArgumentException(
                $"Invalid ActorSystem name [{name}], must contain only word characters (i.e. [a-zA-Z0-9] plus non-leading '-')", nameof(name));
        // ReSharper disable once JoinNullCheckWithUsage: a missing configuration is the caller's mistake
        ArgumentNullException.ThrowIfNull(config);

        GuardianProps = guardianProps ?? Option<Props>.None;
        _name = name;
        _settings = new Settings(this, config, setup);
        SerializeAllMessages = _settings.SerializeAllMessages;
        _eventStream = new EventStream(_settings.DebugEventStream);
        _eventStream.StartStdoutLogger(_settings);
        _log = new BusLogging(_eventStream, $"ActorSystem({name})", GetType(), _settings.LogFormatter);
        _scheduler = Make<IScheduler>(_settings.SchedulerClass, _settings.Config, _log);
        try
        {
            _provider = Make<IActorRefProvider>(_settings.ProviderClass, name, _settings, _eventStream);
            _deadLetters = _provider.DeadLetters;
            _terminationCallbacks = new TerminationCallbacks(_provider.TerminationTask);
            _serialization = new Serialization.Serialization(this);
            _mailboxes = new Mailboxes(this);
            _dispatchers = new Dispatchers(this, new DefaultDispatcherPrerequisites(_eventStream, _scheduler, _settings, _mailboxes), _log);
        }
        catch
        {
            StopScheduler();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string Name => _name;

    /// <inheritdoc/>
    public override Settings Settings => _settings;

    /// <inheritdoc/>
    public override EventStream EventStream => _eventStream;

    /// <inheritdoc/>
    public override ILoggingAdapter Log => _log;

    /// <inheritdoc/>
    public override IScheduler Scheduler => _scheduler;

    /// <inheritdoc/>
    public override IActorRefProvider Provider => _provider;

    /// <inheritdoc/>
    public override Serialization.Serialization Serialization => _serialization;

    /// <inheritdoc/>
    public override Mailboxes Mailboxes => _mailboxes;

    /// <inheritdoc/>
    public override Dispatchers Dispatchers => _dispatchers;

    /// <inheritdoc/>
    public override IActorRef DeadLetters => _deadLetters;

    /// <inheritdoc/>
    public override IActorRef IgnoreRef => _provider.IgnoreRef;

    /// <inheritdoc/>
    public override IInternalActorRef Guardian => _provider.Guardian;

    /// <inheritdoc/>
    public override IInternalActorRef SystemGuardian => _provider.SystemGuardian;

    /// <inheritdoc/>
    public override IInternalActorRef LookupRoot => _provider.RootGuardian;

    /// <summary>The props of an own guardian at /user; none for the usual one.</summary>
    public Option<Props> GuardianProps { get; }

    /// <inheritdoc/>
    public override Task WhenTerminated => _terminationCallbacks.Done;

    /// <summary>`akka.actor.serialize-messages`, where every message asks for it.</summary>
    internal bool SerializeAllMessages { get; }

    /// <summary>Starts the guardians, the loggers and the configured extensions.</summary>
    public void Start()
    {
        try
        {
            RegisterOnTermination(StopScheduler);
            _provider.Init(this);
            LoadExtensions();
            if (_settings.LogDeadLetters > 0)
                _deadLetterListener = SystemActorOf(Props.Create<DeadLetterListener>(), "deadLetterListener");
            _eventStream.StartUnsubscriber(this);
            if (_settings.LogConfigOnStart)
                _log.Info(Settings.ToString());
        }
        catch
        {
            if (_provider.Guardian is null)
                StopScheduler();
            else
                FinalTerminate();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IActorRef ActorOf(Props props, string name = null!)
    {
        if (!GuardianProps.IsEmpty)
            throw new InvalidOperationException(
                $"cannot create top-level actor {(string.IsNullOrEmpty(name) ? "" : $"[{name} ]")}from the outside on ActorSystem with custom user guardian");
        return _provider.Guardian.Cell.AttachChild(props, isSystemService: false, name);
    }

    /// <inheritdoc/>
    public override IActorRef SystemActorOf(Props props, string name = null!) =>
        _provider.SystemGuardian.Cell.AttachChild(props, isSystemService: true, name);

    /// <inheritdoc/>
    public override IActorRef SystemActorOf<TActor>(string name = null!) => SystemActorOf(Props.Create<TActor>(), name);

    /// <inheritdoc/>
    public override ActorSelection ActorSelection(ActorPath actorPath) => ActorRefFactoryShared.ActorSelection(actorPath, this);

    /// <inheritdoc/>
    public override ActorSelection ActorSelection(string actorPath) =>
        ActorRefFactoryShared.ActorSelection(actorPath, this, _provider.RootGuardian);

    /// <inheritdoc/>
    public override void Stop(IActorRef actor)
    {
        var parent = actor.Path.Parent;
        if (parent == _provider.Guardian.Path)
            _provider.Guardian.Tell(new Dispatch.SysMsg.StopChild(actor), ActorRefs.NoSender);
        else if (parent == _provider.SystemGuardian.Path)
            _provider.SystemGuardian.Tell(new Dispatch.SysMsg.StopChild(actor), ActorRefs.NoSender);
        else
            ((IInternalActorRef)actor).Stop();
    }

    /// <inheritdoc/>
    public override void RegisterOnTermination(Action code) => _terminationCallbacks.Add(code);

    /// <inheritdoc/>
    public override Task Terminate() => _settings.CoordinatedShutdownRunByActorSystemTerminate
        ? CoordinatedShutdown.Get(this).Run(CoordinatedShutdown.ActorSystemTerminateReason.Instance)
        : FinalTerminate();

    /// <inheritdoc/>
    public override void Abort()
    {
        FinalTerminate();
    }

    /// <inheritdoc/>
    public override string ToString() => LookupRoot.Path.Root.Address.ToString();

    /// <inheritdoc/>
    public override string PrintTree() => ActorTree.Print(LookupRoot);

    /// <summary>Dispatcher and mailbox for these props; what the configuration says of them is looked up once.</summary>
    internal ResolvedDeployment Resolve(Props props)
    {
        var deploy = props.Deploy;
        var key = (props.Type, deploy.Dispatcher, deploy.Mailbox);
        return _deployments.TryGetValue(key, out var known) ? known : _deployments.GetOrAdd(key, new ResolvedDeployment(this, props));
    }

    internal override Task FinalTerminate()
    {
        _log.Debug("System shutdown initiated");
        if (!_settings.LogDeadLettersDuringShutdown && _deadLetterListener is { } listener)
            Stop(listener);
        _provider.Guardian.Stop();
        return WhenTerminated;
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9-]*$")]
    private static partial Regex SystemName();

    private static T Make<T>(string typeName, params object[] args)
    {
        var type = Type.GetType(typeName) ?? throw new ConfigurationException(
            $"Could not find type [{typeName}] for {typeof(T).Name}. Check the configuration and that the assembly is there.");
        try
        {
            return (T)Activator.CreateInstance(type, args)!;
        }
        catch (System.Reflection.TargetInvocationException e) when (e.InnerException is { } cause)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private void StopScheduler() => (_scheduler as IDisposable)?.Dispose();
}
