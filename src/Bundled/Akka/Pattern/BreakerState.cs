using System.Collections.Concurrent;
using System.Diagnostics;

namespace Akka.Pattern;

/// <summary>What a <see cref="CircuitBreaker"/> does with calls at present; a call reports to the state that let it in.</summary>
internal abstract class BreakerState(CircuitBreaker breaker)
{
    private readonly ConcurrentQueue<Action> _listeners = new();

    protected CircuitBreaker Breaker { get; } = breaker;

    public abstract Task<T> Call<T, TState>(TState state, Func<TState, Task<T>> body);

    public abstract void CallSucceeds();

    public abstract void CallFails(Exception cause);

    public void AddListener(Action listener) => _listeners.Enqueue(listener);

    public void Enter()
    {
        OnEnter();
        if (_listeners.IsEmpty)
            return;
        Task.Run(() =>
        {
            foreach (var listener in _listeners)
                listener();
        });
    }

    protected abstract void OnEnter();

    protected async Task<T> CallThrough<T, TState>(TState state, Func<TState, Task<T>> body)
    {
        try
        {
            var result = await body(state).WaitAsync(Breaker.CallTimeout).ConfigureAwait(false);
            CallSucceeds();
            return result;
        }
        catch (Exception e)
        {
            CallFails(e);
            throw;
        }
    }
}

/// <summary>All is well: calls go through.</summary>
internal sealed class ClosedState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private long _failures;

    public long Failures => Interlocked.Read(ref _failures);

    public override Task<T> Call<T, TState>(TState state, Func<TState, Task<T>> body) => CallThrough(state, body);

    public override void CallSucceeds()
    {
        Breaker.Remember(null);
        Interlocked.Exchange(ref _failures, 0);
    }

    public override void CallFails(Exception cause)
    {
        Breaker.Remember(cause);
        if (Interlocked.Increment(ref _failures) == Breaker.MaxFailures)
            Breaker.Trip(this);
    }

    protected override void OnEnter()
    {
        Interlocked.Exchange(ref _failures, 0);
        Breaker.ForgetBackoff();
    }
}

/// <summary>Calls fail at once.</summary>
internal sealed class OpenState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private long _since;

    public override Task<T> Call<T, TState>(TState state, Func<TState, Task<T>> body) =>
        Task.FromException<T>(new OpenCircuitException(Breaker.LastCaughtException, RemainingDuration()));

    /// <summary>Of a call that was let in before; too late to matter.</summary>
    public override void CallSucceeds()
    {
    }

    /// <summary>Of a call that was let in before; too late to matter.</summary>
    public override void CallFails(Exception cause)
    {
    }

    protected override void OnEnter()
    {
        Interlocked.Exchange(ref _since, Stopwatch.GetTimestamp());
        Breaker.Scheduler.Advanced.ScheduleOnce(Breaker.CurrentResetTimeout, Breaker.LetOneThrough);
        Breaker.IncreaseBackoff();
    }

    private TimeSpan RemainingDuration()
    {
        var remaining = Breaker.CurrentResetTimeout - Stopwatch.GetElapsedTime(Interlocked.Read(ref _since));
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }
}

/// <summary>One call goes through and decides.</summary>
internal sealed class HalfOpenState(CircuitBreaker breaker) : BreakerState(breaker)
{
    private int _mayCall;

    /// <exception cref="OpenCircuitException">Another call is under way.</exception>
    public override Task<T> Call<T, TState>(TState state, Func<TState, Task<T>> body)
    {
        if (Interlocked.Exchange(ref _mayCall, 0) == 0)
        {
            throw new OpenCircuitException(
                "Circuit breaker is half open, only one call is allowed; this call is failing fast.",
                Breaker.LastCaughtException);
        }

        return CallThrough(state, body);
    }

    public override void CallSucceeds()
    {
        Breaker.Remember(null);
        Breaker.Close();
    }

    public override void CallFails(Exception cause)
    {
        Breaker.Remember(cause);
        Breaker.Trip(this);
    }

    protected override void OnEnter() => Interlocked.Exchange(ref _mayCall, 1);
}
