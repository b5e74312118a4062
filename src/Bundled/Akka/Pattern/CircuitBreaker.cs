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

    /// <summary>Makes a closed breaker that is half open always after the same time.</summary>
    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, NoLimit, 1.0, 0.0)
    {
    }

    /// <summary>
    /// Makes a closed breaker whose time until half open grows by a factor with each opening in a row.
    /// </summary>
    /// <exception cref="ArgumentException">The factor is below 1.</exception>
    public CircuitBreaker(IScheduler scheduler, int maxFailures, TimeSpan callTimeout, TimeSpan resetTimeout,
        TimeSpan maxResetTimeout, double exponentialBackoffFactor)
        : this(scheduler, maxFailures, callTimeout, resetTimeout, maxResetTimeout, exponentialBackoffFactor, 0.0)
    {
    }

    /// <summary>Makes a closed breaker whose time until half open grows, by a random part more.</summary>
    /// <exception cref="ArgumentException">A factor is below 1, or the random one not from 0 to 1.</exception>
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

    /// <summary>By whose clock the breaker becomes half open.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>How many failures in a row open the breaker.</summary>
    public int MaxFailures { get; }

    /// <summary>
    /// How long a call may take; after it the caller gets a <see cref="TimeoutException"/>, the call itself goes on.
    /// </summary>
    public TimeSpan CallTimeout { get; }

    /// <summary>How long the breaker is open the first time.</summary>
    public TimeSpan ResetTimeout { get; }

    /// <summary>How long it is open at the most.</summary>
    public TimeSpan MaxResetTimeout { get; }

    /// <summary>By how much the time until half open grows with each opening in a row.</summary>
    public double ExponentialBackoffFactor { get; }

    /// <summary>
    /// By how much the growth may exceed the factor, from 0 to 1, so that many do not come back at once.
    /// </summary>
    public double RandomFactor { get; }

    /// <summary>The failures in a row while closed.</summary>
    public long CurrentFailureCount => _closed.Failures;

    /// <summary>What the last call that counts failed with; null once one has worked.</summary>
    public Exception LastCaughtException { get; private set; } = null!;

    /// <summary>True while calls go through.</summary>
    public bool IsClosed => State is ClosedState;

    /// <summary>True while calls fail at once.</summary>
    public bool IsOpen => State is OpenState;

    /// <summary>True while one call goes through to see whether it works.</summary>
    public bool IsHalfOpen => State is HalfOpenState;

    internal TimeSpan CurrentResetTimeout => new(Interlocked.Read(ref _resetTimeoutTicks));

    private BreakerState State => Volatile.Read(ref _state);

    /// <summary>Makes a closed breaker that is half open always after the same time.</summary>
    public static CircuitBreaker Create(IScheduler scheduler, int maxFailures, TimeSpan callTimeout,
        TimeSpan resetTimeout) => new(scheduler, maxFailures, callTimeout, resetTimeout);

    /// <summary>
    /// A new, closed breaker without listeners that is open twice as long each time, up to a longest time.
    /// </summary>
    public CircuitBreaker WithExponentialBackoff(TimeSpan maxResetTimeout) =>
        new(Scheduler, MaxFailures, CallTimeout, ResetTimeout, maxResetTimeout, 2.0, RandomFactor);

    /// <summary>A new, closed breaker without listeners whose growth is random in part.</summary>
    /// <exception cref="ArgumentException">The factor is not from 0 to 1.</exception>
    public CircuitBreaker WithRandomFactor(double randomFactor) => new(Scheduler, MaxFailures, CallTimeout,
        ResetTimeout, MaxResetTimeout, ExponentialBackoffFactor, randomFactor);

    /// <summary>Adds something to do, on another thread, each time the breaker opens.</summary>
    public CircuitBreaker OnOpen(Action callback) => Listen(_open, callback);

    /// <summary>Adds something to do, on another thread, each time the breaker is half open.</summary>
    public CircuitBreaker OnHalfOpen(Action callback) => Listen(_halfOpen, callback);

    /// <summary>Adds something to do, on another thread, each time the breaker closes.</summary>
    public CircuitBreaker OnClose(Action callback) => Listen(_closed, callback);

    /// <summary>Calls, unless the breaker is open.</summary>
    /// <exception cref="OpenCircuitException">The breaker is open, or half open and busy.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public Task<T> WithCircuitBreaker<T>(Func<Task<T>> body) => State.Call(body, static b => b());

    /// <summary>Calls with an argument, which saves a closure, unless the breaker is open.</summary>
    /// <exception cref="OpenCircuitException">The breaker is open, or half open and busy.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public Task<T> WithCircuitBreaker<T, TState>(TState state, Func<TState, Task<T>> body) => State.Call(state, body);

    /// <summary>Calls, unless the breaker is open.</summary>
    /// <exception cref="OpenCircuitException">The breaker is open, or half open and busy.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public async Task WithCircuitBreaker(Func<Task> body) =>
        await State.Call(body, static async b =>
        {
            await b().ConfigureAwait(false);
            return Done.Instance;
        }).ConfigureAwait(false);

    /// <summary>Calls with an argument, unless the breaker is open.</summary>
    /// <exception cref="OpenCircuitException">The breaker is open, or half open and busy.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
    public Task WithCircuitBreaker<TState>(TState state, Func<TState, Task> body) =>
        WithCircuitBreaker(() => body(state));

    /// <summary>
    /// Calls on another thread and waits, unless the breaker is open; what the action throws comes out as it is.
    /// </summary>
    /// <exception cref="OpenCircuitException">The breaker is open, or half open and busy.</exception>
    /// <exception cref="TimeoutException">The call took too long.</exception>
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
