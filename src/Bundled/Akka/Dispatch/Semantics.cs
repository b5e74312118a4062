using Akka.Actor;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>A promise that a message queue makes about itself.</summary>
public interface ISemantics;

/// <summary>The queue never refuses a message.</summary>
public interface IUnboundedMessageQueueSemantics : ISemantics;

/// <summary>The queue holds a limited number of messages; an overfull one drops after <see cref="PushTimeOut"/>.</summary>
public interface IBoundedMessageQueueSemantics : ISemantics
{
    /// <summary>How long a sender waits for room; zero does not wait, -1 ms waits for ever.</summary>
    TimeSpan PushTimeOut { get; }
}

/// <summary>Messages can be put back at the front, which a stash needs.</summary>
public interface IDequeBasedMessageQueueSemantics : ISemantics
{
    /// <summary>Puts a message back, in front of all others. Only the actor's own thread may call it.</summary>
    void EnqueueFirst(Envelope envelope);
}

/// <summary>An unbounded queue with a front.</summary>
public interface IUnboundedDequeBasedMessageQueueSemantics : IDequeBasedMessageQueueSemantics, IUnboundedMessageQueueSemantics;

/// <summary>A bounded queue with a front.</summary>
public interface IBoundedDequeBasedMessageQueueSemantics : IDequeBasedMessageQueueSemantics, IBoundedMessageQueueSemantics;

/// <summary>Several threads may take messages out of the queue.</summary>
public interface IMultipleConsumerSemantics : ISemantics;

/// <summary>The queue blocks whoever uses it while another thread does.</summary>
public interface IBlockingMessageQueueSemantics : IMultipleConsumerSemantics
{
    /// <summary>
    /// How long one thread may wait for another; the queues here hold their lock so briefly that none looks at it.
    /// </summary>
    TimeSpan BlockTimeOut { get; set; }
}

/// <summary>Put on an actor to say which kind of queue it needs.</summary>
public interface IRequiresMessageQueue<T> where T : ISemantics;

/// <summary>Put on a mailbox type to say which queue it makes.</summary>
public interface IProducesMessageQueue<TQueue> where TQueue : IMessageQueue;

/// <summary>A mailbox type that makes a sender wait when the queue is full.</summary>
public interface IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>How long a sender waits for room; above zero, it blocks the sender's thread.</summary>
    TimeSpan PushTimeout { get; }
}
