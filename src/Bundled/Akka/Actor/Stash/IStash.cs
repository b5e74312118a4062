namespace Akka.Actor;

/// <summary>Messages that an actor put aside for later.</summary>
public interface IStash
{
    /// <summary>How many messages are put aside.</summary>
    int Count { get; }

    /// <summary>True if nothing is put aside.</summary>
    bool IsEmpty { get; }

    /// <summary>True if something is put aside.</summary>
    bool NonEmpty { get; }

    /// <summary>True if the stash holds as many as its capacity; never with a capacity below zero.</summary>
    bool IsFull { get; }

    /// <summary>How many messages may be put aside; 0 and below stand for no limit.</summary>
    int Capacity { get; }

    /// <summary>Puts the current message aside.</summary>
    /// <exception cref="IllegalActorStateException">It is put aside already.</exception>
    /// <exception cref="StashOverflowException">The stash is full.</exception>
    void Stash();

    /// <summary>Puts the oldest message back to the front of the mailbox; without one does nothing.</summary>
    void Unstash();

    /// <summary>Puts all messages back to the front of the mailbox, in the order in which they came.</summary>
    void UnstashAll();

    /// <summary>Puts back those that fit, in their order, and forgets the others.</summary>
    void UnstashAll(Func<Envelope, bool> predicate);

    /// <summary>Empties the stash and gives what was in it, the oldest first.</summary>
    IEnumerable<Envelope> ClearStash();

    /// <summary>Puts messages in front of those that are stashed, each of them once.</summary>
    void Prepend(IEnumerable<Envelope> envelopes);
}
