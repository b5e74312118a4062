using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>Gives threads to a dispatcher's work.</summary>
public abstract class ExecutorService
{
    /// <summary>Makes an executor for the dispatcher with this id.</summary>
    protected ExecutorService(string id) => Id = id;

    /// <summary>The id of the dispatcher, for the names of threads.</summary>
    public string Id { get; }

    /// <summary>Runs something on one of its threads, soon. May be called from any thread.</summary>
    /// <exception cref="RejectedExecutionException">The executor is shut down.</exception>
    public abstract void Execute(IRunnable run);

    /// <summary>Takes no more work; what was taken before is done. Does not wait.</summary>
    public abstract void Shutdown();
}

/// <summary>Makes the executor of a dispatcher when it is first used.</summary>
public abstract class ExecutorServiceFactory
{
    /// <summary>Makes an executor for the dispatcher with this id.</summary>
    public abstract ExecutorService Produce(string id);
}

/// <summary>An executor factory with its configuration.</summary>
public abstract class ExecutorServiceConfigurator : ExecutorServiceFactory
{
    /// <summary>
    /// Keeps what an executor of one's own may read; it is made by its class name, with these two arguments.
    /// </summary>
    protected ExecutorServiceConfigurator(Config config, IDispatcherPrerequisites prerequisites)
    {
        Config = config;
        Prerequisites = prerequisites;
    }

    /// <summary>What the dispatcher has of its system.</summary>
    public IDispatcherPrerequisites Prerequisites { get; }

    /// <summary>The section of the dispatcher.</summary>
    public Config Config { get; }
}
