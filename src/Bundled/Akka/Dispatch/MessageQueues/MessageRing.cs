using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>
/// A ring of message slots for many producers and one consumer; a chain of growing rings is an unbounded queue.
/// <para>
/// A producer claims a slot by advancing <see cref="Cursors.Tail"/> with one compare-and-swap, writes the sender and then the
/// message; a slot is full exactly when its message is not null. The consumer takes from <see cref="Cursors.Head"/> without
/// an atomic operation. Whether anything is in the ring is judged by the claims: a producer's claim is a full fence
/// before it looks at the mailbox's status, and so is the consumer's release of the mailbox before it looks at the
/// claims; one of the two sees the other and no wake-up is lost.
/// </para>
/// </summary>
internal sealed class MessageRing
{
    // Added to Tail when the ring is replaced: no later claim can succeed.
    private const long Frozen = 1L << 62;

    private readonly Slot[] _slots;
    private readonly int _mask;
    private MessageRing? _next;

    private Cursors _at;

    /// <param name="capacity">A power of two.</param>
    public MessageRing(int capacity)
    {
        _slots = new Slot[capacity];
        _mask = capacity - 1;
        _at.Limit = capacity;
    }

    public int Capacity => _mask + 1;

    /// <summary>Set before <see cref="Freeze"/>, so that a drained frozen ring always has one.</summary>
    public MessageRing? Next
    {
        get => Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, value);
    }

    public bool IsFrozen => Volatile.Read(ref _at.Tail) >= Frozen;

    /// <summary>Claimed and not yet taken.</summary>
    public int Count => (int)((Volatile.Read(ref _at.Tail) & ~Frozen) - Volatile.Read(ref _at.Head));

    public void Freeze() => Interlocked.Add(ref _at.Tail, Frozen);

    /// <summary>False when the ring is full or frozen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryEnqueue(object message, IActorRef? sender)
    {
        var tail = Volatile.Read(ref _at.Tail);
        while (true)
        {
            if (tail >= Volatile.Read(ref _at.Limit))
            {
                var limit = Volatile.Read(ref _at.Head) + _slots.Length;
                if (tail >= limit)
                    return false;
                Volatile.Write(ref _at.Limit, limit);
            }

            var seen = Interlocked.CompareExchange(ref _at.Tail, tail + 1, tail);
            if (seen == tail)
            {
                ref var slot = ref _slots[(int)tail & _mask];
                slot.Sender = sender;
                Volatile.Write(ref slot.Message, message);
                return true;
            }

            tail = seen;
        }
    }

    /// <summary>Only the consumer may call it. False when nothing was claimed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDequeue(out Envelope envelope)
    {
        var head = _at.Head;
        ref var slot = ref _slots[(int)head & _mask];
        var message = Volatile.Read(ref slot.Message) ?? AwaitPublication(ref slot);
        if (message is null)
        {
            envelope = default;
            return false;
        }

        envelope = new Envelope(message, slot.Sender!);
        slot.Sender = null;
        slot.Message = null;
        Volatile.Write(ref _at.Head, head + 1);
        return true;
    }

    // A claimed slot is written within a few instructions, unless its producer lost the processor just there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? AwaitPublication(ref Slot slot)
    {
        if (Count == 0)
            return null;
        var spin = new SpinWait();
        object? message;
        while ((message = Volatile.Read(ref slot.Message)) is null)
            spin.SpinOnce(sleep1Threshold: -1);
        return message;
    }

    private struct Slot
    {
        public object? Message;
        public IActorRef? Sender;
    }

    // Producers and consumer each write a cache line of their own, and none of them that of the fields above.
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct Cursors
    {
        /// <summary>Next slot to claim; producers.</summary>
        [FieldOffset(64)] public long Tail;

        /// <summary>Claims below it are known to be free; a hint, may lag; producers.</summary>
        [FieldOffset(72)] public long Limit;

        /// <summary>Next slot to take; consumer.</summary>
        [FieldOffset(128)] public long Head;
    }
}
