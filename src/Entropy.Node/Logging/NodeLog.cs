using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Entropy.Node.Logging;

/// <summary>Where the log of this process goes: lines on standard output, with priorities where systemd reads them.</summary>
internal static class NodeLog
{
    public static ILoggerFactory Create() => LoggerFactory.Create(logging =>
    {
        // The level is the actor system's, which asks before it formats; here everything passes that got so far.
        logging.SetMinimumLevel(LogLevel.Trace);
        // systemd names the stream that it connected; its journal has its own clock.
        if (Environment.GetEnvironmentVariable("JOURNAL_STREAM") is { Length: > 0 })
            logging.AddSystemdConsole();
        else
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
                console.ColorBehavior = Console.IsOutputRedirected ? LoggerColorBehavior.Disabled : LoggerColorBehavior.Default;
            });
    });
}
