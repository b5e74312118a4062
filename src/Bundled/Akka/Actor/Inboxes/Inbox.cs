using Akka.Configuration;

namespace Akka.Actor;

/// <summary>
/// Lets code outside of actors send with an address of its own, receive what comes back, and watch actors.
/// </summary>
public class Inbox : IInboxable, IDisposable
{
    private static int _count;
    private readonly ActorSystem _system;
    private readonly TimeSpan _defaultTimeout;

    private Inbox(ActorSystem system, IActorRef receiver, TimeSpan defaultTimeout)
    {
        _system = system;
        Receiver = receiver;
        _defaultTimeout = defaultTimeout;
    }

    /// <inheritdoc/>
    public IActorRef Receiver { get; }

    /// <summary>
    /// Makes an inbox and its actor below /system. <c>akka.actor.inbox</c> has its default time and its size, beyond
    /// which messages are dropped with one warning.
    /// </summary>
    /// <exception cref="Akka.Configuration.ConfigurationException">The configuration has no such section.</exception>
    public static Inbox Create(ActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.actor.inbox");
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<Inbox>("akka.actor.inbox");

        var size = config.GetInt("inbox-size", 0);
        var receiver = ((ExtendedActorSystem)system).SystemActorOf(
            Props.Create(() => new InboxActor(size)), $"inbox-{Interlocked.Increment(ref _count)}");
        return new Inbox(system, receiver, config.GetTimeSpan("default-timeout", null));
    }

    /// <inheritdoc/>
    public IActorRef Watch(IActorRef subject)
    {
        Receiver.Tell(new InboxWatch(subject, null), ActorRefs.NoSender);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef WatchWith(IActorRef subject, object message)
    {
        Receiver.Tell(new InboxWatch(subject, message), ActorRefs.NoSender);
        return subject;
    }

    /// <inheritdoc/>
    public IActorRef Unwatch(IActorRef subject)
    {
        Receiver.Tell(new InboxUnwatch(subject), ActorRefs.NoSender);
        return subject;
    }

    /// <inheritdoc/>
    public void Send(IActorRef target, object message) => target.Tell(message, Receiver);

    /// <inheritdoc/>
    public object Receive() => Receive(_defaultTimeout);

    /// <inheritdoc/>
    public object Receive(TimeSpan timeout) => Await(Query(InboxQuery.Any, timeout), timeout);

    /// <summary>A message that nobody sent in time is a <see cref="Status.Failure"/> with a time-out as its cause.</summary>
    public Task<object> ReceiveAsync() => ReceiveAsync(_defaultTimeout);

    /// <inheritdoc/>
    public Task<object> ReceiveAsync(TimeSpan timeout) => Query(InboxQuery.Any, timeout);

    /// <inheritdoc/>
    public object ReceiveWhere(Predicate<object> predicate) => ReceiveWhere(predicate, _defaultTimeout);

    /// <inheritdoc/>
    public object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout) =>
        Await(Query(predicate, timeout), timeout);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the actor of the inbox; what waited in it is lost. May be called twice.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _system.Stop(Receiver);
    }

    private Task<object> Query(Predicate<object> fits, TimeSpan timeout)
    {
        var query = new InboxQuery(fits, timeout);
        Receiver.Tell(query, ActorRefs.NoSender);
        return query.Answer;
    }

    private object Await(Task<object> answer, TimeSpan timeout)
    {
        if (!answer.Wait(timeout))
            throw new TimeoutException($"Inbox {Receiver.Path} didn't receive a response message in specified timeout {timeout}");
        return answer.Result is Status.Failure { Cause: TimeoutException cause }
            ? throw new TimeoutException($"Inbox {Receiver.Path} received a status failure response message: {cause.Message}", cause)
            : answer.Result;
    }
}
