using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>Finds dispatchers by the path of their configuration.</summary>
public sealed class Dispatchers
{
    /// <summary>The dispatcher of actors that name none.</summary>
    public static readonly string DefaultDispatcherId = "akka.actor.default-dispatcher";

    /// <summary>The dispatcher for work that blocks its thread.</summary>
    public static readonly string DefaultBlockingDispatcherId = "akka.actor.default-blocking-io-dispatcher";

    /// <summary>The dispatcher that posts to the synchronisation context it is made in.</summary>
    public static readonly string SynchronizedDispatcherId = "akka.actor.synchronized-dispatcher";

    internal const string InternalDispatcherId = "akka.actor.internal-dispatcher";

    // An id may be the name of another one.
    private const int MaxAliasDepth = 20;

    private readonly ActorSystem _system;
    private readonly ILoggingAdapter? _logger;
    private readonly ConcurrentDictionary<string, MessageDispatcherConfigurator> _configurators = new();
    private Config? _defaultDispatcherConfig;

    /// <summary>Makes the dispatchers of a system; the log hears of aliases.</summary>
    /// <exception cref="ConfigurationException">The dispatcher of the runtime itself is not configured.</exception>
    public Dispatchers(ActorSystem system, IDispatcherPrerequisites prerequisites, ILoggingAdapter logger)
    {
        _system = system;
        Prerequisites = prerequisites;
        _logger = logger;
        InternalDispatcher = Lookup(InternalDispatcherId);
    }

    /// <summary>What the dispatchers need of their system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The configuration that every other dispatcher falls back to.</summary>
    public Config DefaultDispatcherConfig => _defaultDispatcherConfig ??=
        ConfigurationFactory.ParseString($"id: {DefaultDispatcherId}").WithFallback(Prerequisites.Settings.Config.GetConfig(DefaultDispatcherId));

    /// <summary>The dispatcher of actors that name none.</summary>
    public MessageDispatcher DefaultGlobalDispatcher => Lookup(DefaultDispatcherId);

    /// <summary>Where guardians and other actors of the runtime run, out of the way of user code.</summary>
    internal MessageDispatcher InternalDispatcher { get; }

    /// <summary>The configuration of a dispatcher, aliases followed.</summary>
    public static Config GetConfig(Config config, string id, int depth = 0)
    {
        if (depth > MaxAliasDepth)
            throw new ConfigurationException($"Could not find a concrete dispatcher config after following {MaxAliasDepth} deep. "
                + $"Is there a circular reference in your config? Last followed Id was [{id}]");
        if (!config.HasPath(id))
            throw new ConfigurationException($"Dispatcher {id} not configured.");
        var value = config.GetValue(id);
        return value.IsString() ? GetConfig(config, value.GetString(), depth + 1) : config.GetConfig(id);
    }

    /// <summary>The dispatcher with an id, made when it is first asked for; an id may name another one.</summary>
    /// <exception cref="ConfigurationException">It is not configured, or its type is not known.</exception>
    public MessageDispatcher Lookup(string dispatcherName) => LookupConfigurator(dispatcherName).Dispatcher();

    /// <summary>Whether an id is registered or configured.</summary>
    public bool HasDispatcher(string id) =>
        _configurators.ContainsKey(id) || Prerequisites.Settings.Config.HasPath(id);

    /// <summary>Registers a dispatcher in code; false, and nothing changes, where the id is taken.</summary>
    public bool RegisterConfigurator(string id, MessageDispatcherConfigurator configurator) => _configurators.TryAdd(id, configurator);

    private MessageDispatcherConfigurator LookupConfigurator(string id)
    {
        for (var depth = 0; depth < MaxAliasDepth; depth++)
        {
            if (_configurators.TryGetValue(id, out var known))
                return known;
            var config = Prerequisites.Settings.Config;
            if (!config.HasPath(id))
                throw new ConfigurationException($"Dispatcher {id} not configured.");
            var value = config.GetValue(id);
            if (value.IsObject())
                return _configurators.GetOrAdd(id, ConfiguratorFrom(Config(id)));
            if (!value.IsString())
                throw new ConfigurationException($"Expected either a dispatcher config or an alias at [{id}] but found [{value}]");
            var actual = value.GetString();
            _logger?.Debug("Dispatcher id [{0}] is an alias, actual dispatcher will be [{1}]", id, actual);
            id = actual;
        }

        throw new ConfigurationException($"Could not find a concrete dispatcher config after following {MaxAliasDepth} deep. "
            + $"Is there a circular reference in your config? Last followed Id was [{id}]");
    }

    private Config Config(string id)
    {
        var simpleName = id[(id.LastIndexOf('.') + 1)..];
        return ConfigurationFactory.ParseString($"id: {id}")
            .WithFallback(Prerequisites.Settings.Config.GetConfig(id))
            .WithFallback(ConfigurationFactory.ParseString($"name: {simpleName}"))
            .WithFallback(DefaultDispatcherConfig);
    }

    private MessageDispatcherConfigurator ConfiguratorFrom(Config config)
    {
        var id = config.GetString("id", null);
        var type = config.GetString("type", null);
        switch (type)
        {
            case "Dispatcher":
                return new DispatcherConfigurator(config, Prerequisites);
            case "TaskDispatcher":
                return new DispatcherConfigurator(WithExecutor("task-executor"), Prerequisites);
            case "ForkJoinDispatcher":
                return new DispatcherConfigurator(WithExecutor("fork-join-executor"), Prerequisites);
            case "PinnedDispatcher":
                return new PinnedDispatcherConfigurator(config, Prerequisites);
            case "SynchronizedDispatcher":
                return new CurrentSynchronizationContextDispatcherConfigurator(config, Prerequisites);
            case null:
                throw new ConfigurationException($"Could not resolve dispatcher for path {id}. type is null");
        }

        var custom = Type.GetType(type) ?? throw new ConfigurationException($"Could not resolve dispatcher type {type} for path {id}");
        return (MessageDispatcherConfigurator)Activator.CreateInstance(custom, config, Prerequisites)!;

        Config WithExecutor(string executor) => ConfigurationFactory.ParseString($"executor={executor}").WithFallback(config);
    }
}
