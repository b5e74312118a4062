using Akka.Actor;
using Akka.TestKit.Internal;
using Akka.TestKit.TestEvent;

namespace Akka.TestKit;

/// <summary>
/// Puts filters into force on a system's event stream, runs the block of the test, counts the events that match.
/// </summary>
internal sealed class EventFilterApplier : IEventFilterApplier
{
    private readonly TestKitBase _testkit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    public EventFilterApplier(TestKitBase testkit, ActorSystem system, IReadOnlyList<EventFilterBase> filters)
    {
        _testkit = testkit;
        _system = system;
        _filters = filters;
    }

    public EventFilterFactory And => new(_testkit, _system, _filters);

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) =>
        Run(1, null, action, cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Run(1, timeout, action, cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Run(1, null, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(1, timeout, func, cancellationToken);

    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, action, cancellationToken);

    public Task ExpectOneAsync(Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, action, cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(1, timeout, action, cancellationToken);

    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(1, null, func, cancellationToken);

    public Task<T> ExpectOneAsync<T>(
        TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Run(expectedCount, null, action, cancellationToken);

    public void Expect(
        int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Run(expectedCount, timeout, action, cancellationToken);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(expectedCount, null, func, cancellationToken);

    public T Expect<T>(
        int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Run(expectedCount, timeout, func, cancellationToken);

    public Task ExpectAsync(
        int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, null, actionAsync, cancellationToken);

    public Task ExpectAsync(
        int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, actionAsync, cancellationToken);

    public Task ExpectAsync(
        int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, action, cancellationToken);

    public Task ExpectAsync(
        int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, action, cancellationToken);

    public Task<T> ExpectAsync<T>(
        int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, null, func, cancellationToken);

    public Task<T> ExpectAsync<T>(
        int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(expectedCount, timeout, func, cancellationToken);

    public void Mute(Action action, CancellationToken cancellationToken = default) =>
        Run(null, null, action, cancellationToken);

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Run(null, null, func, cancellationToken);

    public Task MuteAsync(Action action, CancellationToken cancellationToken = default) =>
        RunAsync(null, null, action, cancellationToken);

    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default) =>
        RunAsync(null, null, action, cancellationToken);

    public Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        RunAsync(null, null, func, cancellationToken);

    public IUnmutableFilter Mute()
    {
        _system.EventStream.Publish(new Mute(_filters));
        return new MutedFilters(_filters, _system);
    }

    private void Run(int? expected, TimeSpan? timeout, Action action, CancellationToken cancellationToken) =>
        RunAsync(expected, timeout, action, cancellationToken).GetAwaiter().GetResult();

    private T Run<T>(int? expected, TimeSpan? timeout, Func<T> func, CancellationToken cancellationToken) =>
        RunAsync(expected, timeout, () => Task.FromResult(func()), cancellationToken).GetAwaiter().GetResult();

    private Task<bool> RunAsync(int? expected, TimeSpan? timeout, Action action, CancellationToken cancellationToken) =>
        RunAsync(
            expected,
            timeout,
            () =>
            {
                action();
                return Task.FromResult(true);
            },
            cancellationToken);

    private Task<bool> RunAsync(
        int? expected, TimeSpan? timeout, Func<Task> action, CancellationToken cancellationToken) =>
        RunAsync(
            expected,
            timeout,
            async () =>
            {
                await action();
                return true;
            },
            cancellationToken);

    private async Task<T> RunAsync<T>(
        int? expected, TimeSpan? timeout, Func<Task<T>> block, CancellationToken cancellationToken)
    {
        var patience = timeout is { } given ? _testkit.Dilated(given) : Leeway;
        var matched = new MatchCount();
        foreach (var filter in _filters)
            filter.EventMatched += matched.Add;

        _system.EventStream.Publish(new Mute(_filters));
        try
        {
            var result = await block();
            if (expected is { } count && !await HasComeTrueAsync(count, matched, patience, cancellationToken))
                Fail(count, matched.Value, patience);

            return result;
        }
        finally
        {
            foreach (var filter in _filters)
                filter.EventMatched -= matched.Add;

            _system.EventStream.Publish(new Unmute(_filters));
        }
    }

    private TimeSpan Leeway => _system.HasExtension<TestKitSettings>()
        ? TestKitExtension.For(_system).TestEventFilterLeeway
        : _testkit.TestKitSettings.TestEventFilterLeeway;

    private ITestKitAssertions Assertions => TestKitAssertionsExtension
        .For(_system.HasExtension<TestKitAssertionsProvider>() ? _system : _testkit.Sys).Assertions;

    // The logger counts on its own thread. Polling, instead of a signal at the last event expected, gives events
    // beyond that number the time to arrive, and the test the chance to hear of them.
    private async Task<bool> HasComeTrueAsync(
        int expected, MatchCount matched, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (expected == 0)
            return !await _testkit.AwaitConditionNoThrowAsync(
                () => matched.Value > 0, patience, cancellationToken: cancellationToken);

        await _testkit.AwaitConditionNoThrowAsync(
            () => matched.Value >= expected, patience, cancellationToken: cancellationToken);
        return matched.Value == expected;
    }

    private void Fail(int expected, int actual, TimeSpan patience)
    {
        var filters = $"filter [{string.Join(",", _filters)}] in the log of [{_system.Name}]";
        if (actual < expected)
            Assertions.Fail(
                "Timeout ({0}) while waiting for messages. Only received {1}/{2} messages that matched {3}",
                patience, actual, expected, filters);
        else
            Assertions.Fail(
                "Received {0} too many. Expected {1} but received {2} that matched {3}",
                Messages(actual - expected), Messages(expected), actual, filters);

        static string Messages(int count) => count == 1 ? "1 message" : $"{count} messages";
    }

    private sealed class MatchCount
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public void Add(EventFilterBase filter, Akka.Event.LogEvent logEvent) => Interlocked.Increment(ref _value);
    }

    private sealed class MutedFilters : IUnmutableFilter
    {
        private readonly ActorSystem _system;
        private IReadOnlyList<EventFilterBase>? _filters;

        public MutedFilters(IReadOnlyList<EventFilterBase> filters, ActorSystem system)
        {
            _filters = filters;
            _system = system;
        }

        public void Unmute()
        {
            if (Interlocked.Exchange(ref _filters, null) is { } filters)
                _system.EventStream.Publish(new Unmute(filters));
        }

        public void Dispose() => Unmute();
    }
}
