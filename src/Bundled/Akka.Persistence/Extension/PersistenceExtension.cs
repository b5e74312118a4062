using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Persistence.Journal;

namespace Akka.Persistence;

/// <summary>The journals and snapshot stores of an actor system; each is started when the first actor asks for it.</summary>
public class PersistenceExtension : IExtension
{
    private const string JournalFallback = "akka.persistence.journal-plugin-fallback";
    private const string SnapshotStoreFallback = "akka.persistence.snapshot-store-plugin-fallback";
    private const string NoSnapshotStore = "akka.persistence.no-snapshot-store";

    private readonly ExtendedActorSystem _system;
    private readonly ConcurrentDictionary<string, Plugin> _plugins = new();
    private readonly Lazy<string> _defaultJournal;
    private readonly Lazy<string> _defaultSnapshotStore;
    private readonly Lazy<IStashOverflowStrategy> _stashOverflowStrategy;
    private readonly Lazy<IActorRef> _recoveryPermitter;

    /// <exception cref="ConfigurationException">There are no settings under akka.persistence.</exception>
    public PersistenceExtension(ExtendedActorSystem system)
    {
        _system = system;
        system.Settings.InjectTopLevelFallback(Persistence.DefaultConfig());
        var config = system.Settings.Config.GetConfig("akka.persistence");
        Settings = new PersistenceSettings(system, config);

        _defaultJournal = new Lazy<string>(() => config.GetString("journal.plugin") is { Length: > 0 } path
            ? path
            : throw new NullReferenceException("Default journal plugin is not configured"));
        _defaultSnapshotStore = new Lazy<string>(() => DefaultSnapshotStore(config));
        _stashOverflowStrategy = new Lazy<IStashOverflowStrategy>(() => CreateStashOverflowStrategy(config));
        _recoveryPermitter = new Lazy<IActorRef>(() => system.SystemActorOf(
            RecoveryPermitter.Props(config.GetInt("max-concurrent-recoveries")), "recoveryPermitter"));

        foreach (var path in config.GetStringList("journal.auto-start-journals", []))
            JournalFor(path);
        foreach (var path in config.GetStringList("snapshot-store.auto-start-snapshot-stores", []))
            SnapshotStoreFor(path);
    }

    /// <summary>What internal-stash-overflow-strategy names; made when it is first asked for.</summary>
    /// <exception cref="ConfigurationException">The setting names no type.</exception>
    public IStashOverflowStrategy DefaultInternalStashOverflowStrategy => _stashOverflowStrategy.Value;

    /// <summary>What concerns all plugins.</summary>
    public PersistenceSettings Settings { get; }

    internal IActorRef RecoveryPermits => _recoveryPermitter.Value;

    /// <summary>A persistence id for an actor that has none of its own: its path without the address.</summary>
    public string PersistenceId(IActorRef actor) => actor.Path.ToStringWithoutAddress();

    /// <summary>The event adapters of a journal, without starting it; null or empty for the default one.</summary>
    /// <exception cref="ArgumentException">There are no such settings.</exception>
    public EventAdapters AdaptersFor(string journalPluginId) => JournalPlugin(journalPluginId).Adapters;

    /// <param name="journalPluginId">Path of the settings of a journal; empty for the default one.</param>
    /// <exception cref="ArgumentException">There are no such settings, or they name no class.</exception>
    public IActorRef JournalFor(string journalPluginId) => JournalPlugin(journalPluginId).Ref.Value;

    /// <param name="snapshotPluginId">Path of the settings of a snapshot store; empty for the default one.</param>
    /// <exception cref="ArgumentException">There are no such settings, or they name no class.</exception>
    public IActorRef SnapshotStoreFor(string snapshotPluginId) => PluginAt(
        string.IsNullOrEmpty(snapshotPluginId) ? _defaultSnapshotStore.Value : snapshotPluginId, SnapshotStoreFallback).Ref.Value;

    internal Plugin JournalPlugin(string? journalPluginId) =>
        PluginAt(string.IsNullOrEmpty(journalPluginId) ? _defaultJournal.Value : journalPluginId, JournalFallback);

    /// <summary>The plugin whose actor asks. A plugin's actor is named after the path of its settings.</summary>
    internal Plugin PluginOf(IActorRef pluginActor) =>
        _plugins.TryGetValue(pluginActor.Path.Name, out var plugin)
            ? plugin
            : throw new ArgumentException($"Unknown plugin actor {pluginActor}");

    private Plugin PluginAt(string path, string fallback) =>
        _plugins.TryGetValue(path, out var plugin)
            ? plugin
            : _plugins.GetOrAdd(path, static (p, state) => new Plugin(state._system, p, state.fallback), (_system, fallback));

    private string DefaultSnapshotStore(Config config)
    {
        if (config.GetString("snapshot-store.plugin") is { Length: > 0 } path)
            return path;

        Logging.GetLogger(_system, this).Warning(
            "No default snapshot store configured! To configure one, set akka.persistence.snapshot-store.plugin.");
        return NoSnapshotStore;
    }

    private IStashOverflowStrategy CreateStashOverflowStrategy(Config config)
    {
        var name = config.GetString("internal-stash-overflow-strategy");
        var type = Type.GetType(name) ?? throw new ConfigurationException(
            $"akka.persistence.internal-stash-overflow-strategy names [{name}], and there is no such type.");
        return ((IStashOverflowStrategyConfigurator)Activator.CreateInstance(type)!).Create(_system.Settings.Config);
    }
}
