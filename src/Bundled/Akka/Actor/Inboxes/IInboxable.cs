namespace Akka.Actor;

/// <summary>A mailbox for code outside of actors.</summary>
public interface IInboxable : ICanWatch
{
    /// <summary>The address that answers for this inbox have to go to.</summary>
    IActorRef Receiver { get; }

    /// <summary>Waits for the next message, as long as <c>akka.actor.inbox.default-timeout</c> says.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object Receive();

    /// <summary>Waits for the next message; blocks the thread.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object Receive(TimeSpan timeout);

    /// <summary>
    /// The next message, without blocking; after the default time a <see cref="Status.Failure"/> takes its place.
    /// </summary>
    Task<object> ReceiveAsync();

    /// <summary>
    /// The next message, without blocking; when the time is over a <see cref="Status.Failure"/> takes its place.
    /// </summary>
    Task<object> ReceiveAsync(TimeSpan timeout);

    /// <summary>Waits the default time for a message that fits; the others stay for later.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object ReceiveWhere(Predicate<object> predicate);

    /// <summary>Waits for a message that fits; the others stay for later. Blocks the thread.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout);

    /// <summary>Sends with this inbox as the sender, so that answers come back to it.</summary>
    void Send(IActorRef target, object message);
}
