using Akka.Actor;

namespace Akka.Persistence;

/// <summary>Asks a journal to store events; answered by one message for all and one for each.</summary>
public sealed class WriteMessages(IEnumerable<IPersistentEnvelope> messages, IActorRef persistentActor, int actorInstanceId)
    : IJournalRequest
{
    /// <summary>Events and deferred objects, in the order in which they are answered.</summary>
    public IEnumerable<IPersistentEnvelope> Messages { get; } = messages;

    /// <summary>Who gets the answers.</summary>
    public IActorRef PersistentActor { get; } = persistentActor;

    /// <summary>Which incarnation asks; the answers bear the same number.</summary>
    public int ActorInstanceId { get; } = actorInstanceId;
}

/// <summary>The write is over; what became of each event follows.</summary>
public sealed class WriteMessagesSuccessful : IJournalResponse
{
    private WriteMessagesSuccessful()
    {
    }

    /// <summary>The only instance.</summary>
    public static WriteMessagesSuccessful Instance { get; } = new();
}

/// <summary>The write failed as a whole; a failure for each event follows.</summary>
public sealed class WriteMessagesFailed(Exception cause, int writeCount) : IJournalResponse
{
    /// <summary>What went wrong; never null.</summary>
    public Exception Cause { get; } = cause ?? throw new ArgumentNullException(nameof(cause));

    /// <summary>How many atomic writes were asked for; with 0 no failure of an event follows.</summary>
    public int WriteCount { get; } = writeCount;
}

/// <summary>This event is stored.</summary>
public sealed class WriteMessageSuccess(IPersistentRepresentation persistent, int actorInstanceId) : IJournalResponse
{
    /// <summary>The event as the actor handed it over.</summary>
    public IPersistentRepresentation Persistent { get; } = persistent;

    /// <summary>Which incarnation asked; another one ignores the answer.</summary>
    public int ActorInstanceId { get; } = actorInstanceId;
}

/// <summary>This event was refused before anything was stored.</summary>
public sealed class WriteMessageRejected(IPersistentRepresentation persistent, Exception cause, int actorInstanceId)
    : IJournalResponse
{
    /// <summary>The event as the actor handed it over.</summary>
    public IPersistentRepresentation Persistent { get; } = persistent;

    /// <summary>Why it was refused; never null.</summary>
    public Exception Cause { get; } = cause ?? throw new ArgumentNullException(nameof(cause));

    /// <summary>Which incarnation asked; another one ignores the answer.</summary>
    public int ActorInstanceId { get; } = actorInstanceId;
}

/// <summary>This event may be stored or not.</summary>
public sealed class WriteMessageFailure(IPersistentRepresentation persistent, Exception cause, int actorInstanceId)
    : IJournalResponse
{
    /// <summary>The event as the actor handed it over.</summary>
    public IPersistentRepresentation Persistent { get; } = persistent;

    /// <summary>What went wrong; never null.</summary>
    public Exception Cause { get; } = cause ?? throw new ArgumentNullException(nameof(cause));

    /// <summary>Which incarnation asked; another one ignores the answer.</summary>
    public int ActorInstanceId { get; } = actorInstanceId;
}

/// <summary>All events before this deferred one have been dealt with.</summary>
public sealed class LoopMessageSuccess(object message, int actorInstanceId) : IJournalResponse
{
    /// <summary>The deferred object.</summary>
    public object Message { get; } = message;

    /// <summary>Which incarnation asked; another one ignores the answer.</summary>
    public int ActorInstanceId { get; } = actorInstanceId;
}
