namespace Akka.TestKit;

/// <summary>
/// Applies filters: while one is in force, the events that it wants stay out of the log. The expecting forms run a block
/// and fail unless just so many events matched; without a time-out they wait for <c>akka.test.filter-leeway</c>.
/// </summary>
public interface IEventFilterApplier
{
    /// <summary>Adds another filter: an event that one of them wants is matched.</summary>
    EventFilterFactory And { get; }

    /// <summary>Expects one event while <paramref name="action"/> runs.</summary>
    void ExpectOne(Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="action"/> runs, or within the time-out after it.</summary>
    void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="func"/> runs, and returns its result.</summary>
    T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="func"/> runs, or within the time-out after it.</summary>
    T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="action"/> runs.</summary>
    Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="action"/> runs.</summary>
    Task ExpectOneAsync(Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="action"/> runs, or within the time-out after it.</summary>
    Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="func"/> runs, and returns its result.</summary>
    Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Expects one event while <paramref name="func"/> runs, or within the time-out after it.</summary>
    Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="action"/> runs.</summary>
    void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="action"/> runs, or within the time-out after it.</summary>
    void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="func"/> runs, and returns its result.</summary>
    T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="func"/> runs, or within the time-out after it.</summary>
    T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="actionAsync"/> runs.</summary>
    Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="actionAsync"/> runs, or within the time-out after it.</summary>
    Task ExpectAsync(
        int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="action"/> runs, or within the time-out after it.</summary>
    Task ExpectAsync(
        int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="action"/> runs, or within the time-out after it.</summary>
    Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="func"/> runs, and returns its result.</summary>
    Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Expects so many events while <paramref name="func"/> runs, or within the time-out after it.</summary>
    Task<T> ExpectAsync<T>(
        int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Keeps the events out of the log from now on.</summary>
    IUnmutableFilter Mute();

    /// <summary>Keeps the events out of the log while <paramref name="action"/> runs.</summary>
    void Mute(Action action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the events out of the log while <paramref name="func"/> runs, and returns its result.</summary>
    T Mute<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Keeps the events out of the log while <paramref name="action"/> runs.</summary>
    Task MuteAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the events out of the log while <paramref name="action"/> runs.</summary>
    Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the events out of the log while <paramref name="func"/> runs, and returns its result.</summary>
    Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);
}
