using Akka.Configuration;

namespace Akka.Persistence.Sql.Query;

/// <summary>The settings of a read journal that are not about its database.</summary>
internal sealed class QuerySettings
{
    public QuerySettings(Config config)
    {
        WritePlugin = config.GetString("write-plugin") ?? "";
        RefreshInterval = config.GetTimeSpan("refresh-interval", TimeSpan.FromSeconds(1));
        MaxBufferSize = AtLeastOne(config, "max-buffer-size", 500);
        MaxConcurrentQueries = AtLeastOne(config, "max-concurrent-queries", 100);
        ThrottleTimeout = config.GetTimeSpan("query-throttle-timeout", TimeSpan.FromSeconds(3));
        BatchSize = AtLeastOne(config, "journal-sequence-retrieval.batch-size", 10_000);
        MaxTries = AtLeastOne(config, "journal-sequence-retrieval.max-tries", 10);
        QueryDelay = config.GetTimeSpan("journal-sequence-retrieval.query-delay", TimeSpan.FromSeconds(1));
        MaxBackoffQueryDelay = config.GetTimeSpan("journal-sequence-retrieval.max-backoff-query-delay", TimeSpan.FromMinutes(1));
        AskTimeout = config.GetTimeSpan("journal-sequence-retrieval.ask-timeout", TimeSpan.FromSeconds(1));
    }

    /// <summary>The journal whose event adapters are used; empty for the default one.</summary>
    public string WritePlugin { get; }

    /// <summary>How long a live query waits before it looks again.</summary>
    public TimeSpan RefreshInterval { get; }

    /// <summary>How many rows a query holds.</summary>
    public int MaxBufferSize { get; }

    public int MaxConcurrentQueries { get; }

    /// <summary>How long a query waits for others to end.</summary>
    public TimeSpan ThrottleTimeout { get; }

    /// <summary>How many orderings are looked at together.</summary>
    public int BatchSize { get; }

    /// <summary>How often a gap must be seen before it counts as one that stays.</summary>
    public int MaxTries { get; }

    public TimeSpan QueryDelay { get; }

    public TimeSpan MaxBackoffQueryDelay { get; }

    public TimeSpan AskTimeout { get; }

    private static int AtLeastOne(Config config, string key, int standard) => Math.Max(1, config.GetInt(key, standard));
}
