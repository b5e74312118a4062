using System.Collections.Concurrent;
using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>`default-executor` and `thread-pool-executor`: the shared <see cref="WorkerPool"/>.</summary>
internal sealed class ThreadPoolExecutor(string id) : ExecutorService(id)
{
    public override void Execute(IRunnable run) => WorkerPool.Shared.Execute(run);

    public override void Shutdown()
    {
    }
}

/// <summary>`fork-join-executor` and pinned dispatchers: threads of their own, which wait for work.</summary>
internal sealed class DedicatedThreadsExecutor : ExecutorService
{
    private readonly ConcurrentQueue<IRunnable> _queue = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly Lock _ending = new();
    private readonly int _threads;
    private bool _shutdown;

    public DedicatedThreadsExecutor(string id, int threads, bool background) : base(id)
    {
        _threads = threads;
        for (var i = 0; i < threads; i++)
            new Thread(Work) { IsBackground = background, Name = $"{id}_{i + 1}" }.UnsafeStart();
    }

    public override void Execute(IRunnable run)
    {
        // Together, so that nothing is put in after the threads have looked for the last time.
        lock (_ending)
        {
            if (_shutdown)
                throw new RejectedExecutionException("ForkJoinExecutor is shutting down");
            _queue.Enqueue(run);
        }

        _waiting.Release();
    }

    // What is queued is still done; then each thread finds the queue empty and ends.
    public override void Shutdown()
    {
        lock (_ending)
        {
            if (_shutdown)
                return;
            _shutdown = true;
        }

        _waiting.Release(_threads);
    }

    private void Work()
    {
        var context = ExecutionContext.Capture();
        while (true)
        {
            _waiting.Wait();
            if (_queue.TryDequeue(out var run))
            {
                run.Run();
                if (context is not null && !ReferenceEquals(ExecutionContext.Capture(), context))
                    ExecutionContext.Restore(context);
            }
            else if (Volatile.Read(ref _shutdown))
            {
                return;
            }
        }
    }
}

/// <summary>`task-executor`: the default task scheduler.</summary>
internal sealed class TaskExecutor(string id) : ExecutorService(id)
{
    public override void Execute(IRunnable run) =>
        Task.Factory.StartNew(static r => ((IRunnable)r!).Run(), run, CancellationToken.None,
            TaskCreationOptions.None, TaskScheduler.Default);

    public override void Shutdown()
    {
    }
}

/// <summary>`current-context-executor`: the synchronisation context that was current when it was made.</summary>
internal sealed class SynchronizationContextExecutor(string id, SynchronizationContext context) : ExecutorService(id)
{
    public override void Execute(IRunnable run) => context.Post(static r => ((IRunnable)r!).Run(), run);

    public override void Shutdown()
    {
    }
}

/// <summary>Chooses the executor by the `executor` setting of a dispatcher.</summary>
internal sealed class BuiltInExecutorConfigurator(Config config, IDispatcherPrerequisites prerequisites, string executor)
    : ExecutorServiceConfigurator(config, prerequisites)
{
    // Taken here, on the thread that asked for the dispatcher, and not where it is first used.
    private readonly SynchronizationContext? _context = executor == "current-context-executor" ? SynchronizationContext.Current : null;

    public override ExecutorService Produce(string id) => executor switch
    {
        "fork-join-executor" => ForkJoin(id),
        "task-executor" => new TaskExecutor(id),
        "current-context-executor" => new SynchronizationContextExecutor(id, _context ?? throw new InvalidOperationException(
            $"Dispatcher [{id}] uses current-context-executor, but there is no current SynchronizationContext. Create it on the thread that has one.")),
        _ => new ThreadPoolExecutor(id),
    };

    private DedicatedThreadsExecutor ForkJoin(string id)
    {
        if (Config.GetConfig("dedicated-thread-pool") is { IsEmpty: false } pool)
        {
            var background = pool.GetString("threadtype", "background") != "foreground";
            return new DedicatedThreadsExecutor(id, Math.Max(1, pool.GetInt("thread-count", 1)), background);
        }

        var settings = Config.GetConfig("fork-join-executor") ?? Config.Empty;
        var wanted = (int)Math.Ceiling(Environment.ProcessorCount * settings.GetDouble("parallelism-factor", 1.0));
        var threads = Math.Clamp(wanted, settings.GetInt("parallelism-min", 8), settings.GetInt("parallelism-max", 64));
        return new DedicatedThreadsExecutor(id, threads, background: true);
    }
}
