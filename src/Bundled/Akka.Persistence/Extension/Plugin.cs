using Akka.Actor;
using Akka.Configuration;
using Akka.Persistence.Journal;

namespace Akka.Persistence;

/// <summary>A journal or a snapshot store: its settings, its event adapters and, once somebody needs it, its actor.</summary>
internal sealed class Plugin
{
    /// <exception cref="ArgumentException">There are no settings at this path.</exception>
    public Plugin(ExtendedActorSystem system, string path, string fallback)
    {
        var all = system.Settings.Config;
        if (!all.HasPath(path))
            throw new ArgumentException($"Persistence config is missing plugin config path for: {path}");

        var own = all.GetConfig(path);
        Config = own.WithFallback(all.GetConfig(fallback));
        Adapters = EventAdapters.Create(system, own);
        RecoveryEventTimeout = Config.GetTimeSpan("recovery-event-timeout", TimeSpan.FromSeconds(30), allowInfinite: false);
        Ref = new Lazy<IActorRef>(() => Start(system, path, Config));
    }

    public Config Config { get; }

    public EventAdapters Adapters { get; }

    public TimeSpan RecoveryEventTimeout { get; }

    public Lazy<IActorRef> Ref { get; }

    private static IActorRef Start(ExtendedActorSystem system, string path, Config config)
    {
        var name = config.GetString("class");
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException($"Plugin class name must be defined in config property [{path}.class]");

        var type = Type.GetType(name) ?? throw Missing(path, name);
        object[] arguments = type.GetConstructor([typeof(Config)]) is null ? [] : [config];
        return system.SystemActorOf(new Props(type, arguments).WithDispatcher(config.GetString("plugin-dispatcher")), path);
    }

    private static Exception Missing(string path, string name) => name.EndsWith(", Akka.Persistence", StringComparison.Ordinal)
        ? new NotSupportedException($"[{path}] names [{name}], which this stand-in for Akka.Persistence does not have. " +
            "It has the journals and snapshot stores inmem and sql: set akka.persistence.journal.plugin and " +
            "akka.persistence.snapshot-store.plugin to one of them (\"\" for no snapshot store).")
        : new TypeLoadException($"[{path}.class] names [{name}], and there is no such type.");
}
