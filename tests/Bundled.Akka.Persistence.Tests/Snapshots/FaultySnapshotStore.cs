using Akka.Persistence;
using Akka.Persistence.Snapshot;

namespace Akka.Specs.Persistence.Snapshots;

/// <summary>A snapshot store in memory that fails where a snapshot, or the name of an actor, asks for it.</summary>
public sealed class FaultySnapshotStore : MemorySnapshotStore
{
    protected override Task<SelectedSnapshot> LoadAsync(string persistenceId, SnapshotSelectionCriteria criteria) =>
        persistenceId switch
        {
            "unloadable" => Task.FromException<SelectedSnapshot>(new DeliberateException("unloadable")),
            "stuck" => new TaskCompletionSource<SelectedSnapshot>().Task,
            _ => base.LoadAsync(persistenceId, criteria),
        };

    protected override Task SaveAsync(SnapshotMetadata metadata, object snapshot) => snapshot is "unsavable"
        ? Task.FromException(new DeliberateException("unsavable"))
        : base.SaveAsync(metadata, snapshot);
}
