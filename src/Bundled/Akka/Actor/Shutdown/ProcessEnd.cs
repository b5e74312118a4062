using Akka.Event;

namespace Akka.Actor;

/// <summary>
/// Ties a coordinated shutdown to the end of the process. Whether Main returns, somebody calls Environment.Exit, or
/// Ctrl-C or SIGTERM comes: the phases run, once, and then the process ends.
/// </summary>
internal sealed class ProcessEnd(CoordinatedShutdown shutdown)
{
    private volatile bool _isEnding;

    public void Watch()
    {
        AppDomain.CurrentDomain.ProcessExit += RunPhases;
        var signals = TerminationSignals.Listen();
        shutdown.System.WhenTerminated.ContinueWith(
            _ =>
            {
                signals.Dispose();
                AppDomain.CurrentDomain.ProcessExit -= RunPhases;
            },
            TaskScheduler.Default);
    }

    /// <summary>Ends the process, unless it ends already; does not wait for it, for it waits for the caller.</summary>
    public void Exit(int exitCode)
    {
        if (!_isEnding)
            new Thread(() => Environment.Exit(exitCode)) { IsBackground = true }.Start();
    }

    /// <summary>The process is gone when this returns, so it waits.</summary>
    private void RunPhases(object? sender, EventArgs e)
    {
        _isEnding = true;
        if (shutdown.System.WhenTerminated.IsCompleted)
            return;

        var log = Logging.GetLogger(shutdown.System, typeof(CoordinatedShutdown));
        log.Info("Starting coordinated shutdown from CLR termination hook.");
        try
        {
            // Not on this thread: a task that waits for it must not keep the others from starting.
            Task.Run(() => shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance)).Wait(shutdown.TotalTimeout);
        }
        catch (Exception failure)
        {
            log.Warning("CoordinatedShutdown from CLR shutdown failed: {0}", failure.GetBaseException().Message);
        }
    }
}
