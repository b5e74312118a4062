using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Akka.Configuration;
using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// Shuts an actor system down in phases. The tasks of one phase run at the same time; a phase begins when those it
/// depends on are done, or were given up after their time-out. It all happens once, whoever asks first.
/// </summary>
public sealed partial class CoordinatedShutdown : IExtension
{
    private readonly Dictionary<string, ShutdownPhase> _phases;
    private readonly IReadOnlyList<string> _order;
    private readonly ConcurrentDictionary<string, ImmutableList<PhaseTask>> _tasks = new();
    private readonly TaskCompletionSource<Done> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILoggingAdapter _log;
    private Reason? _reason;

    internal CoordinatedShutdown(ExtendedActorSystem system, Dictionary<string, ShutdownPhase> phases)
    {
        System = system;
        _phases = phases;
        _order = ShutdownPhase.InOrder(phases);
        _log = Logging.GetLogger(system, GetType());
    }

    /// <summary>The system that this shuts down.</summary>
    public ExtendedActorSystem System { get; }

    /// <summary>Why the system shuts down; nothing as long as it does not.</summary>
    public Reason ShutdownReason => Volatile.Read(ref _reason)!;

    /// <summary>How long the shutdown may take at most: the phases without tasks take no time.</summary>
    public TimeSpan TotalTimeout => _tasks.Keys.Aggregate(TimeSpan.Zero, (sum, phase) => sum + Timeout(phase));

    /// <summary>The shutdown of a system, registered with the first call.</summary>
    public static CoordinatedShutdown Get(ActorSystem sys) =>
        sys.WithExtension<CoordinatedShutdown, CoordinatedShutdownExtension>();

    /// <summary>How long a phase may take before it is given up or fails, from the configuration.</summary>
    /// <exception cref="ArgumentException">There is no phase of this name.</exception>
    public TimeSpan Timeout(string phase) => _phases.TryGetValue(phase, out var found)
        ? found.Timeout
        : throw new ArgumentException(
            $"Unknown phase [{phase}]. All phases must be defined in configuration.", nameof(phase));

    /// <summary>Adds a task; it runs if its phase has not begun yet.</summary>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        if (!_order.Contains(phase))
        {
            throw new ConfigurationException(
                $"Unknown phase [{phase}], known phases [{string.Join(",", _order)}]. " +
                "All phases (along with their optional dependencies) must be defined in configuration.");
        }

        var added = new PhaseTask(taskName, task);
        _tasks.AddOrUpdate(phase, _ => [added], (_, tasks) => tasks.Add(added));
    }

    /// <summary>Runs all phases, or those from the named one on. Fails with a phase that must not fail.</summary>
    public Task<Done> Run(Reason reason, string? fromPhase = null)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is null)
            _ = RunAll(fromPhase is null ? _order : _order.SkipWhile(p => p != fromPhase));
        return _done.Task;
    }

    private async Task RunAll(IEnumerable<string> phases)
    {
        try
        {
            foreach (var phase in phases)
                await RunPhase(phase).ConfigureAwait(false);
            _done.SetResult(Done.Instance);
        }
        catch (Exception e)
        {
            _done.SetException(new AggregateException(e));
        }
    }

    private async Task RunPhase(string name)
    {
        if (!_tasks.TryGetValue(name, out var tasks))
        {
            _log.Debug("Performing phase [{0}] with [0] tasks.", name);
            return;
        }

        _log.Debug("Performing phase [{0}] with [{1}] tasks: [{2}]", name, tasks.Count,
            string.Join(",", tasks.Select(t => t.Name)));
        var phase = _phases[name];
        var all = Task.WhenAll(tasks.ConvertAll(t => phase.Recover ? RunRecovered(name, t) : Run(t)));
        if (await IsDoneInTime(name, phase.Timeout, all).ConfigureAwait(false))
            await all.ConfigureAwait(false);
        else if (phase.Recover)
            _log.Warning("Coordinated shutdown phase [{0}] timed out after {1}", name, phase.Timeout);
        else
            throw new TimeoutException($"Coordinated shutdown phase [{name}] timed out after {phase.Timeout}");
    }

    private static async Task Run(PhaseTask task) => await task.Start().ConfigureAwait(false);

    private async Task RunRecovered(string phase, PhaseTask task)
    {
        try
        {
            await Run(task).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _log.Warning("Task [{0}] failed in phase [{1}]: {2}", task.Name, phase, e.Message);
        }
    }

    private async Task<bool> IsDoneInTime(string phase, TimeSpan timeout, Task all)
    {
        if (all.IsCompleted)
            return true;

        var begin = Stopwatch.GetTimestamp();
        var expiry = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = new Cancelable(System.Scheduler);
        try
        {
            System.Scheduler.Advanced.ScheduleOnce(timeout, () => expiry.TrySetResult(), timer);
        }
        catch (Exception e) when (e is SchedulerException or InvalidOperationException)
        {
            return true; // The system is so far down already that its scheduler is gone.
        }

        await Task.WhenAny(all, expiry.Task).ConfigureAwait(false);
        timer.Cancel();

        // The end of the system ends its scheduler, which may run what was still to come before its time.
        return all.IsCompleted
            || (phase == PhaseActorSystemTerminate && Stopwatch.GetElapsedTime(begin) < timeout);
    }

    private sealed record PhaseTask(string Name, Func<Task<Done>> Start);
}
