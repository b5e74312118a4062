using System.Collections.Immutable;
using Akka.Actor;
using Akka.Cluster.Membership;

namespace Akka.Cluster.Daemons;

// What the extension and its actors say to each other. None of it leaves the process.

/// <summary>For the supervisor: the actor that everything about members is said to.</summary>
internal sealed class GetCore : INoSerializationVerificationNeeded
{
    public static readonly GetCore Instance = new();
}

/// <summary>For the daemon: call back when this node gets there.</summary>
internal sealed record AddListener(Action Callback, MemberStatus Status) : INoSerializationVerificationNeeded;

/// <summary>For the core: join the node at an address.</summary>
internal sealed record Join(Address Address) : INoSerializationVerificationNeeded;

/// <summary>For the core: have a member leave.</summary>
internal sealed record Leave(Address Address) : INoSerializationVerificationNeeded;

/// <summary>For the core: declare a member dead.</summary>
internal sealed record Down(Address Address) : INoSerializationVerificationNeeded;

/// <summary>For the core: look after the members.</summary>
internal sealed class LeaderActionsTick : INoSerializationVerificationNeeded
{
    public static readonly LeaderActionsTick Instance = new();
}

/// <summary>For the core: what was to be handed over is handed over.</summary>
internal sealed class ExitingCompleted : INoSerializationVerificationNeeded
{
    public static readonly ExitingCompleted Instance = new();
}

/// <summary>For the daemon: leave, and answer when that has begun.</summary>
internal sealed class LeaveRequest : INoSerializationVerificationNeeded
{
    public static readonly LeaveRequest Instance = new();
}

/// <summary>Passed on to the publisher by way of the core, so that all subscriptions stand in one order with all changes.</summary>
internal interface ISubscriptionMessage : INoSerializationVerificationNeeded;

internal sealed record Subscribe(IActorRef Subscriber, ClusterEvent.SubscriptionInitialStateMode Mode, ImmutableArray<Type> To)
    : ISubscriptionMessage;

internal sealed record Unsubscribe(IActorRef Subscriber, Type? To) : ISubscriptionMessage, Event.IDeadLetterSuppression;

internal sealed record SendCurrentClusterState(IActorRef Receiver) : ISubscriptionMessage;

/// <summary>For the publisher: the members are these now.</summary>
internal sealed record PublishChanges(Gathering Now) : INoSerializationVerificationNeeded;

/// <summary>For the publisher: nothing more will change; when all before is told, end the cluster on this node.</summary>
internal sealed class NothingMore : INoSerializationVerificationNeeded
{
    public static readonly NothingMore Instance = new();
}
