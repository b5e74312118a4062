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
    TimeSpan PushTimeOut { get; }
}

/// <summary>Messages can be put back at the front, which a stash needs.</summary>
public interface IDequeBasedMessageQueueSemantics : ISemantics
{
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
    TimeSpan BlockTimeOut { get; set; }
}

/// <summary>Put on an actor to say which kind of queue it needs.</summary>
public interface IRequiresMessageQueue<T> where T : ISemantics;

/// <summary>Put on a mailbox type to say which queue it makes.</summary>
public interface IProducesMessageQueue<TQueue> where TQueue : IMessageQueue;

/// <summary>A mailbox type that makes a sender wait when the queue is full.</summary>
public interface IProducesPushTimeoutSemanticsMailbox
{
    TimeSpan PushTimeout { get; }
}
