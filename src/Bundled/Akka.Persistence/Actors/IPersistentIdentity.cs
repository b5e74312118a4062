using Akka.Actor;

namespace Akka.Persistence;

/// <summary>Under which name an actor persists, and where.</summary>
public interface IPersistentIdentity
{
    /// <summary>
    /// The name of the events and snapshots, the same for all incarnations. No two living actors may share one. With
    /// null the actor does not start.
    /// </summary>
    string PersistenceId { get; }

    /// <summary>Path of the settings of the journal; null or empty for the default one.</summary>
    string JournalPluginId { get; }

    /// <summary>Path of the settings of the snapshot store; null or empty for the default one.</summary>
    string SnapshotPluginId { get; }
}

/// <summary>How an actor wants to be recovered.</summary>
public interface IPersistenceRecovery
{
    /// <summary>Read once, at the beginning of each recovery.</summary>
    Recovery Recovery { get; }
}

/// <summary>What an actor does with commands that do not fit into its internal stash.</summary>
public interface IPersistenceStash : IWithUnboundedStash
{
    /// <summary>Read at each overflow.</summary>
    IStashOverflowStrategy InternalStashOverflowStrategy { get; }
}
