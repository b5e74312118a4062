using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Sql.Databases;

namespace Akka.Persistence.Sql;

/// <summary>The databases of an actor system: a journal, a snapshot store and a read journal on the same one share it.</summary>
public sealed class SqlPersistence : IExtension
{
    /// <summary>Where the settings of the journal are, unless the application has several.</summary>
    public const string JournalConfigPath = "akka.persistence.journal.sql";

    /// <summary>Where the settings of the snapshot store are, unless the application has several.</summary>
    public const string SnapshotStoreConfigPath = "akka.persistence.snapshot-store.sql";

    /// <summary>Where the settings of the read journal are, unless the application has several.</summary>
    public const string QueryConfigPath = "akka.persistence.query.journal.sql";

    /// <summary>The settings that hold where the application says nothing.</summary>
    public static readonly Config DefaultConfiguration =
        ConfigurationFactory.FromResource<SqlPersistence>("Akka.Persistence.Sql.sql.conf");

    /// <summary>Those of the journal, relative to its path.</summary>
    public static readonly Config DefaultJournalConfiguration = DefaultConfiguration.GetConfig(JournalConfigPath);

    /// <summary>Those of the snapshot store, relative to its path.</summary>
    public static readonly Config DefaultSnapshotConfiguration = DefaultConfiguration.GetConfig(SnapshotStoreConfigPath);

    /// <summary>Those of the read journal, relative to its path.</summary>
    public static readonly Config DefaultQueryConfiguration = DefaultConfiguration.GetConfig(QueryConfigPath);

    private readonly Dictionary<string, Database> _databases = [];

    /// <summary>Use <see cref="Get"/>. The databases are closed when the system has terminated.</summary>
    public SqlPersistence(ActorSystem system)
    {
        system.Settings.InjectTopLevelFallback(DefaultConfiguration);
        system.WhenTerminated.ContinueWith(_ => Close(), TaskScheduler.Default);
    }

    /// <summary>The only one of this actor system, made by the first call.</summary>
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
