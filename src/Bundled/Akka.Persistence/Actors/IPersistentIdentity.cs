using Akka.Actor;

namespace Akka.Persistence;

/// <summary>Under which name an actor persists, and where.</summary>
public interface IPersistentIdentity
{
    string PersistenceId { get; }

    string JournalPluginId { get; }

    string SnapshotPluginId { get; }
}

/// <summary>How an actor wants to be recovered.</summary>
public interface IPersistenceRecovery
{
    Recovery Recovery { get; }
}

/// <summary>What an actor does with commands that do not fit into its internal stash.</summary>
public interface IPersistenceStash : IWithUnboundedStash
{
    IStashOverflowStrategy InternalStashOverflowStrategy { get; }
}
