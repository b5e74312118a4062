using System.Runtime.Serialization;

namespace Akka.Persistence.Snapshot;

/// <summary>In use where no snapshot store is configured: there are no snapshots, and none can be saved.</summary>
public sealed class NoSnapshotStore : SnapshotStore
{
    /// <inheritdoc/>
    protected override Task<SelectedSnapshot> LoadAsync(string persistenceId, SnapshotSelectionCriteria criteria) =>
        Task.FromResult<SelectedSnapshot>(null!);

    /// <inheritdoc/>
    protected override Task SaveAsync(SnapshotMetadata metadata, object snapshot) => Refuse();

    /// <inheritdoc/>
    protected override Task DeleteAsync(SnapshotMetadata metadata) => Refuse();

    /// <inheritdoc/>
    protected override Task DeleteAsync(string persistenceId, SnapshotSelectionCriteria criteria) => Refuse();

    private static Task Refuse() => Task.FromException(new NoSnapshotStoreException("No snapshot store configured."));

    /// <summary>Set akka.persistence.snapshot-store.plugin.</summary>
    public class NoSnapshotStoreException : Exception
    {
        /// <summary>Without a message of its own.</summary>
        public NoSnapshotStoreException()
        {
        }

        /// <summary>With a message.</summary>
        public NoSnapshotStoreException(string message)
            : base(message)
        {
        }

        /// <summary>With a message and a cause.</summary>
        public NoSnapshotStoreException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

#pragma warning disable SYSLIB0051 // the signature of the package
        /// <summary>For the serialization of old, which nothing here uses.</summary>
        protected NoSnapshotStoreException(SerializationInfo info, StreamingContext context)
            : base(info, context)
        {
        }
#pragma warning restore SYSLIB0051
    }
}
