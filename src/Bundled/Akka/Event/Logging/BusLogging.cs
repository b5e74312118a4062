namespace Akka.Event;

/// <summary>
/// Writes to the log by publishing events on a bus. Which levels are enabled is what the bus had when this was made.
/// </summary>
public sealed class BusLogging(LoggingBus bus, string logSource, Type logClass, ILogMessageFormatter logMessageFormatter)
    : LoggingAdapterBase(logMessageFormatter)
{
    private readonly LogLevel _level = bus.LogLevel;

    /// <summary>Where the events are published.</summary>
    public LoggingBus Bus { get; } = bus;

    /// <summary>The source in each line.</summary>
    public string LogSource { get; } = logSource;

    /// <summary>The type that the events name as their source.</summary>
    public Type LogClass { get; } = logClass;

    /// <inheritdoc/>
    public override bool IsDebugEnabled => _level <= LogLevel.DebugLevel;

    /// <inheritdoc/>
    public override bool IsInfoEnabled => _level <= LogLevel.InfoLevel;

    /// <inheritdoc/>
    public override bool IsWarningEnabled => _level <= LogLevel.WarningLevel;

    /// <inheritdoc/>
    public override bool IsErrorEnabled => _level <= LogLevel.ErrorLevel;

    /// <inheritdoc/>
    protected override void NotifyLog(LogLevel logLevel, object message, Exception? cause = null) =>
        Bus.Publish(logLevel switch
        {
            LogLevel.DebugLevel => new Debug(cause, LogSource, LogClass, message),
            LogLevel.InfoLevel => new Info(cause, LogSource, LogClass, message),
            LogLevel.WarningLevel => new Warning(cause, LogSource, LogClass, message),
            LogLevel.ErrorLevel => (LogEvent)new Error(cause, LogSource, LogClass, message),
            _ => throw new ArgumentOutOfRangeException(nameof(logLevel), logLevel, null),
        });
}
