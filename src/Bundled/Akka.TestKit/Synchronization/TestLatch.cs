namespace Akka.TestKit;

/// <summary>A gate for threads that opens when it has been counted down to zero.</summary>
public class TestLatch
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private readonly CountdownEvent _latch;
    private readonly Func<TimeSpan, TimeSpan>? _dilate;
    private readonly TimeSpan _defaultTimeout;

    /// <summary>A latch that opens at the first count-down.</summary>
    public TestLatch()
        : this(1)
    {
    }

    /// <summary>A latch that opens after so many count-downs.</summary>
    public TestLatch(int count)
        : this(count, FiveSeconds)
    {
    }

    /// <summary>A latch that opens after so many count-downs, and waits for so long by default.</summary>
    public TestLatch(int count, TimeSpan defaultTimeout)
    {
        _latch = new CountdownEvent(count);
        _defaultTimeout = defaultTimeout;
    }

    internal TestLatch(Func<TimeSpan, TimeSpan> dilate, int count, TimeSpan defaultTimeout)
        : this(dilate, defaultTimeout, count)
    {
    }

    /// <summary>A latch whose waits are scaled.</summary>
    protected TestLatch(Func<TimeSpan, TimeSpan> dilate, TimeSpan defaultTimeout, int count)
        : this(count, defaultTimeout) => _dilate = dilate;

    /// <summary>Whether it has been counted down to zero.</summary>
    public bool IsOpen => _latch.IsSet;

    /// <summary>Counts down by one.</summary>
    public void CountDown() => _latch.Signal();

    /// <summary>Opens it at once.</summary>
    public void Open()
    {
        while (!IsOpen)
            CountDown();
    }

    /// <summary>Closes it, and starts counting from the start.</summary>
    public void Reset() => _latch.Reset();

    /// <summary>Waits until it is open, for the default time at most.</summary>
    /// <exception cref="TimeoutException">It did not open.</exception>
    public void Ready() => Ready(_defaultTimeout);

    /// <summary>Waits until it is open, for that time at most.</summary>
    /// <exception cref="ArgumentException">The time is <see cref="TimeSpan.MaxValue"/>.</exception>
    /// <exception cref="TimeoutException">It did not open.</exception>
    public void Ready(TimeSpan timeout)
    {
        if (timeout == TimeSpan.MaxValue)
            throw new ArgumentException($"A latch cannot wait for {timeout}: that is for ever.", nameof(timeout));

        var limit = _dilate?.Invoke(timeout) ?? timeout;
        if (!_latch.Wait(limit))
            throw new TimeoutException($"Timeout of {limit}: the latch still waits for {_latch.CurrentCount} of "
                + $"{_latch.InitialCount} count-downs.");
    }
}
