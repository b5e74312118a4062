using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Query;

namespace Akka.Persistence.Sql.Query;

/// <summary>Makes a <see cref="SqlReadJournal"/> of settings that name this class.</summary>
public class SqlReadJournalProvider : IReadJournalProvider
{
    private readonly ExtendedActorSystem _system;
    private readonly Config _config;

    /// <summary>The settings need only say what differs from <see cref="SqlPersistence.DefaultQueryConfiguration"/>.</summary>
    public SqlReadJournalProvider(ExtendedActorSystem system, Config config)
    {
        _system = system;
        _config = config.WithFallback(SqlPersistence.DefaultQueryConfiguration);
    }

    /// <inheritdoc/>
    /// <exception cref="ConfigurationException">A setting that is required is missing, or the journal is none of this package.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what only the published package does.</exception>
    public IReadJournal GetReadJournal() => new SqlReadJournal(_system, _config);
}
