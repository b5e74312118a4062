namespace Akka.Dispatch;

/// <summary>The event-driven dispatcher: a mailbox with messages is run by some thread of the executor.</summary>
public class Dispatcher : MessageDispatcher
{
    private readonly ExecutorServiceFactory _factory;
    private readonly Lock _making = new();
    private ExecutorService? _executor;

    /// <summary>
    /// Makes the dispatcher; its executor is made when it first has work, and again after an idle shutdown.
    /// </summary>
    public Dispatcher(MessageDispatcherConfigurator configurator, string id, int throughput, long? throughputDeadlineTime,
        ExecutorServiceFactory executorServiceFactory, TimeSpan shutdownTimeout) : base(configurator)
    {
        Id = id;
        Throughput = throughput;
        ThroughputDeadlineTime = throughputDeadlineTime;
        ShutdownTimeout = shutdownTimeout;
        _factory = executorServiceFactory;
    }

    /// <inheritdoc/>
    protected override void ExecuteTask(IRunnable run)
    {
        try
        {
            (Volatile.Read(ref _executor) ?? MakeExecutor()).Execute(run);
        }
        catch (RejectedExecutionException)
        {
            // Shut down as empty just now, while an actor moved in.
            MakeExecutor().Execute(run);
        }
    }

    /// <inheritdoc/>
    protected override void Shutdown()
    {
        ExecutorService? old;
        lock (_making)
        {
            old = _executor;
            _executor = null;
        }

        old?.Shutdown();
    }

    private ExecutorService MakeExecutor()
    {
        lock (_making)
            return _executor ??= _factory.Produce(Id);
    }
}
