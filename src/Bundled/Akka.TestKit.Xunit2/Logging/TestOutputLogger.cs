using Akka.Actor;
using Akka.Event;
using Akka.Util;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Writes a system's log to the output of a test.</summary>
public class TestOutputLogger : ReceiveActor
{
    private readonly ITestOutputHelper _output;

    /// <summary>A logger for that output.</summary>
    public TestOutputLogger(ITestOutputHelper output)
    {
        _output = output;
        Receive<LogEvent>(Write);
        Receive<InitializeLogger>(initialize =>
        {
            initialize.LoggingBus.Subscribe(Self, typeof(LogEvent));
            Sender.Tell(new LoggerInitialized());
        });
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _output.WriteLine(logEvent.ToString());
        }
        catch (FormatException malformed) when (logEvent.Message is LogMessage message)
        {
            throw new FormatException(
                $"A log message does not fit its template. Log level: [{logEvent.LogLevel()}], "
                + $"Template: [{message.Format}], args: [{message.Unformatted()}]",
                logEvent.Cause is null ? malformed : new AggregateException(malformed, logEvent.Cause));
        }
        catch (InvalidOperationException afterTheTest)
        {
            // xunit takes no output of a test that is over; nothing more can be written.
            StandardOutWriter.WriteLine($"The log goes on after the test has ended: {afterTheTest.Message}");
            Context.Stop(Self);
        }
    }
}
