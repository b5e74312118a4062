namespace Akka.Event;

/// <summary>The ways to write a line to the log: by level, with or without exception, with up to six arguments.</summary>
public static partial class LoggingExtensions
{
    /// <summary>Writes a text as it is, without asking whether its level is enabled.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format) => log.Log(level, null!, format);

    /// <summary>Writes a template with any number of arguments, without asking whether its level is enabled.</summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, string format, object?[] args) =>
        log.Log(level, null, format, args);

    /// <summary>
    /// Writes a template and what went wrong, null for nothing, without asking whether its level is enabled.
    /// </summary>
    public static void Log(this ILoggingAdapter log, LogLevel level, Exception? cause, string format, object?[] args) =>
        log.Log(level, cause!, new FormattedLogMessage(log.Formatter, format, args!));

    /// <summary>Writes a template with one argument, without asking whether its level is enabled.</summary>
    public static void Log<T1>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1) =>
        log.Log(logLevel, cause, format, [arg1]);

    /// <summary>Writes a template with two arguments, without asking whether its level is enabled.</summary>
    public static void Log<T1, T2>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1, T2 arg2) =>
        log.Log(logLevel, cause, format, [arg1, arg2]);

    /// <summary>Writes a template with three arguments, without asking whether its level is enabled.</summary>
    public static void Log<T1, T2, T3>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3) =>
        log.Log(logLevel, cause, format, [arg1, arg2, arg3]);

    /// <summary>Writes a template with four arguments, without asking whether its level is enabled.</summary>
    public static void Log<T1, T2, T3, T4>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        log.Log(logLevel, cause, format, [arg1, arg2, arg3, arg4]);

    /// <summary>Writes a template with five arguments, without asking whether its level is enabled.</summary>
    public static void Log<T1, T2, T3, T4, T5>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        log.Log(logLevel, cause, format, [arg1, arg2, arg3, arg4, arg5]);

    /// <summary>Writes a template with six arguments, without asking whether its level is enabled.</summary>
    public static void Log<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        log.Log(logLevel, cause, format, [arg1, arg2, arg3, arg4, arg5, arg6]);
}
