using Akka.Actor;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>What a dispatcher needs of its actor system.</summary>
public interface IDispatcherPrerequisites
{
    /// <summary>The event stream of the system.</summary>
    EventStream EventStream { get; }

    /// <summary>The scheduler of the system.</summary>
    IScheduler Scheduler { get; }

    /// <summary>The settings of the system.</summary>
    Settings Settings { get; }

    /// <summary>The mailbox types of the system.</summary>
    Mailboxes Mailboxes { get; }
}

/// <summary>The prerequisites as plain values.</summary>
public sealed class DefaultDispatcherPrerequisites : IDispatcherPrerequisites
{
    /// <summary>Gathers what a dispatcher needs.</summary>
    public DefaultDispatcherPrerequisites(EventStream eventStream, IScheduler scheduler, Settings settings, Mailboxes mailboxes)
    {
        EventStream = eventStream;
        Scheduler = scheduler;
        Settings = settings;
        Mailboxes = mailboxes;
    }

    /// <inheritdoc/>
    public EventStream EventStream { get; }

    /// <inheritdoc/>
    public IScheduler Scheduler { get; }

    /// <inheritdoc/>
    public Settings Settings { get; }

    /// <inheritdoc/>
    public Mailboxes Mailboxes { get; }
}

/// <summary>Makes dispatchers from a section of the configuration.</summary>
public abstract class MessageDispatcherConfigurator
{
    /// <summary>
    /// Keeps configuration and system; a configurator is made by its class name, with these two arguments.
    /// </summary>
    protected MessageDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>The section of the dispatcher, over that of the default one.</summary>
    public Config Config { get; }

    /// <summary>What the dispatcher has of its system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The dispatcher for one who asks: always the same, or a new one each time, as its kind wants.</summary>
    public abstract MessageDispatcher Dispatcher();

    /// <summary>The configurator of the executor that the section names.</summary>
    /// <exception cref="ConfigurationException">Its type is not known.</exception>
    /// <exception cref="NotSupportedException">It is <c>channel-executor</c>.</exception>
    protected ExecutorServiceConfigurator ConfigureExecutor()
    {
        var executor = Config.GetString("executor", null);
        switch (executor)
        {
            case null or "" or "default-executor" or "thread-pool-executor" or "fork-join-executor" or "task-executor"
                or "current-context-executor":
                return new BuiltInExecutorConfigurator(Config, Prerequisites, executor ?? "");
            case "channel-executor":
                throw new NotSupportedException(
                    "The stand-in has no channel-executor. Use default-executor, fork-join-executor or task-executor.");
        }

        var type = Type.GetType(executor) ?? throw new ConfigurationException(
            $"Could not resolve executor service configurator type {executor} for path {Config.GetString("id", "unknown")}");
        return (ExecutorServiceConfigurator)Activator.CreateInstance(type, Config, Prerequisites)!;
    }
}

/// <summary>Makes one <see cref="Dispatch.Dispatcher"/> for all that ask for its id.</summary>
public sealed class DispatcherConfigurator : MessageDispatcherConfigurator
{
    private readonly Dispatcher _instance;

    /// <summary>Makes the dispatcher at once, without threads.</summary>
    public DispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites) : base(config, prerequisites) =>
        _instance = new Dispatcher(this, Config.GetString("id", null), Config.GetInt("throughput", 100),
            DispatcherSettings.DeadlineTicks(Config), ConfigureExecutor(), Config.GetTimeSpan("shutdown-timeout", null));

    /// <inheritdoc/>
    public override MessageDispatcher Dispatcher() => _instance;
}

/// <summary>Makes a dispatcher with a thread of its own for each actor that asks for its id.</summary>
internal sealed class PinnedDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    public override MessageDispatcher Dispatcher() =>
        new PinnedDispatcher(this, Config.GetString("id", null), int.MaxValue, DispatcherSettings.DeadlineTicks(Config),
            new OneThread(), Config.GetTimeSpan("shutdown-timeout", null));

    private sealed class OneThread : ExecutorServiceFactory
    {
        public override ExecutorService Produce(string id) => new DedicatedThreadsExecutor(id, 1, background: true);
    }
}

/// <summary>Makes dispatchers that post to the synchronisation context of the thread that asks for them.</summary>
internal sealed class CurrentSynchronizationContextDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    : MessageDispatcherConfigurator(config, prerequisites)
{
    public override MessageDispatcher Dispatcher() =>
        new Dispatcher(this, Config.GetString("id", null), Config.GetInt("throughput", 100),
            DispatcherSettings.DeadlineTicks(Config),
            new BuiltInExecutorConfigurator(Config, Prerequisites, "current-context-executor"),
            Config.GetTimeSpan("shutdown-timeout", null));
}

/// <summary>Settings that several dispatchers share.</summary>
internal static class DispatcherSettings
{
    public static long? DeadlineTicks(Config config)
    {
        var deadline = config.GetTimeSpan("throughput-deadline-time", null);
        return deadline.Ticks > 0 ? deadline.Ticks : null;
    }
}
