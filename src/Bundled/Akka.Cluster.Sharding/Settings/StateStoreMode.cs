namespace Akka.Cluster.Sharding;

/// <summary>How the coordinator keeps its state (<c>state-store-mode</c>).</summary>
public enum StateStoreMode
{
    /// <summary>As events in a journal.</summary>
    Persistence,

    /// <summary>In memory; only the shards with remembered entities are in a store of their own.</summary>
    DData,

    /// <summary>By a class of one's own. Refused here.</summary>
    Custom,
}
