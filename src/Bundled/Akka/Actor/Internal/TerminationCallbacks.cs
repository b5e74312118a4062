namespace Akka.Actor.Internal;

/// <summary>Runs what was registered for the end of a system, the last registered first, and tells when that is done.</summary>
internal sealed class TerminationCallbacks
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stack<Action>? _callbacks = new();

    public TerminationCallbacks(Task terminated) => terminated.ContinueWith(_ => RunAll(), TaskScheduler.Default);

    public Task Done => _done.Task;

    /// <exception cref="InvalidOperationException">The system has terminated already.</exception>
    public void Add(Action callback)
    {
        lock (_done)
            (_callbacks ?? throw new InvalidOperationException("ActorSystem already terminated.")).Push(callback);
    }

    private void RunAll()
    {
        Stack<Action> callbacks;
        lock (_done)
        {
            callbacks = _callbacks!;
            _callbacks = null;
        }

        foreach (var callback in callbacks)
        {
            try
            {
                callback();
            }
            catch (Exception)
            {
                // One that throws must not keep the others, nor the end, from coming.
            }
        }

        _done.SetResult();
    }
}
