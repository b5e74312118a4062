using System.Collections.Immutable;
using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Journal;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Writing;

namespace Akka.Persistence.Sql.Journal;

/// <summary>A journal in SQLite or PostgreSQL, in the tables of the published package.</summary>
public class SqlWriteJournal : AsyncWriteJournal
{
    private readonly Database _database;
    private readonly Payloads _payloads;

    // One for each start of the journal, on all rows that it writes.
    private readonly string _writer = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Reads the settings and shares the database with whatever has the same connection string. Connects only when
    /// there is work.
    /// </summary>
    /// <exception cref="ConfigurationException">A setting that is required is missing.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what only the published package does.</exception>
    public SqlWriteJournal(Config journalConfig)
    {
        var settings = new PluginSettings(journalConfig, SqlPersistence.DefaultJournalConfiguration, Self.Path.Name);
        var system = (ExtendedActorSystem)Context.System;
        _database = SqlPersistence.Get(system).DatabaseOf(settings);
        _payloads = new Payloads(system, settings.Serializer);
    }

    /// <inheritdoc/>
    public override async Task<long> ReadHighestSequenceNrAsync(string persistenceId, long fromSequenceNr)
    {
        // The last incarnation of the actor may still be writing.
        await _database.WrittenAsync().ConfigureAwait(false);
        return await _database.ReadAsync(session => session.HighestSequenceNr(persistenceId)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task ReplayMessagesAsync(IActorContext context, string persistenceId, long fromSequenceNr,
        long toSequenceNr, long max, Action<IPersistentRepresentation> recoveryCallback)
    {
        var begun = false;
        return _database.ReadAsync(session =>
        {
            session.ReadEvents(persistenceId, fromSequenceNr, toSequenceNr, max, row =>
            {
                begun = true;
                recoveryCallback(_payloads.Persistent(row));
            });
            return true;
        }, () => !begun);
    }

    /// <inheritdoc/>
    protected override bool ReceivePluginInternal(object message)
    {
        if (message is not WhetherStarted)
            return false;
        Sender.Tell(Started.Instance);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task<IImmutableList<Exception>> WriteMessagesAsync(IEnumerable<AtomicWrite> messages)
    {
        var created = DateTime.UtcNow.Ticks;
        var rows = new List<EventRow>();
        List<Exception?>? refused = null;
        var count = 0;
        foreach (var write in messages)
        {
            count++;
            var before = rows.Count;
            try
            {
                foreach (var persistent in write.Events)
                    rows.Add(_payloads.Row(persistent, created, _writer));
                refused?.Add(null);
            }
            catch (Exception e)
            {
                // What cannot be serialized is refused by itself; nothing of it has been written.
                rows.RemoveRange(before, rows.Count - before);
                refused ??= [.. Enumerable.Repeat<Exception?>(null, count - 1)];
                refused.Add(e);
            }
        }

        if (rows.Count > 0)
            await _database.WriteAsync(new EventsToInsert(rows)).ConfigureAwait(false);
        return refused?.ToImmutableList()!;
    }

    /// <inheritdoc/>
    protected override Task DeleteMessagesToAsync(string persistenceId, long toSequenceNr) =>
        _database.WriteAsync(new OtherWork(session => session.DeleteEvents(persistenceId, toSequenceNr)));
}
