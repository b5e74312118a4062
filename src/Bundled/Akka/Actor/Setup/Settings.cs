using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>The configuration of an actor system, read once at its start.</summary>
public class Settings
{
    private readonly Config _userConfig;
    private Config _reference = ConfigurationFactory.Default();

    public Settings(ActorSystem system, Config config)
        : this(system, config, ActorSystemSetup.Empty)
    {
    }

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

    public ActorSystem System { get; }

    public ActorSystemSetup Setup { get; }

    /// <summary>The configuration of the application over the reference configurations.</summary>
    public Config Config { get; private set; }

    public string ConfigVersion { get; }

    public string Home { get; }

    public ProviderSelection ProviderSelectionType { get; }

    public string ProviderClass { get; }

    public bool HasCluster { get; }

    public string SupervisorStrategyClass { get; }

    public TimeSpan AskTimeout { get; }

    public TimeSpan CreationTimeout { get; }

    public TimeSpan UnstartedPushTimeout { get; }

    public bool SerializeAllMessages { get; }

    public bool SerializeAllCreators { get; }

    public bool EmitActorTelemetry { get; }

    public string LogLevel { get; }

    public string StdoutLogLevel { get; }

    public LogFilterEvaluator LogFilter { get; }

    public MinimalLogger StdoutLogger { get; }

    public IList<string> Loggers { get; }

    public string LoggersDispatcher { get; }

    public TimeSpan LoggerStartTimeout { get; }

    public bool LoggerAsyncStart { get; }

    public ILogMessageFormatter LogFormatter { get; }

    public bool LogConfigOnStart { get; }

    public bool LogSerializerOverrideOnStart { get; }

    /// <summary>The number of dead letters to log; all of them where it is the largest number.</summary>
    public int LogDeadLetters { get; }

    public bool LogDeadLettersDuringShutdown { get; }

    /// <summary>For how long the log is silent when it has that number; infinite: for good.</summary>
    public TimeSpan LogDeadLettersSuspendDuration { get; }

    public bool AddLoggingReceive { get; }

    public bool DebugAutoReceive { get; }

    public bool DebugLifecycle { get; }

    public bool FsmDebugEvent { get; }

    public bool DebugEventStream { get; }

    public bool DebugUnhandledMessage { get; }

    public bool DebugTimerScheduler { get; }

    public string SchedulerClass { get; }

    public TimeSpan SchedulerShutdownTimeout { get; }

    public bool CoordinatedShutdownTerminateActorSystem { get; }

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
