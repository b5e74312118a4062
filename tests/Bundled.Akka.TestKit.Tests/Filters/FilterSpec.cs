using Akka.Event;

namespace Entropy.Bundled.Tests.TestKit.Filters;

/// <summary>A test of event filters: what no filter keeps out of the log comes to the test actor.</summary>
public abstract class FilterSpec : TestKitSpec
{
    private const string TheEnd = "<the end of the log>";

    protected FilterSpec(LogLevel level)
        : base($$"""
            akka.loggers = ["{{typeof(ForwardingListener).FullName}}, {{typeof(ForwardingListener).Assembly.GetName().Name}}"]
            akka.loglevel = {{level.ToString().Replace("Level", "", StringComparison.Ordinal).ToUpperInvariant()}}
            akka.stdout-loglevel = OFF
            akka.test.filter-leeway = 300ms
            """)
    {
        Level = level;
        Publish(new ForwardingListener.ReadBy(TestActor));
        ExpectMsg("reading");
    }

    protected LogLevel Level { get; }

    protected static string Text(LogEvent logEvent) => logEvent.Message.ToString()!;

    protected void Publish(object message, string source = "test") => Sys.EventStream.Publish(Level switch
    {
        LogLevel.DebugLevel => new Debug(source, GetType(), message),
        LogLevel.InfoLevel => new Info(source, GetType(), message),
        LogLevel.WarningLevel => new Warning(source, GetType(), message),
        _ => (LogEvent)new Error(null, source, GetType(), message),
    });

    /// <summary>What has been logged and no filter has kept out, up to now.</summary>
    protected IReadOnlyList<string> Logged()
    {
        Publish(TheEnd);
        var logged = new List<string>();
        FishForMessage<LogEvent>(logEvent =>
        {
            logged.Add(Text(logEvent));
            return logged[^1] == TheEnd;
        });
        logged.RemoveAt(logged.Count - 1);
        return logged;
    }
}
