using System.Globalization;
using Akka.Util;

namespace Akka.Event;

/// <summary>Writes the log to standard output, in colours on a terminal.</summary>
public class StandardOutLogger : MinimalLogger
{
    /// <summary>The colour of debug lines.</summary>
    public static ConsoleColor DebugColor { get; set; } = ConsoleColor.Gray;

    /// <summary>The colour of info lines.</summary>
    public static ConsoleColor InfoColor { get; set; } = ConsoleColor.White;

    /// <summary>The colour of warnings.</summary>
    public static ConsoleColor WarningColor { get; set; } = ConsoleColor.Yellow;

    /// <summary>The colour of errors.</summary>
    public static ConsoleColor ErrorColor { get; set; } = ConsoleColor.Red;

    /// <summary>Whether lines are coloured, in all systems of the process.</summary>
    public static bool UseColors { get; set; } = true;

    /// <inheritdoc/>
    protected override void Log(object message)
    {
        if (message is LogEvent logEvent)
            PrintLogEvent(logEvent, Filter);
        else
            Console.WriteLine(message);
    }

    internal static void PrintLogEvent(LogEvent logEvent, LogFilterEvaluator filter)
    {
        try
        {
            if (filter.ShouldTryKeepMessage(logEvent, out var line))
                StandardOutWriter.WriteLine(line, ColorFor(logEvent.LogLevel()));
        }
        catch (FormatException e)
        {
            StandardOutWriter.WriteLine(Complaint(logEvent, e), UseColors ? ErrorColor : null);
        }
    }

    private static ConsoleColor? ColorFor(LogLevel level) => !UseColors ? null : level switch
    {
        LogLevel.DebugLevel => DebugColor,
        LogLevel.InfoLevel => InfoColor,
        LogLevel.WarningLevel => WarningColor,
        LogLevel.ErrorLevel => ErrorColor,
        _ => null,
    };

    // The arguments do not fit the template: they are shown as they are.
    private static string Complaint(LogEvent logEvent, FormatException e)
    {
        var what = logEvent.Message is LogMessage message
            ? $" str=[{message.Format}], args=[{message.Unformatted()}]"
            : logEvent.Message.ToString();
        return string.Create(CultureInfo.InvariantCulture,
            $"[ERROR][{logEvent.Timestamp}][Thread {logEvent.Thread.ManagedThreadId:0000}][{nameof(StandardOutLogger)}] " +
            $"Encountered System.FormatException while recording log: [{logEvent.LogLevel().PrettyNameFor()}]" +
            $"[{logEvent.LogSource}]. {e.Message}{what} " +
            $"Please take a look at the logging call where this occurred and fix your format string.");
    }
}
