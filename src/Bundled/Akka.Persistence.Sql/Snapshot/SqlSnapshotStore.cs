using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Snapshot;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Writing;

namespace Akka.Persistence.Sql.Snapshot;

/// <summary>A snapshot store in SQLite or PostgreSQL, in the table of the published package.</summary>
public class SqlSnapshotStore : SnapshotStore
{
    private readonly Database _database;
    private readonly Payloads _payloads;

    /// <summary>
    /// Reads the settings and shares the database with whatever has the same connection string. Connects only when
    /// there is work.
    /// </summary>
    /// <exception cref="ConfigurationException">A setting that is required is missing.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what only the published package does.</exception>
    public SqlSnapshotStore(Config snapshotConfig)
    {
        var settings = new PluginSettings(snapshotConfig, SqlPersistence.DefaultSnapshotConfiguration, Self.Path.Name);
        var system = (ExtendedActorSystem)Context.System;
        _database = SqlPersistence.Get(system).DatabaseOf(settings);
        _payloads = new Payloads(system, settings.Serializer);
    }

    /// <inheritdoc/>
    protected override async Task<SelectedSnapshot> LoadAsync(string persistenceId, SnapshotSelectionCriteria criteria)
    {
        var row = await _database.ReadAsync(session =>
            session.ReadSnapshot(persistenceId, criteria.MaxSequenceNr, criteria.MaxTimeStamp.Ticks)).ConfigureAwait(false);
        return row is null ? null! : _payloads.Snapshot(row);
    }

    /// <inheritdoc/>
    protected override Task SaveAsync(SnapshotMetadata metadata, object snapshot)
    {
        var row = _payloads.Row(metadata, snapshot);
        return _database.WriteAsync(new OtherWork(session => session.SaveSnapshot(row)));
    }

    /// <inheritdoc/>
    protected override Task DeleteAsync(SnapshotMetadata metadata) =>
        _database.WriteAsync(new OtherWork(session => session.DeleteSnapshot(metadata.PersistenceId, metadata.SequenceNr)));

    /// <inheritdoc/>
    protected override Task DeleteAsync(string persistenceId, SnapshotSelectionCriteria criteria) =>
        _database.WriteAsync(new OtherWork(session =>
            session.DeleteSnapshots(persistenceId, criteria.MaxSequenceNr, criteria.MaxTimeStamp.Ticks)));
}
