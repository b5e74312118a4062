using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Entropy.Node.Tests.Logging;

/// <summary>What a logging provider would get, in the order in which it would get it.</summary>
internal sealed class RecordingFactory : ILoggerFactory
{
    public ConcurrentQueue<Record> Records { get; } = new();

    /// <summary>Thrown instead of recording.</summary>
    public Exception? Failure { get; init; }

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Nothing here asks for more.");

    public void Dispose()
    {
    }

    internal sealed record Record(
        string Category, LogLevel Level, string Text, Exception? Cause, IReadOnlyDictionary<string, object?> State);

    private sealed class Recorder(RecordingFactory owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (owner.Failure is { } failure)
                throw failure;
            var values = ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary();
            owner.Records.Enqueue(new Record(category, logLevel, formatter(state, exception), exception, values));
        }
    }
}
