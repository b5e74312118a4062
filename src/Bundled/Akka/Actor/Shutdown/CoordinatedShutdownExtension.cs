namespace Akka.Actor;

/// <summary>Makes the <see cref="CoordinatedShutdown"/> of a system, with the tasks that its configuration asks for.</summary>
public sealed class CoordinatedShutdownExtension : ExtensionIdProvider<CoordinatedShutdown>
{
    /// <inheritdoc/>
    public override CoordinatedShutdown CreateExtension(ExtendedActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.coordinated-shutdown");
        var shutdown = new CoordinatedShutdown(system, ShutdownPhase.ReadAll(config));
        var processEnd = new ProcessEnd(shutdown);
        AddLastTask(shutdown, processEnd, system.Settings.CoordinatedShutdownTerminateActorSystem,
            config.GetBoolean("exit-clr"));
        if (config.GetBoolean("run-by-clr-shutdown-hook"))
            processEnd.Watch();
        return shutdown;
    }

    private static void AddLastTask(CoordinatedShutdown shutdown, ProcessEnd processEnd, bool terminates, bool exits)
    {
        if (!terminates && !exits)
            return;

        const string phase = CoordinatedShutdown.PhaseActorSystemTerminate;
        shutdown.AddTask(phase, "terminate-system", async () =>
        {
            if (terminates)
            {
                var terminated = shutdown.System.FinalTerminate();
                if (exits)
                    await Task.WhenAny(terminated, Task.Delay(shutdown.Timeout(phase))).ConfigureAwait(false);
                else
                    await terminated.ConfigureAwait(false);
            }

            if (exits)
                processEnd.Exit(0);
            return Done.Instance;
        });
    }
}
