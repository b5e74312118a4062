using Akka.Actor;

namespace Akka.Cluster.Sharding;

// The ways to start a region: for one recipe or one by entity, with an extractor or delegates, with the strategy and stop
// message of one's own or the default ones, waiting or not.
public partial class ClusterSharding
{
    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    public IActorRef Start(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, _ => entityProps, settings, messageExtractor, allocationStrategy, handOffStopMessage).GetAwaiter().GetResult();

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    public Task<IActorRef> StartAsync(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, _ => entityProps, settings, messageExtractor, allocationStrategy, handOffStopMessage);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public IActorRef Start(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor) =>
        Start(typeName, entityProps, settings, messageExtractor, DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public Task<IActorRef> StartAsync(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor) =>
        StartAsync(typeName, entityProps, settings, messageExtractor, DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public IActorRef Start(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, _ => entityProps, settings, new DelegateExtractor(extractEntityId, extractShardId), allocationStrategy, handOffStopMessage).GetAwaiter().GetResult();

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public Task<IActorRef> StartAsync(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, _ => entityProps, settings, new DelegateExtractor(extractEntityId, extractShardId), allocationStrategy, handOffStopMessage);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public IActorRef Start(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId) =>
        Start(typeName, entityProps, settings, new DelegateExtractor(extractEntityId, extractShardId), DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityProps">How an entity is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public Task<IActorRef> StartAsync(
        string typeName,
        Props entityProps,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId) =>
        StartAsync(typeName, entityProps, settings, new DelegateExtractor(extractEntityId, extractShardId), DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    public IActorRef Start(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, entityPropsFactory, settings, messageExtractor, allocationStrategy, handOffStopMessage).GetAwaiter().GetResult();

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    public Task<IActorRef> StartAsync(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, entityPropsFactory, settings, messageExtractor, allocationStrategy, handOffStopMessage);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public IActorRef Start(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor) =>
        Start(typeName, entityPropsFactory, settings, messageExtractor, DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public Task<IActorRef> StartAsync(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        IMessageExtractor messageExtractor) =>
        StartAsync(typeName, entityPropsFactory, settings, messageExtractor, DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public IActorRef Start(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, entityPropsFactory, settings, new DelegateExtractor(extractEntityId, extractShardId), allocationStrategy, handOffStopMessage).GetAwaiter().GetResult();

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    /// <param name="allocationStrategy">Where shards live.</param>
    /// <param name="handOffStopMessage">What entities stop at when their shard moves, or when they are idle.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public Task<IActorRef> StartAsync(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId,
        IShardAllocationStrategy allocationStrategy,
        object handOffStopMessage) =>
        StartRegionAsync(typeName, entityPropsFactory, settings, new DelegateExtractor(extractEntityId, extractShardId), allocationStrategy, handOffStopMessage);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public IActorRef Start(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId) =>
        Start(typeName, entityPropsFactory, settings, new DelegateExtractor(extractEntityId, extractShardId), DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts the region of a type on this node, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="entityPropsFactory">How the entity with an id is made.</param>
    /// <param name="settings">The settings of this type.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public Task<IActorRef> StartAsync(
        string typeName,
        Func<string, Props> entityPropsFactory,
        ClusterShardingSettings settings,
        ExtractEntityId extractEntityId,
        ExtractShardId extractShardId) =>
        StartAsync(typeName, entityPropsFactory, settings, new DelegateExtractor(extractEntityId, extractShardId), DefaultShardAllocationStrategy(settings), PoisonPill.Instance);

    /// <summary>Starts a region that only forwards to the nodes with entities, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="role">The role of the nodes with entities; null for all.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public IActorRef StartProxy(string typeName, string role, IMessageExtractor messageExtractor) =>
        StartProxyRegionAsync(typeName, role, messageExtractor).GetAwaiter().GetResult();

    /// <summary>Starts a region that only forwards to the nodes with entities, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="role">The role of the nodes with entities; null for all.</param>
    /// <param name="messageExtractor">Which entity a message is for, in which shard it lives, and what it gets.</param>
    public Task<IActorRef> StartProxyAsync(string typeName, string role, IMessageExtractor messageExtractor) =>
        StartProxyRegionAsync(typeName, role, messageExtractor);

    /// <summary>Starts a region that only forwards to the nodes with entities, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="role">The role of the nodes with entities; null for all.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public IActorRef StartProxy(string typeName, string role, ExtractEntityId extractEntityId, ExtractShardId extractShardId) =>
        StartProxyRegionAsync(typeName, role, new DelegateExtractor(extractEntityId, extractShardId)).GetAwaiter().GetResult();

    /// <summary>Starts a region that only forwards to the nodes with entities, or gives the one that is there already.</summary>
    /// <param name="typeName">Names the type of entities in the whole cluster.</param>
    /// <param name="role">The role of the nodes with entities; null for all.</param>
    /// <param name="extractEntityId">Which entity a message is for, and what it gets.</param>
    /// <param name="extractShardId">Which shard a message goes to.</param>
    [Obsolete("Use one of the overloads that accepts an IMessageExtractor instead")]
    public Task<IActorRef> StartProxyAsync(string typeName, string role, ExtractEntityId extractEntityId, ExtractShardId extractShardId) =>
        StartProxyRegionAsync(typeName, role, new DelegateExtractor(extractEntityId, extractShardId));
}
