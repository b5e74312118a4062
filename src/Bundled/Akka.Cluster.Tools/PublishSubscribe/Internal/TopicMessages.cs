using Akka.Actor;

namespace Akka.Cluster.Tools.PublishSubscribe.Internal;

// What mediator, topics and groups say to each other. None of it leaves the node.

/// <summary>A group has started.</summary>
internal sealed record RegisterTopic(IActorRef TopicRef) : INoSerializationVerificationNeeded;

/// <summary>A subscription holds: the mediator is to tell who asked for it.</summary>
internal sealed record Subscribed(SubscribeAck Ack, IActorRef Subscriber) : INoSerializationVerificationNeeded;

/// <summary>A subscription has ended: the mediator is to tell who asked for it.</summary>
internal sealed record Unsubscribed(UnsubscribeAck Ack, IActorRef Subscriber) : INoSerializationVerificationNeeded;

/// <summary>For one subscriber of a group.</summary>
internal sealed record SendToOneSubscriber(object Message) : INoSerializationVerificationNeeded
{
    public override string ToString() => $"SendToOneSubscriber<Message:{Message}>";
}

/// <summary>How many subscribers are there?</summary>
internal sealed class Count : INoSerializationVerificationNeeded
{
    public static readonly Count Instance = new();
}

/// <summary>To the parent: I have been empty for long enough.</summary>
internal sealed class NoMoreSubscribers : INoSerializationVerificationNeeded
{
    public static readonly NoMoreSubscribers Instance = new();
}

/// <summary>From the parent: nothing more comes, so end if you are still empty.</summary>
internal sealed class TerminateRequest : INoSerializationVerificationNeeded
{
    public static readonly TerminateRequest Instance = new();
}

/// <summary>To the parent: I am not empty any more, so I go on.</summary>
internal sealed class NewSubscriberArrived : INoSerializationVerificationNeeded
{
    public static readonly NewSubscriberArrived Instance = new();
}

/// <summary>It is time to look for what has been empty or gone for long enough.</summary>
internal sealed class Prune : INoSerializationVerificationNeeded
{
    private static readonly Prune Instance = new();

    public static ICancelable Repeat(IScheduler scheduler, IActorRef self, TimeSpan timeToLive) =>
        scheduler.ScheduleTellRepeatedlyCancelable(timeToLive / 2, timeToLive / 2, self, Instance, self);
}

/// <summary>A message for a topic or group to which nobody has subscribed, as it goes to the dead letters.</summary>
internal sealed record NoSubscribersDeadLetter(string Topic, object Message)
{
    public override string ToString() => $"NoSubscribersDeadLetter(Topic=[{Topic}],Message=[{Message}])";
}
