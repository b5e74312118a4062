using System.Collections.Concurrent;
using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch.MessageQueues;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>Chooses the mailbox type of an actor: by its deployment, its dispatcher, or the queue that it requires.</summary>
public class Mailboxes
{
    /// <summary>The mailbox of actors for which nothing else is said.</summary>
    public static readonly string DefaultMailboxId = "akka.actor.default-mailbox";

    /// <summary>The empty id: a dispatcher that requires no kind of queue.</summary>
    public static readonly string NoMailboxRequirement = "";

    private readonly ActorSystem _system;
    private readonly Config _defaultMailboxConfig;
    private readonly Dictionary<Type, string> _bindings = [];
    private readonly ConcurrentDictionary<string, MailboxType> _types = new();
    private readonly ConcurrentDictionary<Type, Type?> _required = new();
    private readonly ConcurrentDictionary<(string, string), int> _stashCapacities = new();
    private readonly MailboxType _default;
    private bool _pushTimeoutWarned;
    private bool _sizeWarned;

    /// <summary>Reads the mailboxes of a system.</summary>
    /// <exception cref="ConfigurationException"><c>akka.actor.mailbox</c> is missing or empty.</exception>
    public Mailboxes(ActorSystem system)
    {
        _system = system;
        DeadLetterMailbox = new DeadLetterMailbox(system.DeadLetters);
        var config = system.Settings.Config.GetConfig("akka.actor.mailbox");
        if (config.IsNullOrEmpty())
            throw ConfigurationException.NullOrEmptyConfig<Mailboxes>("akka.actor.mailbox");
        foreach (var (name, value) in config.GetConfig("requirements").AsEnumerable())
        {
            if (Type.GetType(name) is { } queueType)
                _bindings.Add(queueType, value.GetString());
            else
                Warn($"Mailbox Requirement mapping [{name}] is not an actual type");
        }

        _defaultMailboxConfig = system.Settings.Config.GetConfig(DefaultMailboxId);
        _default = Lookup(DefaultMailboxId);
    }

    /// <summary>The closed mailbox that stopped actors get.</summary>
    public DeadLetterMailbox DeadLetterMailbox { get; }

    /// <summary>Whether a class of actors requires a kind of queue.</summary>
    public bool HasRequiredType(Type actorType) => GetRequiredType(actorType) is not null;

    /// <summary>Whether a mailbox type says which queue it makes.</summary>
    public bool ProducesMessageQueue(Type mailboxType) => ArgumentOf(mailboxType, typeof(IProducesMessageQueue<>)) is not null;

    /// <summary>The kind of queue that a class of actors requires; null if it requires none.</summary>
    public Type GetRequiredType(Type actorType) =>
        _required.GetOrAdd(actorType, static t => ArgumentOf(t, typeof(IRequiresMessageQueue<>)))!;

    /// <summary>The mailbox type that is configured for a kind of queue.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public MailboxType LookupByQueueType(Type queueType) => _bindings.TryGetValue(queueType, out var id)
        ? Lookup(id)
        : throw new ConfigurationException($"Mailbox Mapping for [{queueType}] not configured");

    /// <summary>The mailbox type with an id, made when it is first asked for.</summary>
    /// <exception cref="ConfigurationException">It is not configured, or its type is not known.</exception>
    /// <exception cref="ArgumentException">Its type cannot be made.</exception>
    public MailboxType Lookup(string id) => _types.TryGetValue(id, out var known) ? known : _types.GetOrAdd(id, Create(id));

    /// <summary>The mailbox type for an actor. Throws when what is configured cannot do what the actor requires.</summary>
    public MailboxType GetMailboxType(Props props, Config dispatcherConfig)
    {
        var deploy = props.Deploy;
        var required = GetRequiredType(props.Type);
        dispatcherConfig ??= ConfigurationFactory.Empty;
        var id = dispatcherConfig.GetString("id", null);
        var requiredByDispatcher = RequiredByDispatcher(dispatcherConfig);
        var hasMailboxType = dispatcherConfig.GetString("mailbox-type", Deploy.NoMailboxGiven) != Deploy.NoMailboxGiven;
        if (!hasMailboxType && !_sizeWarned && dispatcherConfig.HasPath("mailbox-size"))
        {
            _sizeWarned = true;
            Warn($"Ignoring setting 'mailbox-size for dispatcher [{id}], you need to specify 'mailbox-type=bounded`");
        }

        if (deploy.Mailbox != Deploy.NoMailboxGiven)
            return Verified(Lookup(deploy.Mailbox));
        if (deploy.Dispatcher != Deploy.NoDispatcherGiven && hasMailboxType)
            return Verified(Lookup(id));
        if (required is not null)
        {
            try
            {
                return Verified(LookupByQueueType(required));
            }
            catch (Exception) when (requiredByDispatcher is not null)
            {
                return Verified(LookupByQueueType(requiredByDispatcher));
            }
        }

        return requiredByDispatcher is not null ? Verified(LookupByQueueType(requiredByDispatcher)) : _default;

        MailboxType Verified(MailboxType type)
        {
            if (requiredByDispatcher is null && required is null)
                return type;
            var produced = ArgumentOf(type.GetType(), typeof(IProducesMessageQueue<>)) ?? throw new ArgumentException(
                $"No IProducesMessageQueue<TQueue> supplied for {type}; illegal mailbox type definition.", nameof(props));
            if (requiredByDispatcher is not null && !requiredByDispatcher.IsAssignableFrom(produced))
                throw new ArgumentException($"produced message queue type [{produced}] does not fulfill requirement for dispatcher [{id}]. "
                    + $"Must be a subclass of [{requiredByDispatcher}]", nameof(props));
            if (required is not null && !required.IsAssignableFrom(produced))
                throw new ArgumentException($"produced message queue type of [{produced}] does not fulfill requirement for actor class "
                    + $"[{props.Type}]. Must be a subclass of [{required}]", nameof(props));
            return type;
        }
    }

    /// <summary>The `stash-capacity` that applies to an actor with this dispatcher and mailbox; -1 for no limit.</summary>
    public int StashCapacity(string dispatcher, string mailbox) => _stashCapacities.GetOrAdd((dispatcher, mailbox), key =>
    {
        var all = _system.Settings.Config;
        var config = Dispatchers.GetConfig(all, key.Item1).WithFallback(_defaultMailboxConfig);
        if (key.Item2 != DefaultMailboxId && key.Item2 != Deploy.NoMailboxGiven)
            config = all.GetConfig(key.Item2).WithFallback(config);
        return config.GetInt("stash-capacity", -1);
    });

    private static Type? RequiredByDispatcher(Config dispatcherConfig)
    {
        var name = dispatcherConfig.GetString("mailbox-requirement", NoMailboxRequirement);
        return string.IsNullOrEmpty(name) ? null : Type.GetType(name, throwOnError: true);
    }

    private static Type? ArgumentOf(Type type, Type openInterface)
    {
        foreach (var candidate in type.GetInterfaces())
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == openInterface)
                return candidate.GetGenericArguments()[0];
        return null;
    }

    private MailboxType Create(string id)
    {
        switch (id)
        {
            case "unbounded":
                return new UnboundedMailbox();
            case "bounded":
                return new BoundedMailbox(_system.Settings, ConfigOf(id));
        }

        if (!_system.Settings.Config.HasPath(id))
            throw new ConfigurationException($"Mailbox Type [{id}] not configured");
        var config = ConfigOf(id);
        var name = config.GetString("mailbox-type", null);
        if (string.IsNullOrEmpty(name))
            throw new ConfigurationException($"The setting mailbox-type defined in [{id}] is empty");
        var type = Type.GetType(name) ?? throw new ConfigurationException(
            $"Found mailbox-type [{name}] in configuration for [{id}], but could not find that type in any loaded assemblies.");
        MailboxType made;
        try
        {
            made = (MailboxType)Activator.CreateInstance(type, _system.Settings, config)!;
        }
        catch (Exception e)
        {
            throw new ArgumentException($"Cannot instantiate MailboxType {type}, defined in [{id}]. Make sure it has a public "
                + "constructor with [Akka.Actor.Settings, Akka.Configuration.Config] parameters", e);
        }

        if (!_pushTimeoutWarned && made is IProducesPushTimeoutSemanticsMailbox { PushTimeout.Ticks: > 0 } blocking)
        {
            _pushTimeoutWarned = true;
            Warn($"Configured potentially-blocking mailbox [{id}] configured with non-zero PushTimeOut ({blocking.PushTimeout}), "
                + "which can lead to blocking behavior when sending messages to this mailbox. "
                + $"Avoid this by setting `{id}.mailbox-push-timeout-time` to `0`.");
        }

        return made;
    }

    private Config ConfigOf(string id) => ConfigurationFactory.ParseString($"id:{id}")
        .WithFallback(_system.Settings.Config.GetConfig(id))
        .WithFallback(_defaultMailboxConfig);

    private void Warn(string message) => _system.EventStream.Publish(new Warning("mailboxes", GetType(), message));
}
