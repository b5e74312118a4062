namespace Akka.Cluster.Sharding;

/// <summary>Where the entities to start again are remembered (<c>remember-entities-store</c>).</summary>
public enum RememberEntitiesStore
{
    /// <summary>In distributed data. Refused here.</summary>
    DData,

    /// <summary>As events in a journal.</summary>
    Eventsourced,

    /// <summary>By a class of one's own. Refused here.</summary>
    Custom,
}
