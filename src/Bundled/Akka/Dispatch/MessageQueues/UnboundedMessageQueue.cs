using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// The default queue: a chain of <see cref="MessageRing"/>s, of which a steady load uses one and allocates nothing.
/// An actor that never got a message has none. A ring that a burst has left too large is given back.
/// </summary>
public class UnboundedMessageQueue : IMessageQueue, IUnboundedMessageQueueSemantics
{
    private const int FirstCapacity = 4;
    private const int LargestCapacity = 1 << 16;

    // A ring above this size is dropped when it was found empty so often since it was made.
    private const int KeptCapacity = 1 << 10;
    private const int EmptyVisitsBeforeTrim = 4096;

    private MessageRing? _tail; // where producers write
    private MessageRing? _head; // where the consumer reads
    private int _emptyVisits;

    /// <inheritdoc/>
    public bool HasMessages => Count > 0;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            var count = 0;
            for (var ring = Volatile.Read(ref _head); ring is not null; ring = ring.Next)
                count += ring.Count;
            return count;
        }
    }

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        var ring = Volatile.Read(ref _tail);
        if (ring is null || !ring.TryEnqueue(envelope.Message, envelope.Sender))
            EnqueueInNewRing(envelope);
    }

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope)
    {
        while (Volatile.Read(ref _head) is { } ring)
        {
            if (ring.TryDequeue(out envelope))
                return true;
            if (!ring.IsFrozen)
            {
                if (ring.Capacity > KeptCapacity && ++_emptyVisits > EmptyVisitsBeforeTrim)
                    Trim(ring);
                return false;
            }

            // Frozen, but a claim may have come between the look at the slot and the freeze.
            if (ring.Count > 0)
                continue;
            Volatile.Write(ref _head, ring.Next);
        }

        envelope = default;
        return false;
    }

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope))
            deadletters.Enqueue(owner, envelope);
    }

    private void EnqueueInNewRing(Envelope envelope)
    {
        lock (this)
        {
            var full = _tail;
            if (full is not null && full.TryEnqueue(envelope.Message, envelope.Sender))
                return;

            var capacity = full is null ? FirstCapacity : Math.Min(full.Capacity * 4, LargestCapacity);
            var ring = new MessageRing(capacity);
            ring.TryEnqueue(envelope.Message, envelope.Sender);
            _emptyVisits = 0;
            Link(full, ring);
        }
    }

    private void Trim(MessageRing large)
    {
        lock (this)
        {
            if (_tail == large)
                Link(large, new MessageRing(KeptCapacity));
        }
    }

    // Next before the freeze, so that a drained frozen ring always has a next one.
    private void Link(MessageRing? old, MessageRing ring)
    {
        if (old is null)
        {
            Volatile.Write(ref _head, ring);
        }
        else
        {
            old.Next = ring;
            old.Freeze();
        }

        Volatile.Write(ref _tail, ring);
        Interlocked.MemoryBarrier();
    }
}
