using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql;

/// <summary>The databases of an actor system: a journal and a snapshot store on the same one share its writer.</summary>
public sealed class SqlPersistence : IExtension
{
    public const string JournalConfigPath = "akka.persistence.journal.sql";

    public const string SnapshotStoreConfigPath = "akka.persistence.snapshot-store.sql";

    public static readonly Config DefaultConfiguration =
        ConfigurationFactory.FromResource<SqlPersistence>("Akka.Persistence.Sql.sql.conf");

    public static readonly Config DefaultJournalConfiguration = DefaultConfiguration.GetConfig(JournalConfigPath);

    public static readonly Config DefaultSnapshotConfiguration = DefaultConfiguration.GetConfig(SnapshotStoreConfigPath);

    private readonly Dictionary<string, Database> _databases = [];

    public SqlPersistence(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(DefaultConfiguration);
        system.WhenTerminated.ContinueWith(_ => Close(), TaskScheduler.Default);
    }

    public static SqlPersistence Get(ActorSystem system) => system.WithExtension<SqlPersistence, SqlPersistenceProvider>();

    internal Database DatabaseOf(PluginSettings settings)
    {
        lock (_databases)
        {
            var key = $"{settings.Provider} {settings.ConnectionString}";
            if (!_databases.TryGetValue(key, out var database))
                _databases[key] = database = settings.OpenDatabase();
            return database;
        }
    }

    private void Close()
    {
        lock (_databases)
        {
            foreach (var database in _databases.Values)
                database.Dispose();
            _databases.Clear();
        }
    }
}
