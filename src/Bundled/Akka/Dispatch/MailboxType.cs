using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;

namespace Akka.Dispatch;

/// <summary>Makes the message queue of an actor's mailbox; configured by name.</summary>
public abstract class MailboxType
{
    /// <summary>The settings of the system; null in an <see cref="UnboundedMailbox"/> made without.</summary>
    protected readonly Settings Settings;
    /// <summary>
    /// The section of the mailbox, over the default one; null in an <see cref="UnboundedMailbox"/> made without.
    /// </summary>
    protected readonly Config Config;

    /// <summary>
    /// Keeps what a type of one's own may read; it is made by its class name, with these two arguments.
    /// </summary>
    protected MailboxType(Settings settings, Config config)
    {
        Settings = settings;
        Config = config;
    }

    /// <summary>Makes the queue of one actor; called once for each, on the thread that creates it.</summary>
    public abstract IMessageQueue Create(IActorRef owner, ActorSystem system);
}

/// <summary>The default mailbox type.</summary>
public sealed class UnboundedMailbox : MailboxType, IProducesMessageQueue<UnboundedMessageQueue>
{
    /// <summary>Makes the type without settings, as it needs none.</summary>
    public UnboundedMailbox() : this(null!, null!)
    {
    }

    /// <summary>Makes the type as the configuration does; it reads nothing.</summary>
    public UnboundedMailbox(Settings settings, Config config) : base(settings, config)
    {
    }

    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedMessageQueue();
}

/// <summary>A mailbox with `mailbox-capacity` and `mailbox-push-timeout-time`.</summary>
public sealed class BoundedMailbox : MailboxType, IProducesMessageQueue<BoundedMessageQueue>, IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>Reads the limits.</summary>
    /// <exception cref="ArgumentException">One of them is below zero, or the push time-out is missing.</exception>
    public BoundedMailbox(Settings settings, Config config) : base(settings, config)
    {
        (Capacity, PushTimeout) = MailboxLimits.Read(config, nameof(BoundedMailbox));
    }

    /// <summary>How many messages wait at the most; 0 for no limit.</summary>
    public int Capacity { get; }

    /// <inheritdoc/>
    public TimeSpan PushTimeout { get; }

    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new BoundedMessageQueue(Capacity, PushTimeout);
}

/// <summary>The default mailbox type of actors with a stash.</summary>
public sealed class UnboundedDequeBasedMailbox : MailboxType, IProducesMessageQueue<UnboundedDequeMessageQueue>
{
    /// <summary>Makes the type as the configuration does; it reads nothing.</summary>
    public UnboundedDequeBasedMailbox(Settings settings, Config config) : base(settings, config)
    {
    }

    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new UnboundedDequeMessageQueue();
}

/// <summary>A bounded mailbox for actors with a stash.</summary>
public class BoundedDequeBasedMailbox : MailboxType, IProducesMessageQueue<BoundedDequeMessageQueue>, IProducesPushTimeoutSemanticsMailbox
{
    /// <summary>Reads the limits.</summary>
    /// <exception cref="ArgumentException">One of them is below zero, or the push time-out is missing.</exception>
    public BoundedDequeBasedMailbox(Settings settings, Config config) : base(settings, config)
    {
        (Capacity, PushTimeout) = MailboxLimits.Read(config, nameof(BoundedDequeBasedMailbox));
    }

    /// <summary>How many messages wait at the most; 0 for no limit.</summary>
    public int Capacity { get; }

    /// <inheritdoc/>
    public TimeSpan PushTimeout { get; }

    /// <inheritdoc/>
    public override IMessageQueue Create(IActorRef owner, ActorSystem system) => new BoundedDequeMessageQueue(Capacity, PushTimeout);
}

/// <summary>Base of mailboxes that sort by a number: the smallest first.</summary>
public abstract class UnboundedPriorityMailbox : MailboxType, IProducesMessageQueue<UnboundedPriorityMessageQueue>
{
    /// <summary>For how many messages there is room at the beginning.</summary>
    public const int DefaultCapacity = 11;

    /// <summary>Makes the type as the configuration does.</summary>
    protected UnboundedPriorityMailbox(Settings settings, Config config) : base(settings, config) =>
        InitialCapacity = DefaultCapacity;

    /// <summary>For how many messages there is room before the queue grows.</summary>
    public int InitialCapacity { get; }

    /// <summary>
    /// The rank of a message: the smallest goes first. Called once for each, by its sender's thread, under the queue's
    /// lock.
    /// </summary>
    protected abstract int PriorityGenerator(object message);

    /// <inheritdoc/>
    public sealed override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new UnboundedPriorityMessageQueue(PriorityGenerator, InitialCapacity);
}

/// <summary>Base of mailboxes that sort by a number and keep the order of arrival among equals.</summary>
public abstract class UnboundedStablePriorityMailbox : MailboxType, IProducesMessageQueue<UnboundedStablePriorityMessageQueue>
{
    /// <summary>For how many messages there is room at the beginning.</summary>
    public const int DefaultCapacity = 11;

    /// <summary>Makes the type as the configuration does.</summary>
    protected UnboundedStablePriorityMailbox(Settings settings, Config config) : base(settings, config) =>
        InitialCapacity = DefaultCapacity;

    /// <summary>For how many messages there is room before the queue grows.</summary>
    public int InitialCapacity { get; }

    /// <summary>
    /// The rank of a message: the smallest goes first. Called once for each, by its sender's thread, under the queue's
    /// lock.
    /// </summary>
    protected abstract int PriorityGenerator(object message);

    /// <inheritdoc/>
    public sealed override IMessageQueue Create(IActorRef owner, ActorSystem system) =>
        new UnboundedStablePriorityMessageQueue(PriorityGenerator, InitialCapacity);
}

/// <summary>Reads the limits of a bounded mailbox from its configuration.</summary>
internal static class MailboxLimits
{
    public static (int Capacity, TimeSpan PushTimeout) Read(Config config, string mailbox)
    {
        var capacity = config.GetInt("mailbox-capacity", 0);
        var pushTimeout = config.GetTimeSpan("mailbox-push-timeout-time", TimeSpan.FromSeconds(-1));
        if (capacity < 0)
            throw new ArgumentException($"The capacity for {mailbox} cannot be negative", nameof(config));
        if (pushTimeout < TimeSpan.Zero)
            throw new ArgumentException($"The push time-out for {mailbox} cannot be negative", nameof(config));
        return (capacity, pushTimeout);
    }
}
