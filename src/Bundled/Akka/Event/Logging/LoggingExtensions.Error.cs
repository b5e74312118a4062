namespace Akka.Event;

// Lines of the level Error: nothing is put together, and no argument is boxed, while the level is off.
public static partial class LoggingExtensions
{
    /// <summary>Writes a text as it is; braces in it mean nothing.</summary>
    public static void Error(this ILoggingAdapter log, string format)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, null!, format);
    }

    /// <summary>Writes a text as it is, with what went wrong; null for nothing.</summary>
    public static void Error(this ILoggingAdapter log, Exception? cause, string format)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause!, format);
    }

    /// <summary>Writes a template with any number of arguments.</summary>
    public static void Error(this ILoggingAdapter log, string format, object?[] args) =>
        log.Error((Exception?)null, format, args);

    /// <summary>Writes a template with any number of arguments, and what went wrong; null for nothing.</summary>
    public static void Error(this ILoggingAdapter log, Exception? cause, string format, object?[] args)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, args);
    }

    /// <summary>Writes a template with one argument.</summary>
    public static void Error<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        log.Error<T1>(null, format, arg1);

    /// <summary>Writes a template with one argument, and what went wrong; null for nothing.</summary>
    public static void Error<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1);
    }

    /// <summary>Writes a template with two arguments.</summary>
    public static void Error<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        log.Error<T1, T2>(null, format, arg1, arg2);

    /// <summary>Writes a template with two arguments, and what went wrong; null for nothing.</summary>
    public static void Error<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1, arg2);
    }

    /// <summary>Writes a template with three arguments.</summary>
    public static void Error<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        log.Error<T1, T2, T3>(null, format, arg1, arg2, arg3);

    /// <summary>Writes a template with three arguments, and what went wrong; null for nothing.</summary>
    public static void Error<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3);
    }

    /// <summary>Writes a template with four arguments.</summary>
    public static void Error<T1, T2, T3, T4>(this ILoggingAdapter log, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        log.Error<T1, T2, T3, T4>(null, format, arg1, arg2, arg3, arg4);

    /// <summary>Writes a template with four arguments, and what went wrong; null for nothing.</summary>
    public static void Error<T1, T2, T3, T4>(this ILoggingAdapter log, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4);
    }

    /// <summary>Writes a template with five arguments.</summary>
    public static void Error<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        log.Error<T1, T2, T3, T4, T5>(null, format, arg1, arg2, arg3, arg4, arg5);

    /// <summary>Writes a template with five arguments, and what went wrong; null for nothing.</summary>
    public static void Error<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5);
    }

    /// <summary>Writes a template with six arguments.</summary>
    public static void Error<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        log.Error<T1, T2, T3, T4, T5, T6>(null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    /// <summary>Writes a template with six arguments, and what went wrong; null for nothing.</summary>
    public static void Error<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception? cause, string format,
        T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6)
    {
        if (log.IsErrorEnabled)
            log.Log(LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);
    }
}
