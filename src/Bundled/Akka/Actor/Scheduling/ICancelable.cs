namespace Akka.Actor;

/// <summary>A request to cancel, given once and seen by whoever holds it.</summary>
public interface ICancelable
{
    /// <summary>True once somebody cancelled. It never becomes false again.</summary>
    bool IsCancellationRequested { get; }

    /// <summary>The same as a token, for code that knows nothing of actors.</summary>
    CancellationToken Token { get; }

    /// <summary>Cancels now; what its listeners throw comes out together. A second call does nothing.</summary>
    void Cancel();

    /// <summary>Cancels now; true lets the first listener that throws keep the others from hearing of it.</summary>
    void Cancel(bool throwOnFirstException);

    /// <summary>Cancels after a time on the scheduler's clock; without effect if cancelled before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void CancelAfter(TimeSpan delay);

    /// <summary>Cancels after some milliseconds on the scheduler's clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is below zero.</exception>
    void CancelAfter(int millisecondsDelay);
}
