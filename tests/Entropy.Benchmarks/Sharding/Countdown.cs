namespace Entropy.Benchmarks.Sharding;

/// <summary>Counts what arrives at many actors.</summary>
internal sealed class Countdown
{
    private TaskCompletionSource _all = new();
    private int _missing;

    /// <summary>Begins to count; the task ends with the last one.</summary>
    public Task From(int expected)
    {
        _all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _missing = expected;
        return _all.Task;
    }

    public void Arrive()
    {
        if (Interlocked.Decrement(ref _missing) == 0)
            _all.SetResult();
    }
}
