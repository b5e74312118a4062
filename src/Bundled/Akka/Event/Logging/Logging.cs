using Akka.Actor;

namespace Akka.Event;

/// <summary>Makes logging adapters; names of log levels.</summary>
public static class Logging
{
    private const LogLevel OffLevel = (LogLevel)int.MaxValue;

    /// <summary>The name of an object's type, without namespace.</summary>
    public static string SimpleName(object o) => SimpleName(o.GetType());

    /// <summary>The name of a type, without namespace.</summary>
    public static string SimpleName(Type t) => t.Name;

    /// <summary>The log of an actor, usable from every thread; null formats as the system is configured to.</summary>
    public static ILoggingAdapter GetLogger(this IActorContext context, ILogMessageFormatter? logMessageFormatter = null) =>
        GetLogger(context.System, context, logMessageFormatter);

    /// <summary>
    /// The log of anything in a system: an actor, a type, a text; null formats as the system is configured to.
    /// </summary>
    public static ILoggingAdapter GetLogger(ActorSystem system, object logSourceObj,
        ILogMessageFormatter? logMessageFormatter = null)
    {
        var source = LogSource.Create(logSourceObj, system);
        return new BusLogging(system.EventStream, source.Source, source.Type,
            logMessageFormatter ?? system.Settings.LogFormatter);
    }

    /// <summary>The log of anything on a bus; null takes templates with <c>{0}</c>.</summary>
    public static ILoggingAdapter GetLogger(LoggingBus loggingBus, object logSourceObj,
        ILogMessageFormatter? logMessageFormatter = null)
    {
        var source = LogSource.Create(logSourceObj);
        return new BusLogging(loggingBus, source.Source, source.Type,
            logMessageFormatter ?? DefaultLogMessageFormatter.Instance);
    }

    /// <summary>The type of the events of a level.</summary>
    /// <exception cref="ArgumentException">There is none, as for OFF.</exception>
    public static Type ClassFor(this LogLevel logLevel) => logLevel switch
    {
        LogLevel.DebugLevel => typeof(Debug),
        LogLevel.InfoLevel => typeof(Info),
        LogLevel.WarningLevel => typeof(Warning),
        LogLevel.ErrorLevel => typeof(Error),
        _ => throw new ArgumentException("Unknown LogLevel", nameof(logLevel)),
    };

    /// <summary>The level as it stands in the configuration.</summary>
    /// <exception cref="ArgumentException">There is no such level.</exception>
    public static string StringFor(this LogLevel logLevel) => logLevel switch
    {
        OffLevel => "OFF",
        >= LogLevel.DebugLevel and <= LogLevel.ErrorLevel => logLevel.PrettyNameFor(),
        _ => throw new ArgumentException("Unknown LogLevel", nameof(logLevel)),
    };

    /// <summary>
    /// The level that a text of the configuration means, whatever its case; OFF lies above all others.
    /// </summary>
    /// <exception cref="ArgumentException">It means none.</exception>
    public static LogLevel LogLevelFor(string logLevel) => logLevel?.ToUpperInvariant() switch
    {
        "DEBUG" => LogLevel.DebugLevel,
        "INFO" => LogLevel.InfoLevel,
        "WARNING" => LogLevel.WarningLevel,
        "ERROR" => LogLevel.ErrorLevel,
        "OFF" => OffLevel,
        var other => throw new ArgumentException(
            $"""Unknown LogLevel: "{other}". Valid values are: "DEBUG", "INFO", "WARNING", "ERROR" """.TrimEnd(),
            nameof(logLevel)),
    };

    /// <summary>The level of a type of events.</summary>
    /// <exception cref="ArgumentException">The type is none of the four.</exception>
    public static LogLevel LogLevelFor<T>() where T : LogEvent
    {
        foreach (var level in Enum.GetValues<LogLevel>())
        {
            if (level.ClassFor() == typeof(T))
                return level;
        }

        throw new ArgumentException(
            $"""Unknown LogEvent type: "{typeof(T).FullName}". Take Debug, Info, Warning or Error of Akka.Event.""");
    }

    /// <summary>The level as it stands in a line of the log.</summary>
    internal static string PrettyNameFor(this LogLevel level) => level switch
    {
        LogLevel.DebugLevel => "DEBUG",
        LogLevel.InfoLevel => "INFO",
        LogLevel.WarningLevel => "WARNING",
        LogLevel.ErrorLevel => "ERROR",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };
}
