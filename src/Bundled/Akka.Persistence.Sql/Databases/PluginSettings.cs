using Akka.Configuration;
using Akka.Persistence.Sql.PostgreSql;
using Akka.Persistence.Sql.Sqlite;

namespace Akka.Persistence.Sql.Databases;

/// <summary>What the settings of a journal, a snapshot store or a read journal say of the database; refuses what is not served.</summary>
internal sealed class PluginSettings
{
    /// <exception cref="ConfigurationException">A setting that is required is missing.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what only the published package does.</exception>
    public PluginSettings(Config config, Config defaults, string path)
    {
        config = config.WithFallback(defaults);
        ConnectionString = Required(config, path, "connection-string");
        var provider = Required(config, path, "provider-name");
        Provider = provider.StartsWith("SQLite", StringComparison.OrdinalIgnoreCase) ? "SQLite"
            : provider.StartsWith("PostgreSQL", StringComparison.OrdinalIgnoreCase) ? "PostgreSQL"
            : throw new NotSupportedException($"{path}.provider-name is [{provider}]. This stand-in for " +
                "Akka.Persistence.Sql has SQLite.MS and PostgreSQL.15.");
        OnlyDefault(config, path, "table-mapping", "default");
        OnlyDefault(config, path, "tag-write-mode", "TagTable");
        OnlyDefault(config, path, "tag-read-mode", "TagTable");
        if (config.GetBoolean("delete-compatibility-mode"))
            throw new NotSupportedException($"{path}.delete-compatibility-mode is on, which this stand-in does not have. Set it to off.");
        foreach (var (key, value) in Names(defaults.GetConfig("default"), "default"))
            OnlyDefault(config, path, key, value);

        AutoInitialize = config.GetBoolean("auto-initialize");
        BufferSize = config.GetInt("buffer-size", 5000);
        BatchSize = Math.Max(1, config.GetInt("db-round-trip-max-batch-size", 1000));
        Serializer = config.GetString("serializer");
    }

    public string ConnectionString { get; }

    public string Provider { get; }

    /// <summary>Whether missing tables are created. A read journal creates none.</summary>
    public bool AutoInitialize { get; }

    public int BufferSize { get; }

    public int BatchSize { get; }

    public string? Serializer { get; }

    public Database OpenDatabase() => Provider == "SQLite"
        ? new SqliteDatabase(this)
        : new PostgreSqlDatabase(this);

    private static string Required(Config config, string path, string key) =>
        config.GetString(key) is { Length: > 0 } value
            ? value
            : throw new ConfigurationException($"{path}.{key} is not set.");

    private static void OnlyDefault(Config config, string path, string key, string value)
    {
        var given = config.GetString(key);
        if (given is not null && !given.Equals(value, StringComparison.OrdinalIgnoreCase))
            throw new NotSupportedException($"{path}.{key} is [{given}]; this stand-in for Akka.Persistence.Sql has only [{value}].");
    }

    private static IEnumerable<(string Key, string Value)> Names(Config config, string prefix)
    {
        foreach (var (key, value) in config.AsEnumerable())
        {
            if (value.IsObject())
            {
                foreach (var name in Names(config.GetConfig(key), $"{prefix}.{key}"))
                    yield return name;
            }
            else if (value.GetString() is { } text)
            {
                yield return ($"{prefix}.{key}", text);
            }
        }
    }
}
