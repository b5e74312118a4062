namespace Akka.Actor;

/// <summary>Cancels what may be missing.</summary>
public static class CancelableExtensions
{
    public static void CancelIfNotNull(this ICancelable? cancelable) => cancelable?.Cancel();
}
