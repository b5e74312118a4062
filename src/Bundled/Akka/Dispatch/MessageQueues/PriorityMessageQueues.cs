using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Gives out the message with the smallest priority number first; equals in no promised order.</summary>
public class UnboundedPriorityMessageQueue : BlockingMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    private readonly PriorityQueue<Envelope, int> _queue;
    private readonly Func<object, int> _priorityGenerator;
    private readonly Stack<Envelope> _front = new();

    /// <summary>Makes an empty queue; the function ranks each message once, under the queue's lock.</summary>
    public UnboundedPriorityMessageQueue(Func<object, int> priorityGenerator, int initialCapacity)
    {
        _queue = new PriorityQueue<Envelope, int>(initialCapacity);
        _priorityGenerator = priorityGenerator;
    }

    /// <inheritdoc/>
    protected override int LockedCount => _queue.Count + _front.Count;

    /// <inheritdoc/>
    public void EnqueueFirst(Envelope envelope) => _front.Push(envelope);

    /// <inheritdoc/>
    protected override void LockedEnqueue(Envelope envelope) => _queue.Enqueue(envelope, _priorityGenerator(envelope.Message));

    /// <inheritdoc/>
    protected override bool LockedTryDequeue(out Envelope envelope) =>
        _front.TryPop(out envelope) || _queue.TryDequeue(out envelope, out _);
}

/// <summary>Gives out the message with the smallest priority number first, and equals in the order of arrival.</summary>
public class UnboundedStablePriorityMessageQueue : BlockingMessageQueue, IUnboundedDequeBasedMessageQueueSemantics
{
    private readonly PriorityQueue<Envelope, (int Priority, long Arrival)> _queue;
    private readonly Func<object, int> _priorityGenerator;
    private readonly Stack<Envelope> _front = new();
    private long _arrivals;

    /// <summary>Makes an empty queue; the function ranks each message once, under the queue's lock.</summary>
    public UnboundedStablePriorityMessageQueue(Func<object, int> priorityGenerator, int initialCapacity)
    {
        _queue = new PriorityQueue<Envelope, (int, long)>(initialCapacity);
        _priorityGenerator = priorityGenerator;
    }

    /// <inheritdoc/>
    protected override int LockedCount => _queue.Count + _front.Count;

    /// <inheritdoc/>
    public void EnqueueFirst(Envelope envelope) => _front.Push(envelope);

    /// <inheritdoc/>
    protected override void LockedEnqueue(Envelope envelope) =>
        _queue.Enqueue(envelope, (_priorityGenerator(envelope.Message), _arrivals++));

    /// <inheritdoc/>
    protected override bool LockedTryDequeue(out Envelope envelope) =>
        _front.TryPop(out envelope) || _queue.TryDequeue(out envelope, out _);
}
