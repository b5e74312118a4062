using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Specs.Logs;

/// <summary>Loggers by configuration, each in a system of its own.</summary>
public sealed class LoggersSpec
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("DEBUG", "debug, info, warning, error")]
    [InlineData("INFO", "info, warning, error")]
    [InlineData("WARNING", "warning, error")]
    [InlineData("ERROR", "error")]
    [InlineData("OFF", "")]
    public async Task A_logger_gets_the_configured_level_and_above(string level, string expected)
    {
        await using var system = await Running($"level-{level}", $"akka.loglevel = {level}");

        var log = Logging.GetLogger(system.System, "test");
        log.Debug("debug");
        log.Info("info");
        log.Warning("warning");
        log.Error("error");

        Assert.Equal(expected, await system.Recorded("test", expected));
        Assert.Equal(level == "DEBUG", log.IsDebugEnabled);
        Assert.Equal(level is "DEBUG" or "INFO", log.IsInfoEnabled);
        Assert.Equal(level is "DEBUG" or "INFO" or "WARNING", log.IsWarningEnabled);
        Assert.Equal(level is not "OFF", log.IsErrorEnabled);
    }

    [Fact]
    public async Task The_level_can_be_changed_while_the_system_runs()
    {
        await using var system = await Running("changing", "akka.loglevel = WARNING");

        system.System.EventStream.SetLogLevel(LogLevel.DebugLevel);
        var log = Logging.GetLogger(system.System, "test");
        log.Debug("debug");
        Assert.Equal("debug", await system.Recorded("test", "debug"));
        system.System.EventStream.SetLogLevel(LogLevel.ErrorLevel);
        log.Debug("more");
        log.Error("error");

        Assert.Equal("debug, error", await system.Recorded("test", "debug, error"));
    }

    [Fact]
    public async Task Messages_are_written_by_the_configured_formatter()
    {
        await using var system = await Running("formatted", $"akka.logger-formatter = \"{MarkingFormatter.TypeName}\"");

        Logging.GetLogger(system.System, "test").Info("{0} is full", "battery");

        Assert.Equal("* battery is full", await system.Recorded("test", "* battery is full"));
    }

    [Fact]
    public async Task A_logger_that_does_not_answer_does_not_keep_the_system_from_starting()
    {
        await using var system = await Running("patient",
            $"akka.loggers = [\"{RecordingLogger.TypeName}\", \"{DeafLogger.TypeName}\"]");

        Logging.GetLogger(system.System, "test").Info("hello");

        Assert.Equal("hello", await system.Recorded("test", "hello"));
        await system.Until(log => log is Warning && log.Message.ToString()!.Contains(nameof(DeafLogger),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_keep_the_system_from_starting()
    {
        await using var system = await Running("robust",
            $"akka.loggers = [\"{RecordingLogger.TypeName}\", \"{BrokenLogger.TypeName}\"]");

        Logging.GetLogger(system.System, "test").Info("hello");

        Assert.Equal("hello", await system.Recorded("test", "hello"));
    }

    [Fact]
    public void A_logger_that_does_not_exist_keeps_the_system_from_starting()
    {
        var failure = Assert.Throws<ConfigurationException>(() =>
            ActorSystem.Create("wrong", Quiet("akka.loggers = [\"No.Such.Logger, Nowhere\"]")));

        Assert.Contains("No.Such.Logger", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_output_logger_can_be_replaced_and_is_there_before_and_after_the_others()
    {
        RecordingMinimalLogger output;
        await using (var system = await Running("output",
            $$"""
            akka {
              stdout-loglevel = DEBUG
              loglevel = DEBUG
              stdout-logger-class = "{{RecordingMinimalLogger.TypeName}}"
            }
            """))
        {
            output = Assert.IsType<RecordingMinimalLogger>(system.System.Settings.StdoutLogger);
            Logging.GetLogger(system.System, "test").Info("meanwhile");
            Assert.Equal("meanwhile", await system.Recorded("test", "meanwhile"));
        }

        var written = output.Records.Select(log => log.Message.ToString()!).ToArray();
        Assert.Contains(written, m => m.Contains("started", StringComparison.Ordinal));
        Assert.DoesNotContain("meanwhile", written);
        Assert.Contains("All default loggers stopped", written);
    }

    private static Config Quiet(string hocon) => ConfigurationFactory.ParseString(hocon).WithFallback(
        $$"""
        akka {
          stdout-loglevel = OFF
          loglevel = INFO
          logger-startup-timeout = 200ms
          loggers = ["{{RecordingLogger.TypeName}}"]
        }
        """);

    /// <summary>A system whose loggers listen: they begin to some time after the system was created.</summary>
    private static async Task<RunningSystem> Running(string name, string hocon)
    {
        var system = new RunningSystem(ActorSystem.Create(name, Quiet(hocon)));
        var log = Logging.GetLogger(system.System, "readiness");
        if (log.IsErrorEnabled)
            await system.Until(
                l => l.LogSource.StartsWith("readiness", StringComparison.Ordinal), () => log.Error("!"));
        return system;
    }

    private sealed class RunningSystem(ActorSystem system) : IAsyncDisposable
    {
        public ActorSystem System { get; } = system;

        public async ValueTask DisposeAsync() => await System.Terminate().WaitAsync(Patience);

        /// <summary>What the logger has of a source, once it is what it should be or time is up.</summary>
        public async Task<string> Recorded(string source, string expected)
        {
            var nothing = expected.Length == 0;
            using var time = new CancellationTokenSource(nothing ? TimeSpan.FromMilliseconds(100) : Patience);
            var recorded = Now();
            while ((nothing || recorded != expected) && !time.IsCancellationRequested)
            {
                await Task.Delay(5);
                recorded = Now();
            }

            return recorded;

            string Now() => string.Join(", ", RecordingLogger.Of(System.Name)
                .Where(log => log.LogSource.StartsWith(source, StringComparison.Ordinal)).Select(log => log.Message));
        }

        public async Task Until(Func<LogEvent, bool> found, Action? meanwhile = null)
        {
            using var time = new CancellationTokenSource(Patience);
            while (!RecordingLogger.Of(System.Name).Any(found))
            {
                Assert.False(time.IsCancellationRequested, "no such log");
                meanwhile?.Invoke();
                await Task.Delay(5);
            }
        }
    }
}
