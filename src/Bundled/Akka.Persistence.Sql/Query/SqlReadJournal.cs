using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Journal;
using Akka.Persistence.Query;
using Akka.Persistence.Sql.Databases;
using Akka.Persistence.Sql.Journal;
using Akka.Streams.Dsl;

namespace Akka.Persistence.Sql.Query;

/// <summary>
/// Reads the tables of a journal in SQLite or PostgreSQL. The offset of each event is a <see cref="Sequence"/>: the number of
/// its row in the whole table; any other offset is the beginning. Live queries look anew each refresh-interval, and hold no
/// more than max-buffer-size events.
/// </summary>
public class SqlReadJournal : IPersistenceIdsQuery, ICurrentPersistenceIdsQuery, IEventsByPersistenceIdQuery,
    ICurrentEventsByPersistenceIdQuery, IEventsByTagQuery, ICurrentEventsByTagQuery, IAllEventsQuery, ICurrentAllEventsQuery
{
    private readonly TimeSpan _refreshInterval;
    private readonly Tables _tables;

    /// <summary>Starts the journal that it belongs to, if it does not run yet.</summary>
    /// <exception cref="ConfigurationException">A setting that is required is missing, or the journal is none of this package.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what only the published package does.</exception>
    public SqlReadJournal(ExtendedActorSystem system, Config config)
    {
        var path = config.GetString("plugin-id") ?? Identifier;
        var plugin = new PluginSettings(config, SqlPersistence.DefaultQueryConfiguration, path);
        var settings = new QuerySettings(config);
        _refreshInterval = settings.RefreshInterval;

        // The journal first: it decides how a database that both use is opened.
        var persistence = Persistence.Instance.Apply(system);
        Await(persistence.JournalFor(settings.WritePlugin), path);
        var database = SqlPersistence.Get(system).DatabaseOf(plugin);
        _tables = new Tables(database, new Payloads(system, plugin.Serializer), persistence.AdaptersFor(settings.WritePlugin),
            database.SettledOrderings(system, settings), settings);
    }

    /// <summary>Where the settings are, unless the application has several read journals.</summary>
    public static string Identifier => SqlPersistence.QueryConfigPath;

    /// <inheritdoc/>
    public Source<string, NotUsed> PersistenceIds() => Pages("persistenceIds", () => new PersistenceIdPages(_tables));

    /// <inheritdoc/>
    public Source<string, NotUsed> CurrentPersistenceIds() =>
        Pages("currentPersistenceIds", () => new CurrentPersistenceIdPages(_tables));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> EventsByPersistenceId(string persistenceId, long fromSequenceNr, long toSequenceNr) =>
        Pages("eventsByPersistenceId",
            () => new EventsOfOnePages(_tables, persistenceId, fromSequenceNr, toSequenceNr, live: true));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> CurrentEventsByPersistenceId(string persistenceId, long fromSequenceNr, long toSequenceNr) =>
        Pages("currentEventsByPersistenceId",
            () => new EventsOfOnePages(_tables, persistenceId, fromSequenceNr, toSequenceNr, live: false));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> EventsByTag(string tag, Offset offset) =>
        Pages("eventsByTag", () => new EventPages(_tables, tag, Start(offset), live: true));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> CurrentEventsByTag(string tag, Offset offset) =>
        Pages("currentEventsByTag", () => new EventPages(_tables, tag, Start(offset), live: false));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> AllEvents(Offset offset) =>
        Pages("allEvents", () => new EventPages(_tables, null, Start(offset), live: true));

    /// <inheritdoc/>
    public Source<EventEnvelope, NotUsed> CurrentAllEvents(Offset offset) =>
        Pages("currentAllEvents", () => new EventPages(_tables, null, Start(offset), live: false));

    private static long Start(Offset offset) => offset is Sequence sequence ? sequence.Value : 0;

    private static void Await(IActorRef journal, string path)
    {
        try
        {
            journal.Ask<Started>(WhetherStarted.Instance, TimeSpan.FromSeconds(5)).GetAwaiter().GetResult();
        }
        catch (AskTimeoutException e)
        {
            throw new ConfigurationException($"{path}.write-plugin leads to the journal [{journal.Path.Name}], which has not " +
                "started or is not one of Akka.Persistence.Sql. Name the journal whose events are to be read.", e);
        }
    }

    private Source<T, NotUsed> Pages<T>(string name, Func<IPages<T>> open) =>
        Source.FromGraph(new PagesSource<T>(name, _refreshInterval, open));
}
