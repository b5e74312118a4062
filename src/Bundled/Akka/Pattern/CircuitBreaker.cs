using Akka.Actor;

namespace Akka.Pattern;

/// <summary>
/// Stands before something that may fail. Closed, it lets calls through and counts failures in a row (exceptions and
/// calls that take too long); at the limit it opens and lets calls fail at once; after a while it is half open and lets
/// one call through, which closes it or opens it again.
/// </summary>
public class CircuitBreaker
{
    private static readonly TimeSpan NoLimit = TimeSpan.FromDays(36500);

    private readonly ClosedState _closed;
    private readonly OpenState _open;
    private readonly HalfOpenState _halfOpen;
    private BreakerState _state;
    private long _resetTimeoutTicks;

    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, NoLimit, 1.0, 0.0)
    {
    }

    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout,
        TimeSpan maxResetTimeout, double exponentialBackoffFactor)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, maxResetTimeout, exponentialBackoffFactor, 0.0)
    {
    }

    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout,
        TimeSpan maxResetTimeout, double exponentialBackoffFactor, double randomFactor)
    {
        if (exponentialBackoffFactor < 1.0)
            throw new ArgumentException("factor must be >= 1.0", nameof(exponentialBackoffFactor));
        if (randomFactor is < 0.0 or > 1.0)
            throw new ArgumentException("randomFactor must be between 0.0 and 1.0", nameof(randomFactor));

        Scheduler = scheduler;
        MaxFailures = maxFailures;
        CallTimeout = callTimeout;
        ResetTimeout = resetTimeout;
        MaxResetTimeout = maxResetTimeout;
        ExponentialBackoffFactor = exponentialBackoffFactor;
        RandomFactor = randomFactor;
        _closed = new ClosedState(this);
        _open = new OpenState(this);
        _halfOpen = new HalfOpenState(this);
        _state = _closed;
        _resetTimeoutTicks = resetTimeout.Ticks;
    }

    public IScheduler Scheduler { get; }

    public int MaxFailures { get; }

    public TimeSpan CallTimeout { get; }

    public TimeSpan ResetTimeout { get; }

    public TimeSpan MaxResetTimeout { get; }

    /// <summary>By how much the time until half open grows with each opening in a row.</summary>
    public double ExponentialBackoffFactor { get; }

    public double RandomFactor { get; }

    public long CurrentFailureCount => _closed.Failures;

    public Exception LastCaughtException { get; private set; } = null!;

    public bool IsClosed => State is ClosedState;

    public bool IsOpen => State is OpenState;

    public bool IsHalfOpen => State is HalfOpenState;

    internal TimeSpan CurrentResetTimeout => new(Interlocked.Read(ref _resetTimeoutTicks));

    private BreakerState State => Volatile.Read(ref _state);

    public static CircuitBreaker Create(IScheduler scheduler, int maxFailures, TimeSpan callTimeout,
        TimeSpan resetTimeout) => new(scheduler, maxFailures, callTimeout, resetTimeout);

    public CircuitBreaker WithExponentialBackoff(TimeSpan maxResetTimeout) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, maxResetTimeout, 2.0, RandomFactor);

    public CircuitBreaker WithRandomFactor(double randomFactor) => new(Scheduler, MaxFailures, CallTimeout,
        ResetTimeout, MaxResetTimeout, ExponentialBackoffFactor, randomFactor);

    /// <summary>Adds something to do, on another thread, each time the breaker opens.</summary>
    public CircuitBreaker OnOpen(Action callback) => Listen(_open, callback);

    public CircuitBreaker OnHalfOpen(Action callback) => Listen(_halfOpen, callback);

    public CircuitBreaker OnClose(Action callback) => Listen(_closed, callback);

    public Task<T> WithCircuitBreaker<T>(Func<Task<T>> body) => State.Call(body, static b => b());

    public Task<T> WithCircuitBreaker<T, TState>(TState state, Func<TState, Task<T>> body) => State.Call(state, body);

    public async Task WithCircuitBreaker(Func<Task> body) =>
        await State.Call(body, static async b =>
        {
            await b().ConfigureAwait(false);
            return Done.Instance;
        }).ConfigureAwait(false);

    public Task WithCircuitBreaker<TState>(TState state, Func<TState, Task> body) =>
        WithCircuitBreaker(() => body(state));

    public void WithSyncCircuitBreaker(Action body) =>
        WithCircuitBreaker(body, static b => Task.Run(b)).GetAwaiter().GetResult();

    /// <summary>What goes wrong comes wrapped in an <see cref="AggregateException"/>.</summary>
    public T WithSyncCircuitBreaker<T>(Func<T> body) => WithCircuitBreaker(body, static b => Task.Run(b)).Result;

    /// <summary>Counts as a call that worked.</summary>
    public void Succeed() => State.CallSucceeds();

    /// <summary>Counts as a call that failed.</summary>
    public void Fail() => State.CallFails(new UserCalledFailException());

    internal void Remember(Exception? cause) => LastCaughtException = cause!;

    internal void Trip(BreakerState from) => Change(from, _open);

    internal void Close() => Change(_halfOpen, _closed);

    internal void LetOneThrough() => Change(_open, _halfOpen);

    internal void ForgetBackoff() => Interlocked.Exchange(ref _resetTimeoutTicks, ResetTimeout.Ticks);

    internal void IncreaseBackoff()
    {
        var ticks = Interlocked.Read(ref _resetTimeoutTicks);
        var next = ticks * ExponentialBackoffFactor * (1.0 + (Random.Shared.NextDouble() * RandomFactor));
        if (next < MaxResetTimeout.Ticks)
            Interlocked.CompareExchange(ref _resetTimeoutTicks, (long)next, ticks);
    }

    private void Change(BreakerState from, BreakerState to)
    {
        if (Interlocked.CompareExchange(ref _state, to, from) == from)
            to.Enter();
    }

    private CircuitBreaker Listen(BreakerState state, Action callback)
    {
        state.AddListener(callback);
        return this;
    }
}
