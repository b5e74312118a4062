using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.Specs.Logs;

public sealed class AdapterSpec(ITestOutputHelper output) : ActorSpec(output, "akka.loglevel = DEBUG")
{
    public static TheoryData<LogLevel, Type> Levels => new()
    {
        { LogLevel.DebugLevel, typeof(Debug) },
        { LogLevel.InfoLevel, typeof(Info) },
        { LogLevel.WarningLevel, typeof(Warning) },
        { LogLevel.ErrorLevel, typeof(Error) },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Each_level_has_its_event(LogLevel level, Type type)
    {
        var log = Logging.GetLogger(Sys, "levels");

        var written = await Written("levels", () => Write(log, level, null, "plain"));
        Assert.IsType(type, written);
        Assert.Equal(level, written.LogLevel());
        Assert.Equal("plain", written.Message.ToString());
        Assert.Null(written.Cause);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task A_message_is_formatted_with_its_arguments(LogLevel level, Type type)
    {
        var log = Logging.GetLogger(Sys, "formats");

        var written = await Written("formats", () => Write(log, level, null, "{0} is {1}", "battery", 42));

        Assert.IsType(type, written);
        Assert.Equal("battery is 42", written.Message.ToString());
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task An_exception_may_be_the_cause(LogLevel level, Type type)
    {
        var log = Logging.GetLogger(Sys, "causes");
        var cause = new CrashException("why");

        var written = await Written("causes", () => Write(log, level, cause, "{0} failed", "battery"));

        Assert.IsType(type, written);
        Assert.Same(cause, written.Cause);
        Assert.Equal("battery failed", written.Message.ToString());
        Assert.Contains("Cause: " + cause, written.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task The_level_may_be_an_argument(LogLevel level, Type type)
    {
        var log = Logging.GetLogger(Sys, "any");

        var written = await Written("any", () => log.Log(level, null!, "{0} is {1}", "battery", 42));

        Assert.IsType(type, written);
        Assert.Equal("battery is 42", written.Message.ToString());
        Assert.True(log.IsEnabled(level));
    }

    [Fact]
    public async Task An_event_is_written_with_level_time_thread_source_and_message()
    {
        var log = Logging.GetLogger(Sys, "source");

        var written = await Written("source", () => log.Warning("low on {0}", "charge"));

        var time = FormattableString.Invariant($"[WARNING][{written.Timestamp:MM/dd/yyyy HH:mm:ss.fffK}]");
        var thread = FormattableString.Invariant($"[Thread {written.Thread.ManagedThreadId:0000}]");
        Assert.Equal($"{time}{thread}[{written.LogSource}] low on charge", written.ToString());
        Assert.Equal(DateTimeKind.Utc, written.Timestamp.Kind);
        Assert.InRange(DateTime.UtcNow - written.Timestamp, TimeSpan.Zero, Patience);
    }

    [Fact]
    public async Task An_actors_log_has_its_path_as_source_and_its_type_as_class()
    {
        var actor = Sys.ActorOf(Puppet.Props, "talker");

        var written = await Written("talker", () => actor.Tell(new Order(c => c.GetLogger().Info("hello"))));

        Assert.Equal(actor.Path.ToString(), written.LogSource);
        Assert.Equal(typeof(Puppet), written.LogClass);
    }

    [Fact]
    public async Task A_log_may_have_a_text_or_a_type_as_source()
    {
        var byText = await Written("by text", () => Logging.GetLogger(Sys, "by text").Info("hello"));
        var byType = await Written("AdapterSpec", () => Logging.GetLogger(Sys, typeof(AdapterSpec)).Info("hello"));
        var byObject = await Written("AdapterSpec", () => Logging.GetLogger(Sys, this).Info("hello"));

        Assert.Equal($"by text ({Sys})", byText.LogSource);
        Assert.Equal($"AdapterSpec ({Sys})", byType.LogSource);
        Assert.Equal(typeof(AdapterSpec), byType.LogClass);
        Assert.Equal(typeof(AdapterSpec), byObject.LogClass);
    }

    [Fact]
    public async Task A_message_whose_format_does_not_fit_does_not_hurt_who_writes_it()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));

        Logging.GetLogger(Sys, "careless").Warning("{0} {4}", 1);

        await FishForMessageAsync<Warning>(w => w.LogSource.StartsWith("careless", StringComparison.Ordinal));
    }

    [Fact]
    public void The_levels_have_their_names_and_classes()
    {
        Assert.Equal("DEBUG", Logging.StringFor(LogLevel.DebugLevel));
        Assert.Equal(LogLevel.WarningLevel, Logging.LogLevelFor("WARNING"));
        Assert.Equal(LogLevel.WarningLevel, Logging.LogLevelFor("warning"));
        Assert.Equal(typeof(Error), LogLevel.ErrorLevel.ClassFor());
        Assert.Throws<ArgumentException>(() => Logging.LogLevelFor("LOUD"));
    }

    private async Task<LogEvent> Written(string source, Action write)
    {
        var probe = CreateTestProbe();
        Sys.EventStream.Subscribe(probe.Ref, typeof(LogEvent));
        write();
        var written = await probe.FishForMessageAsync<LogEvent>(
            e => e.LogSource.Contains(source, StringComparison.Ordinal));
        Sys.EventStream.Unsubscribe(probe.Ref);
        return written;
    }

    private static void Write(
        ILoggingAdapter log, LogLevel level, Exception? cause, string format, params object[] arguments)
    {
        switch (level)
        {
            case LogLevel.DebugLevel when cause is null:
                log.Debug(format, arguments);
                break;
            case LogLevel.DebugLevel:
                log.Debug(cause, format, arguments);
                break;
            case LogLevel.InfoLevel when cause is null:
                log.Info(format, arguments);
                break;
            case LogLevel.InfoLevel:
                log.Info(cause, format, arguments);
                break;
            case LogLevel.WarningLevel when cause is null:
                log.Warning(format, arguments);
                break;
            case LogLevel.WarningLevel:
                log.Warning(cause, format, arguments);
                break;
            case LogLevel.ErrorLevel when cause is null:
                log.Error(format, arguments);
                break;
            default:
                log.Error(cause, format, arguments);
                break;
        }
    }
}
