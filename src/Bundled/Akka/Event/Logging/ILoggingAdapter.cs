namespace Akka.Event;

/// <summary>Writes to the log from one place.</summary>
public interface ILoggingAdapter
{
    /// <summary>What fills arguments into templates.</summary>
    ILogMessageFormatter Formatter { get; }

    /// <summary>Whether debug lines go anywhere; ask before making costly arguments.</summary>
    bool IsDebugEnabled { get; }

    /// <summary>Whether info lines go anywhere.</summary>
    bool IsInfoEnabled { get; }

    /// <summary>Whether warnings go anywhere.</summary>
    bool IsWarningEnabled { get; }

    /// <summary>Whether errors go anywhere.</summary>
    bool IsErrorEnabled { get; }

    /// <summary>Whether lines of a level go anywhere.</summary>
    /// <exception cref="NotSupportedException">There is no such level.</exception>
    bool IsEnabled(LogLevel logLevel);

    /// <summary>Writes a line without asking whether its level is enabled; the cause may be null.</summary>
    void Log(LogLevel logLevel, Exception cause, LogMessage message);

    /// <summary>Writes a text as it is, without asking whether its level is enabled; the cause may be null.</summary>
    void Log(LogLevel logLevel, Exception cause, string format);
}
