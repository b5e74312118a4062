using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Dispatch;
using Akka.Event;

namespace Akka.Specs.Logs;

/// <summary>A logger by configuration that keeps what it is told, apart for each system.</summary>
public sealed class RecordingLogger : UntypedActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    private static readonly ConcurrentDictionary<string, ConcurrentQueue<LogEvent>> Records = new();

    public static string TypeName => typeof(RecordingLogger).AssemblyQualifiedName!;

    public static ConcurrentQueue<LogEvent> Of(string system) => Records.GetOrAdd(system, _ => new());

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case InitializeLogger:
                Sender.Tell(new LoggerInitialized());
                break;
            case LogEvent log:
                Of(Context.System.Name).Enqueue(log);
                break;
            default:
                Unhandled(message);
                break;
        }
    }
}

/// <summary>A standard output logger by configuration that prints nothing but keeps what it is told.</summary>
public sealed class RecordingMinimalLogger : MinimalLogger
{
    public ConcurrentQueue<LogEvent> Records { get; } = new();

    public static string TypeName => typeof(RecordingMinimalLogger).AssemblyQualifiedName!;

    protected override void Log(object message)
    {
        if (message is LogEvent log)
            Records.Enqueue(log);
    }
}

/// <summary>A logger that never says that it is ready.</summary>
public sealed class DeafLogger : UntypedActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    public static string TypeName => typeof(DeafLogger).AssemblyQualifiedName!;

    protected override void OnReceive(object message) => Unhandled(message);
}

/// <summary>A logger that cannot even be made.</summary>
public sealed class BrokenLogger : UntypedActor, IRequiresMessageQueue<ILoggerMessageQueueSemantics>
{
    public BrokenLogger() => throw new CrashException("broken logger");

    public static string TypeName => typeof(BrokenLogger).AssemblyQualifiedName!;

    protected override void OnReceive(object message) => Unhandled(message);
}

/// <summary>Writes messages with a mark in front.</summary>
public sealed class MarkingFormatter : ILogMessageFormatter
{
    public static string TypeName => typeof(MarkingFormatter).AssemblyQualifiedName!;

    public string Format(string format, params object[] args) => "* " + string.Format(null, format, args);

    public string Format(string format, IEnumerable<object> args) => Format(format, args.ToArray());
}
