namespace Akka.Cluster.Tools.Singleton;

/// <summary>What a <see cref="ClusterSingletonManager"/> is doing. On one node it goes from Start to Oldest, and ends.</summary>
public enum ClusterSingletonState
{
    /// <summary>The node is not up yet.</summary>
    Start,

    /// <summary>It waits for a lease. There are none here.</summary>
    AcquiringLease,

    /// <summary>The node is the oldest and runs the singleton.</summary>
    Oldest,

    /// <summary>An older node runs the singleton.</summary>
    Younger,

    /// <summary>The node is the oldest now, and the one before has not handed over yet.</summary>
    BecomingOldest,

    /// <summary>The node is leaving and still runs the singleton.</summary>
    WasOldest,

    /// <summary>The singleton is being stopped for another node to start it.</summary>
    HandingOver,

    /// <summary>Unused, as in the package.</summary>
    TakeOver,

    /// <summary>The singleton is being stopped, and the manager stops with it.</summary>
    Stopping,

    /// <summary>Another node runs the singleton, and this one waits for its removal.</summary>
    End,
}
