using Akka.Actor;
using Akka.Actor.Internal;
using Akka.Configuration;

namespace Akka.Event;

/// <summary>
/// An event bus that also starts and stops the loggers: first the standard output, then the configured ones, at the end
/// the standard output again.
/// </summary>
public class LoggingBus : ActorEventBus<object, Type>
{
    private static readonly LogLevel[] Levels = Enum.GetValues<LogLevel>();
    private static int _loggerId;

    private readonly Lock _loggersLock = new();
    private readonly List<IActorRef> _loggers = [];
    private readonly CancellationTokenSource _shutdown = new();

    /// <summary>The lowest level that loggers get now. A logging adapter takes it when it is made.</summary>
    public LogLevel LogLevel { get; private set; }

    /// <summary>
    /// Lets the logger for standard output have the events of its level. The system calls it first of all.
    /// </summary>
    public void StartStdoutLogger(Settings config)
    {
        SubscribeStdoutLogger(config);
        Publish(new Debug(SimpleName(this), GetType(), "StandardOutLogger started"));
    }

    /// <summary>Changes what the loggers get. Logging adapters that exist keep the level of their making.</summary>
    public void SetLogLevel(LogLevel logLevel)
    {
        lock (_loggersLock)
        {
            LogLevel = logLevel;
            foreach (var logger in _loggers)
            {
                SubscribeFrom(logLevel, logger);
                foreach (var level in Levels)
                {
                    if (level < logLevel)
                        Unsubscribe(logger, level.ClassFor());
                }
            }
        }
    }

    /// <summary>Starts the configured loggers and waits for them, up to the configured time-out.</summary>
    internal void StartDefaultLoggers(ActorSystemImpl system)
    {
        var source = $"{SimpleName(this)}({system.Name})";
        var settings = system.Settings;
        var keepStdout = false;
        LogLevel = Logging.LogLevelFor(settings.LogLevel);

        var starting = new List<(string Name, Task Started)>();
        foreach (var typeName in settings.Loggers)
        {
            var type = Type.GetType(typeName) ?? throw new ConfigurationException(
                $"""Logger specified in config cannot be found: "{typeName}" """.TrimEnd());
            if (typeof(MinimalLogger).IsAssignableFrom(type))
                keepStdout = true;
            else
                starting.Add(AddLogger(system, type, source));
        }

        if (!settings.LoggerAsyncStart)
            WaitForLoggers(starting, settings.LoggerStartTimeout, source);

        if (settings.DebugUnhandledMessage)
        {
            var forwarder = system.SystemActorOf(Props.Create(() => new UnhandledMessageForwarder()),
                "UnhandledMessageForwarder");
            Subscribe(forwarder, typeof(UnhandledMessage));
        }

        if (!keepStdout)
        {
            Publish(new Debug(source, GetType(), $"{Logging.SimpleName(settings.StdoutLogger)} being removed"));
            Unsubscribe(settings.StdoutLogger);
        }

        Publish(new Debug(source, GetType(), "Default Loggers started"));
    }

    internal void StopDefaultLoggers(ActorSystem system)
    {
        SubscribeStdoutLogger(system.Settings);
        Publish(new Debug(SimpleName(this), GetType(),
            $"Shutting down: {Logging.SimpleName(system.Settings.StdoutLogger)} started"));

        _shutdown.Cancel();
        IActorRef[] loggers;
        lock (_loggersLock)
            loggers = [.. _loggers];
        foreach (var logger in loggers)
            RemoveLogger(logger);

        Publish(new Debug(SimpleName(this), GetType(), "All default loggers stopped"));
    }

    /// <inheritdoc/>
    protected override bool IsSubClassification(Type parent, Type child) => parent.IsAssignableFrom(child);

    /// <inheritdoc/>
    protected override void Publish(object @event, IActorRef subscriber) => subscriber.Tell(@event, ActorRefs.NoSender);

    /// <inheritdoc/>
    protected override bool Classify(object @event, Type classifier) => classifier.IsAssignableFrom(GetClassifier(@event));

    /// <inheritdoc/>
    protected override Type GetClassifier(object @event) => @event.GetType();

    private (string Name, Task Started) AddLogger(ActorSystemImpl system, Type type, string source)
    {
        var name = $"log{Interlocked.Increment(ref _loggerId)}-{SimpleName(type)}";
        var logger = system.SystemActorOf(Props.Create(type).WithDispatcher(system.Settings.LoggersDispatcher), name);
        var answer = logger.Ask<object>(new InitializeLogger(this), Timeout.InfiniteTimeSpan, _shutdown.Token);
        var fullName = $"{name} [{type.FullName}]";
        return (fullName, FinishAdding(logger, answer, fullName, source));
    }

    private async Task FinishAdding(IActorRef logger, Task<object> answering, string name, string source)
    {
        object answer;
        try
        {
            answer = await answering.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Publish(new Warning(source, GetType(),
                $"Logger {name} startup have been cancelled because of system shutdown. Stopping logger."));
            RemoveLogger(logger);
            return;
        }

        if (answer is not LoggerInitialized)
        {
            Publish(new Error(null, source, GetType(),
                $"Logger {name} did not respond with {nameof(LoggerInitialized)}, sent instead {answer.GetType()}. " +
                "Stopping logger."));
            RemoveLogger(logger);
            return;
        }

        lock (_loggersLock)
        {
            _loggers.Add(logger);
            SubscribeFrom(LogLevel, logger);
        }

        Publish(new Debug(source, GetType(), $"Logger {name} started"));
    }

    private void WaitForLoggers(List<(string Name, Task Started)> loggers, TimeSpan timeout, string source)
    {
        if (Task.WaitAll([.. loggers.Select(l => l.Started)], timeout))
            return;

        foreach (var (name, started) in loggers)
        {
            if (!started.IsCompleted)
            {
                Publish(new Warning(source, GetType(),
                    $"Logger {name} did not respond within {timeout} to InitializeLogger(bus), {nameof(LoggingBus)} will " +
                    "try and wait until it is ready. Since it start up is delayed, this logger may not capture all " +
                    "startup events correctly."));
            }
        }
    }

    private void RemoveLogger(IActorRef logger)
    {
        Unsubscribe(logger);
        (logger as IInternalActorRef)?.Stop();
    }

    private void SubscribeStdoutLogger(Settings settings) =>
        SubscribeFrom(Logging.LogLevelFor(settings.StdoutLogLevel), settings.StdoutLogger);

    private void SubscribeFrom(LogLevel lowest, IActorRef logger)
    {
        foreach (var level in Levels)
        {
            if (level >= lowest)
                Subscribe(logger, level.ClassFor());
        }
    }

    private sealed class UnhandledMessageForwarder : ActorBase
    {
        protected override bool Receive(object message)
        {
            if (message is not UnhandledMessage unhandled)
                return false;

            var sender = unhandled.Sender?.Path.ToString() ?? "NoSender";
            Context.System.EventStream.Publish(new Debug(unhandled.Recipient.Path.ToString(), unhandled.Recipient.GetType(),
                $"Unhandled message from {sender} : {unhandled.Message}"));
            return true;
        }
    }
}
