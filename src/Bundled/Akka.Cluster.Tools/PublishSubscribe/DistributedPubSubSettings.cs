using Akka.Actor;
using Akka.Configuration;
using Akka.Routing;

namespace Akka.Cluster.Tools.PublishSubscribe;

/// <summary>Settings of a <see cref="DistributedPubSubMediator"/>; a change makes new settings.</summary>
public sealed class DistributedPubSubSettings : INoSerializationVerificationNeeded
{
    /// <summary>Makes settings.</summary>
    public DistributedPubSubSettings(
        string role,
        RoutingLogic routingLogic,
        TimeSpan gossipInterval,
        TimeSpan removedTimeToLive,
        int maxDeltaElements,
        bool sendToDeadLettersWhenNoSubscribers)
    {
        Role = string.IsNullOrEmpty(role) ? null : role;
        RoutingLogic = routingLogic;
        GossipInterval = gossipInterval;
        RemovedTimeToLive = removedTimeToLive;
        MaxDeltaElements = maxDeltaElements;
        SendToDeadLettersWhenNoSubscribers = sendToDeadLettersWhenNoSubscribers;
    }

    /// <summary>The mediator runs on nodes with this role; null for all.</summary>
    public string? Role { get; }

    /// <summary>Who of several gets a message.</summary>
    public RoutingLogic RoutingLogic { get; }

    /// <summary>How often mediators tell each other of their actors. There is no other node here.</summary>
    public TimeSpan GossipInterval { get; }

    /// <summary>
    /// How long a topic or group without subscribers lives on, and how long an actor that has gone is remembered.
    /// </summary>
    public TimeSpan RemovedTimeToLive { get; }

    /// <summary>Of how many actors mediators tell each other at a time. There is no other node here.</summary>
    public int MaxDeltaElements { get; }

    /// <summary>Whether a message that nobody gets goes to the dead letters.</summary>
    public bool SendToDeadLettersWhenNoSubscribers { get; }

    /// <summary>Reads <c>akka.cluster.pub-sub</c>.</summary>
    public static DistributedPubSubSettings Create(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(DistributedPubSub.DefaultConfig());
        return Create(system.Settings.Config.GetConfig("akka.cluster.pub-sub"));
    }

    /// <summary>Reads settings, relative to <c>akka.cluster.pub-sub</c>.</summary>
    /// <exception cref="ConfigurationException">The configuration is empty.</exception>
    /// <exception cref="ArgumentException">There is no such routing logic.</exception>
    public static DistributedPubSubSettings Create(Config config)
    {
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<DistributedPubSubSettings>();

        return new DistributedPubSubSettings(
            config.GetString("role", ""),
            LogicOf(config.GetString("routing-logic")),
            config.GetTimeSpan("gossip-interval"),
            config.GetTimeSpan("removed-time-to-live"),
            config.GetInt("max-delta-elements"),
            config.GetBoolean("send-to-dead-letters-when-no-subscribers"));
    }

    /// <summary>The same settings with another role; null or empty for all nodes.</summary>
    public DistributedPubSubSettings WithRole(string role) => new(
        role, RoutingLogic, GossipInterval, RemovedTimeToLive, MaxDeltaElements, SendToDeadLettersWhenNoSubscribers);

    /// <summary>The same settings with another way to choose who of several gets a message.</summary>
    public DistributedPubSubSettings WithRoutingLogic(RoutingLogic routingLogic) => new(
        Role!, routingLogic, GossipInterval, RemovedTimeToLive, MaxDeltaElements, SendToDeadLettersWhenNoSubscribers);

    /// <summary>The same settings with another interval of gossip.</summary>
    public DistributedPubSubSettings WithGossipInterval(TimeSpan gossipInterval) => new(
        Role!, RoutingLogic, gossipInterval, RemovedTimeToLive, MaxDeltaElements, SendToDeadLettersWhenNoSubscribers);

    /// <summary>The same settings with another time to live.</summary>
    public DistributedPubSubSettings WithRemovedTimeToLive(TimeSpan removedTtl) => new(
        Role!, RoutingLogic, GossipInterval, removedTtl, MaxDeltaElements, SendToDeadLettersWhenNoSubscribers);

    /// <summary>The same settings with another size of gossip.</summary>
    public DistributedPubSubSettings WithMaxDeltaElements(int maxDeltaElements) => new(
        Role!, RoutingLogic, GossipInterval, RemovedTimeToLive, maxDeltaElements, SendToDeadLettersWhenNoSubscribers);

    /// <summary>The same settings with or without dead letters.</summary>
    public DistributedPubSubSettings WithSendToDeadLettersWhenNoSubscribers(bool sendToDeadLetterWhenNoSubscribers) => new(
        Role!, RoutingLogic, GossipInterval, RemovedTimeToLive, MaxDeltaElements, sendToDeadLetterWhenNoSubscribers);

    private static RoutingLogic LogicOf(string name) => name switch
    {
        "random" => new RandomLogic(),
        "round-robin" => new RoundRobinRoutingLogic(),
        "broadcast" => new BroadcastRoutingLogic(),
        _ => throw new ArgumentException(
            $"akka.cluster.pub-sub.routing-logic = {name}: it must be random, round-robin or broadcast."),
    };
}
