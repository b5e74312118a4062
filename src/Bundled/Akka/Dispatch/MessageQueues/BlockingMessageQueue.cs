using Akka.Actor;

namespace Akka.Dispatch.MessageQueues;

/// <summary>Makes a queue out of any collection by holding a lock around each access.</summary>
public abstract class BlockingMessageQueue : IMessageQueue, IBlockingMessageQueueSemantics
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public TimeSpan BlockTimeOut { get; set; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public bool HasMessages => Count > 0;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_lock)
                return LockedCount;
        }
    }

    /// <summary>The number of messages; called under the lock.</summary>
    protected abstract int LockedCount { get; }

    /// <inheritdoc/>
    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        lock (_lock)
            LockedEnqueue(envelope);
    }

    /// <inheritdoc/>
    public bool TryDequeue(out Envelope envelope)
    {
        lock (_lock)
            return LockedTryDequeue(out envelope);
    }

    /// <inheritdoc/>
    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (TryDequeue(out var envelope))
            deadletters.Enqueue(owner, envelope);
    }

    /// <summary>Puts a message in; called under the lock, on the sender's thread.</summary>
    protected abstract void LockedEnqueue(Envelope envelope);

    /// <summary>Takes the next message out, or says false; called under the lock.</summary>
    protected abstract bool LockedTryDequeue(out Envelope envelope);
}
