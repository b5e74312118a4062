namespace Akka.TestKit;

/// <summary>A meeting point for a number of threads: none goes on before all have come.</summary>
public class TestBarrier
{
    private readonly TestKitBase _testKit;
    private readonly int _count;
    private readonly TimeSpan _defaultTimeout;
    private readonly Barrier _barrier;

    /// <summary>A barrier for so many threads, which wait for <paramref name="defaultTimeout"/> or else
    /// <c>akka.test.default-timeout</c>.</summary>
    public TestBarrier(TestKitBase testKit, int count, TimeSpan? defaultTimeout = null)
    {
        _testKit = testKit;
        _count = count;
        _defaultTimeout = defaultTimeout ?? testKit.TestKitSettings.DefaultTimeout;
        _barrier = new Barrier(count);
    }

    /// <summary>Waits for the others, for the default time at most.</summary>
    /// <exception cref="TimeoutException">Not all have come.</exception>
    public void Await() => Await(_defaultTimeout);

    /// <summary>Waits for the others, for that time at most, scaled by the time factor.</summary>
    /// <exception cref="TimeoutException">Not all have come.</exception>
    public void Await(TimeSpan timeout)
    {
        var limit = _testKit.Dilated(timeout);
        if (!_barrier.SignalAndWait(limit))
            throw new TimeoutException($"Timeout of {limit}: not all {_count} threads have come to the barrier.");
    }

    /// <summary>Starts over.</summary>
    public void Reset()
    {
        _barrier.RemoveParticipants(_count);
        _barrier.AddParticipants(_count);
    }
}
