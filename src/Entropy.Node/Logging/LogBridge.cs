using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Event;
using Microsoft.Extensions.Logging;

namespace Entropy.Node.Logging;

/// <summary>Carries the log of an actor system to Microsoft.Extensions.Logging.</summary>
/// <remarks>
/// It is the system's only logger, and one without an actor: an event is passed on where it is published, so none waits
/// in a mailbox when the system stops, and order is kept. Until <see cref="ConnectTo"/> names the factory, events are
/// held back; so the start of the system is in the log as well. The category is the class that logs, because there are
/// few classes and as many sources as actors; the source stands in the text and in the state.
/// </remarks>
internal sealed class LogBridge : MinimalLogger
{
    /// <summary>Settings that make this the only logger of a system, from a level on ("debug", "info", ...).</summary>
    public static string Settings(string level) =>
        $$"""
        akka {
          loggers = ["{{TypeName}}"]
          stdout-logger-class = "{{TypeName}}"
          loglevel = {{level}}
          stdout-loglevel = {{level}}
        }
        """;

    private static readonly string TypeName = $"{typeof(LogBridge).FullName}, {typeof(LogBridge).Assembly.GetName().Name}";

    private readonly ConcurrentDictionary<Type, ILogger> _loggers = new();
    private readonly Lock _heldLock = new();
    private Queue<LogEvent>? _held = new();
    private volatile ILoggerFactory? _factory;

    /// <summary>Passes on what the system has logged so far, in order, and then everything as it comes.</summary>
    /// <exception cref="InvalidOperationException">The system was not started with <see cref="Settings"/>.</exception>
    public static void Connect(ActorSystem system, ILoggerFactory factory)
    {
        if (system.Settings.StdoutLogger is not LogBridge bridge)
        {
            throw new InvalidOperationException(
                "The actor system logs elsewhere; start it with LogBridge.Settings(level) in its configuration.");
        }
        bridge.ConnectTo(factory);
    }

    /// <inheritdoc/>
    protected override void Log(object message)
    {
        if (message is not LogEvent entry)
            return;
        if (_factory is { } factory)
        {
            Write(factory, entry);
            return;
        }
        lock (_heldLock)
        {
            if (_held is { } held)
            {
                held.Enqueue(entry);
                return;
            }
        }
        Write(_factory!, entry);
    }

    private void ConnectTo(ILoggerFactory factory)
    {
        lock (_heldLock)
        {
            // Under the lock, so that what is published meanwhile comes behind what was held.
            while (_held is { Count: > 0 })
                Write(factory, _held.Dequeue());
            _factory = factory;
            _held = null;
        }
    }

    private void Write(ILoggerFactory factory, LogEvent entry)
    {
        try
        {
            if (!IsWanted(entry))
                return;
            var logger = _loggers.GetOrAdd(entry.LogClass ?? typeof(ActorSystem),
                static (category, source) => source.CreateLogger(category.FullName ?? category.Name), factory);
            var level = Level(entry.LogLevel());
            if (logger.IsEnabled(level))
                logger.Log(level, default, new LogEntry(entry), entry.Cause, static (state, _) => state.ToString());
        }
#pragma warning disable CA1031 // Whatever a sink throws must not reach the actor that merely wanted to say something.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"The log could not be written ({failure.Message}): {new LogEntry(entry)}");
        }
    }

    private bool IsWanted(LogEvent entry)
    {
        // Filters look at the finished text, which nobody should have to pay for who has none.
        if (ReferenceEquals(Filter, LogFilterEvaluator.NoFilters))
            return true;
        try
        {
            return Filter.ShouldTryKeepMessage(entry, out _);
        }
        catch (FormatException)
        {
            // No filter can say anything about a text that cannot be made; a mistake is not to be hidden.
            return true;
        }
    }

    private static Microsoft.Extensions.Logging.LogLevel Level(Akka.Event.LogLevel level) => level switch
    {
        Akka.Event.LogLevel.DebugLevel => Microsoft.Extensions.Logging.LogLevel.Debug,
        Akka.Event.LogLevel.InfoLevel => Microsoft.Extensions.Logging.LogLevel.Information,
        Akka.Event.LogLevel.WarningLevel => Microsoft.Extensions.Logging.LogLevel.Warning,
        _ => Microsoft.Extensions.Logging.LogLevel.Error,
    };
}
