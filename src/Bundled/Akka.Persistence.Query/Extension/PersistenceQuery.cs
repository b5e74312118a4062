using System.Reflection;
using System.Runtime.ExceptionServices;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Persistence.Query;

/// <summary>The read journals of an actor system; each is made when it is first asked for.</summary>
public sealed class PersistenceQuery : IExtension
{
    private readonly ExtendedActorSystem _system;
    private readonly Dictionary<string, IReadJournal> _journals = [];

    /// <summary>Use <see cref="Get"/>.</summary>
    public PersistenceQuery(ExtendedActorSystem system) => _system = system;

    /// <summary>That of the actor system.</summary>
    public ILoggingAdapter Log => _system.Log;

    /// <summary>The only one of this actor system, made by the first call.</summary>
    public static PersistenceQuery Get(ActorSystem system) => system.WithExtension<PersistenceQuery, PersistenceQueryProvider>();

    /// <summary>What the public static method DefaultConfiguration of this type returns; null if it has none.</summary>
    public static Config GetDefaultConfig<TJournal>() => typeof(TJournal)
        .GetMethod("DefaultConfiguration", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, null) as Config;

    /// <summary>The read journal whose settings are at this path: the same one for each call.</summary>
    /// <exception cref="ArgumentException">There are no such settings, or their class cannot be made.</exception>
    /// <exception cref="InvalidCastException">The read journal is of another type.</exception>
    public TJournal ReadJournalFor<TJournal>(string readJournalPluginId) where TJournal : IReadJournal
    {
        lock (_journals)
        {
            if (!_journals.TryGetValue(readJournalPluginId, out var journal))
            {
                if (GetDefaultConfig<TJournal>() is { } defaults)
                    _system.Settings.InjectTopLevelFallback(defaults);
                _journals[readJournalPluginId] = journal = ProviderAt(readJournalPluginId).GetReadJournal();
            }

            return (TJournal)journal;
        }
    }

    private IReadJournalProvider ProviderAt(string path)
    {
        var all = _system.Settings.Config;
        if (string.IsNullOrEmpty(path) || !all.HasPath(path))
            throw new ArgumentException($"HOCON config is missing persistence read journal plugin config path: {path}");

        var config = all.GetConfig(path);
        var name = config.GetString("class") is { Length: > 0 } given
            ? given
            : throw new ArgumentException($"[{path}.class] is not set: it names the provider of the read journal.");
        return Made(Type.GetType(name, throwOnError: true)!, _system, config);
    }

    private static IReadJournalProvider Made(Type type, ExtendedActorSystem system, Config config)
    {
        object[][] choices = [[system, config], [system], []];
        Type[][] parameters = [[typeof(ExtendedActorSystem), typeof(Config)], [typeof(ExtendedActorSystem)], []];
        for (var i = 0; i < choices.Length; i++)
        {
            if (type.GetConstructor(parameters[i]) is not { } constructor)
                continue;
            try
            {
                return (IReadJournalProvider)constructor.Invoke(choices[i]);
            }
            catch (TargetInvocationException e) when (e.InnerException is not null)
            {
                ExceptionDispatchInfo.Throw(e.InnerException);
            }
        }

        throw new ArgumentException($"Unable to create read journal plugin instance type {type}!");
    }
}
