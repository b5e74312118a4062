namespace Akka.Actor;

/// <summary>Death watch for code outside of actors.</summary>
public static class WatchAsyncSupport
{
    /// <summary>True once the actor has stopped, false if the token was cancelled first.</summary>
    public static async Task<bool> WatchAsync(this IActorRef target, CancellationToken token = default) =>
        await TerminationPromise.Watch(target).Stopped(Timeout.InfiniteTimeSpan, token).ConfigureAwait(false);
}
