using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The configuration of an actor system, read once at its start.</summary>
public class Settings
{
    private readonly Config _userConfig;
    private Config _reference = ConfigurationFactory.Default();

    /// <summary>Reads the settings of a system that is given none in code.</summary>
    /// <exception cref="ConfigurationException">A setting has no usable value.</exception>
    public Settings(ActorSystem system, Config config)
        : this(system, config, ActorSystemSetup.Empty)
    {
    }

    /// <summary>Reads all settings; a null or empty configuration leaves the reference alone.</summary>
    /// <exception cref="ConfigurationException">A setting has no usable value.</exception>
    public Settings(ActorSystem system, Config config, ActorSystemSetup setup)
    {
        System = system;
        Setup = setup;
        _userConfig = config;
        Config = Merge();

        ProviderSelectionType = SelectProvider();
        ProviderClass = ProviderSelectionType.Fqn;
        HasCluster = ProviderSelectionType.HasCluster;
        CheckProviderType(ProviderClass);

        ConfigVersion = Config.GetString("akka.version");
        Home = Config.GetString("akka.home", "");

        SupervisorStrategyClass = Config.GetString("akka.actor.guardian-supervisor-strategy");
        AskTimeout = Config.GetTimeSpan("akka.actor.ask-timeout", null, allowInfinite: true);
        CreationTimeout = Config.GetTimeSpan("akka.actor.creation-timeout");
        UnstartedPushTimeout = Config.GetTimeSpan("akka.actor.unstarted-push-timeout");
        SerializeAllMessages = Config.GetBoolean("akka.actor.serialize-messages");
        SerializeAllCreators = Config.GetBoolean("akka.actor.serialize-creators");
        EmitActorTelemetry = Config.GetBoolean("akka.actor.telemetry.enabled");

        LogLevel = Config.GetString("akka.loglevel");
        StdoutLogLevel = Config.GetString("akka.stdout-loglevel");
        LogFilter = Setup.Get<LogFilterSetup>() is { HasValue: true } filters
            ? filters.Value.CreateEvaluator()
            : LogFilterEvaluator.NoFilters;
        StdoutLogger = CreateStdoutLogger();
        StdoutLogger.Filter = LogFilter;
        Loggers = Config.GetStringList("akka.loggers", []);
        LoggersDispatcher = Config.GetString("akka.loggers-dispatcher");
        LoggerStartTimeout = Config.GetTimeSpan("akka.logger-startup-timeout");
        LoggerAsyncStart = Config.GetBoolean("akka.logger-async-start");
        LogFormatter = CreateLogFormatter();
        LogConfigOnStart = Config.GetBoolean("akka.log-config-on-start");
        LogSerializerOverrideOnStart = Config.GetBoolean("akka.log-serializer-override-on-start", true);

        LogDeadLetters = Config.GetString("akka.log-dead-letters") switch
        {
            "on" or "true" or "yes" => int.MaxValue,
            "off" or "false" or "no" => 0,
            _ => Config.GetInt("akka.log-dead-letters"),
        };
        LogDeadLettersDuringShutdown = Config.GetBoolean("akka.log-dead-letters-during-shutdown");
        LogDeadLettersSuspendDuration = Config.GetTimeSpan("akka.log-dead-letters-suspend-duration");

        AddLoggingReceive = Config.GetBoolean("akka.actor.debug.receive");
        DebugAutoReceive = Config.GetBoolean("akka.actor.debug.autoreceive");
        DebugLifecycle = Config.GetBoolean("akka.actor.debug.lifecycle");
        FsmDebugEvent = Config.GetBoolean("akka.actor.debug.fsm");
        DebugEventStream = Config.GetBoolean("akka.actor.debug.event-stream");
        DebugUnhandledMessage = Config.GetBoolean("akka.actor.debug.unhandled");
        DebugTimerScheduler = Config.GetBoolean("akka.actor.debug.log-timers");

        SchedulerClass = Config.GetString("akka.scheduler.implementation");
        SchedulerShutdownTimeout = Config.GetTimeSpan("akka.scheduler.shutdown-timeout");

        CoordinatedShutdownTerminateActorSystem =
            Config.GetBoolean("akka.coordinated-shutdown.terminate-actor-system");
        CoordinatedShutdownRunByActorSystemTerminate =
            Config.GetBoolean("akka.coordinated-shutdown.run-by-actor-system-terminate");
        if (CoordinatedShutdownRunByActorSystemTerminate && !CoordinatedShutdownTerminateActorSystem)
        {
            throw new ConfigurationException(
                "akka.coordinated-shutdown.run-by-actor-system-terminate=on and " +
                "akka.coordinated-shutdown.terminate-actor-system=off is not a supported configuration combination.");
        }
    }

    /// <summary>The system that the settings are of.</summary>
    public ActorSystem System { get; }

    /// <summary>What the system was given in code.</summary>
    public ActorSystemSetup Setup { get; }

    /// <summary>The configuration of the application over the reference configurations.</summary>
    public Config Config { get; private set; }

    /// <summary><c>akka.version</c>: which version the configuration was written for. Nothing depends on it.</summary>
    public string ConfigVersion { get; }

    /// <summary><c>akka.home</c>; empty where it is not set. Nothing depends on it.</summary>
    public string Home { get; }

    /// <summary>The provider of references, given in code or by <c>akka.actor.provider</c>.</summary>
    public ProviderSelection ProviderSelectionType { get; }

    /// <summary>The type name of that provider.</summary>
    public string ProviderClass { get; }

    /// <summary>True where that provider is the one for clusters.</summary>
    public bool HasCluster { get; }

    /// <summary><c>akka.actor.guardian-supervisor-strategy</c>: who supervises top-level actors.</summary>
    public string SupervisorStrategyClass { get; }

    /// <summary>
    /// <c>akka.actor.ask-timeout</c>: for an Ask without its own; -1 ms, infinite, unless configured.
    /// </summary>
    public TimeSpan AskTimeout { get; }

    /// <summary><c>akka.actor.creation-timeout</c>. Creating does not wait here, so nothing uses it.</summary>
    public TimeSpan CreationTimeout { get; }

    /// <summary>
    /// <c>akka.actor.unstarted-push-timeout</c>. References here are never unstarted, so nothing uses it.
    /// </summary>
    public TimeSpan UnstartedPushTimeout { get; }

    /// <summary>
    /// <c>akka.actor.serialize-messages</c>: every message makes a round trip through its serializer. For tests.
    /// </summary>
    public bool SerializeAllMessages { get; }

    /// <summary>
    /// <c>akka.actor.serialize-creators</c>: props make a round trip through their serializer. For tests.
    /// </summary>
    public bool SerializeAllCreators { get; }

    /// <summary><c>akka.actor.telemetry.enabled</c>. Nothing is published here.</summary>
    public bool EmitActorTelemetry { get; }

    /// <summary><c>akka.loglevel</c> as text: what loggers get at the least.</summary>
    public string LogLevel { get; }

    /// <summary><c>akka.stdout-loglevel</c> as text: what standard output gets while no logger runs.</summary>
    public string StdoutLogLevel { get; }

    /// <summary>The filters given in code; those that keep everything where none are.</summary>
    public LogFilterEvaluator LogFilter { get; }

    /// <summary>
    /// What logs before the loggers start and after they stop; <c>akka.stdout-logger-class</c> may name another.
    /// </summary>
    public MinimalLogger StdoutLogger { get; }

    /// <summary><c>akka.loggers</c>: the type names of the loggers to start.</summary>
    public IList<string> Loggers { get; }

    /// <summary><c>akka.loggers-dispatcher</c>: the dispatcher that the loggers run on.</summary>
    public string LoggersDispatcher { get; }

    /// <summary><c>akka.logger-startup-timeout</c>: how long the start of the system waits for its loggers.</summary>
    public TimeSpan LoggerStartTimeout { get; }

    /// <summary><c>akka.logger-async-start</c>: true lets the system start without waiting for its loggers.</summary>
    public bool LoggerAsyncStart { get; }

    /// <summary>What fills arguments into templates; <c>akka.logger-formatter</c> names its type.</summary>
    public ILogMessageFormatter LogFormatter { get; }

    /// <summary><c>akka.log-config-on-start</c>: true writes the whole configuration to the log at the start.</summary>
    public bool LogConfigOnStart { get; }

    /// <summary>
    /// <c>akka.log-serializer-override-on-start</c>: true warns of a serializer that takes the place of another.
    /// </summary>
    public bool LogSerializerOverrideOnStart { get; }

    /// <summary>The number of dead letters to log; all of them where it is the largest number.</summary>
    public int LogDeadLetters { get; }

    /// <summary><c>akka.log-dead-letters-during-shutdown</c>: false silences them once the system terminates.</summary>
    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>For how long the log is silent when it has that number; infinite: for good.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    /// <summary>
    /// <c>akka.actor.debug.receive</c>: logs the messages of actors that are <see cref="ILogReceive"/>.
    /// </summary>
    public bool AddLoggingReceive { get; }

    /// <summary><c>akka.actor.debug.autoreceive</c>: logs messages that cells handle themselves.</summary>
    public bool DebugAutoReceive { get; }

    /// <summary><c>akka.actor.debug.lifecycle</c>: logs starts, stops, restarts, supervision and watches.</summary>
    public bool DebugLifecycle { get; }

    /// <summary>
    /// <c>akka.actor.debug.fsm</c>: logs events, timers and transitions of machines that are <see cref="ILoggingFSM"/>.
    /// </summary>
    public bool FsmDebugEvent { get; }

    /// <summary><c>akka.actor.debug.event-stream</c>: logs subscriptions to the event stream.</summary>
    public bool DebugEventStream { get; }

    /// <summary><c>akka.actor.debug.unhandled</c>: logs messages that nobody handled.</summary>
    public bool DebugUnhandledMessage { get; }

    /// <summary><c>akka.actor.debug.log-timers</c>: logs what the timers of actors do.</summary>
    public bool DebugTimerScheduler { get; }

    /// <summary><c>akka.scheduler.implementation</c>: the type name of the scheduler.</summary>
    public string SchedulerClass { get; }

    /// <summary>
    /// <c>akka.scheduler.shutdown-timeout</c>: how long the end of the system waits for the scheduler's thread.
    /// </summary>
    public TimeSpan SchedulerShutdownTimeout { get; }

    /// <summary>
    /// <c>akka.coordinated-shutdown.terminate-actor-system</c>: true ends the system in the last phase.
    /// </summary>
    public bool CoordinatedShutdownTerminateActorSystem { get; }

    /// <summary>
    /// <c>akka.coordinated-shutdown.run-by-actor-system-terminate</c>: true makes the end of the system run all phases.
    /// </summary>
    public bool CoordinatedShutdownRunByActorSystemTerminate { get; }

    /// <summary>Raised when an extension has brought its reference configuration: what was read may have changed.</summary>
    internal event Action? ConfigChanged;

    /// <summary>Lays a reference configuration under everything; an extension does that with its own when it starts.</summary>
    public void InjectTopLevelFallback(Config config)
    {
        if (ConfigTree.Holds(Config.Root, config.Root))
            return;

        _reference = config.WithFallback(_reference);
        Config = Merge();
        ConfigChanged?.Invoke();
    }

    /// <inheritdoc/>
    public override string ToString() => Config.Root.ToString()!;

    private static void CheckProviderType(string name)
    {
        var type = Type.GetType(name)
            ?? throw new ConfigurationException($"'akka.actor.provider' is not a valid type name : '{name}'");
        if (!typeof(IActorRefProvider).IsAssignableFrom(type))
            throw new ConfigurationException($"'akka.actor.provider' is not a valid actor ref provider: '{name}'");
    }

    private Config Merge() => _userConfig is null || _userConfig.IsEmpty ? _reference : _userConfig.WithFallback(_reference);

    private ProviderSelection SelectProvider()
    {
        var inCode = Setup.Get<BootstrapSetup>().FlatSelect(b => b.ActorRefProvider);
        return ProviderSelection.GetProvider(
            inCode.HasValue ? inCode.Value.Fqn : Config.GetString("akka.actor.provider"));
    }

    private MinimalLogger CreateStdoutLogger()
    {
        var name = Config.GetString("akka.stdout-logger-class");
        if (string.IsNullOrWhiteSpace(name))
            return new StandardOutLogger();

        var type = Type.GetType(name)
            ?? throw new ArgumentException($"Could not load type of {name} for standard out logger.");
        if (!typeof(MinimalLogger).IsAssignableFrom(type))
            throw new ArgumentException("Standard out logger type must inherit from the MinimalLogger abstract class.");
        if (type.GetConstructor([]) is null)
        {
            throw new MissingMethodException("Standard out logger type must inherit from the MinimalLogger abstract " +
                "class and have an empty constructor.");
        }

        return (MinimalLogger)Activator.CreateInstance(type)!;
    }

    private ILogMessageFormatter CreateLogFormatter()
    {
        var name = Config.GetString("akka.logger-formatter");
        if (string.IsNullOrWhiteSpace(name))
            return DefaultLogMessageFormatter.Instance;

        var type = Type.GetType(name)
            ?? throw new ArgumentException($"Could not load type of {name} for ILogMessageFormatter.");
        if (!typeof(ILogMessageFormatter).IsAssignableFrom(type))
            throw new ArgumentException("Log formatter type must inherit from the ILogMessageFormatter interface.");
        if (type == typeof(DefaultLogMessageFormatter))
            return DefaultLogMessageFormatter.Instance;
        if (type.GetConstructor([]) is null)
        {
            throw new MissingMethodException(
                "Log message formatter must inherit from the ILogMessageFormatter and have an empty constructor.");
        }

        return (ILogMessageFormatter)Activator.CreateInstance(type)!;
    }
}
