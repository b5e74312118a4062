namespace Akka.Actor;

/// <summary>Stops an actor after what is in its mailbox, and waits for that.</summary>
public static class GracefulStopSupport
{
    /// <summary>
    /// Sends a <see cref="PoisonPill"/> and waits for the end. False if the actor had not stopped in time.
    /// </summary>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) =>
        target.GracefulStop(timeout, PoisonPill.Instance);

    /// <summary>The actor must stop when it handles the message. False if it had not stopped in time.</summary>
    public static async Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        var promise = TerminationPromise.Watch(target);
        target.Tell(stopMessage, ActorRefs.NoSender);
        return await promise.Stopped(timeout).ConfigureAwait(false);
    }
}
