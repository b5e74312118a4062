namespace Akka.Actor;

/// <summary>Cancels what may be missing.</summary>
public static class CancelableExtensions
{
    /// <summary>Cancels it if there is one.</summary>
    public static void CancelIfNotNull(this ICancelable? cancelable) => cancelable?.Cancel();
}
