using Akka.Actor;
using Akka.Configuration;
using Entropy.Node.Journal;
using Entropy.Node.Logging;
using Microsoft.Extensions.Logging;

namespace Entropy.Node.Up;

/// <summary>A running node: one actor system whose log goes to this process's.</summary>
internal sealed class EntropyNode
{
    private readonly NodeSettings _settings;

    private EntropyNode(NodeSettings settings, ActorSystem system)
    {
        _settings = settings;
        System = system;
    }

    public ActorSystem System { get; }

    public static EntropyNode Start(NodeSettings settings, ILoggerFactory logs)
    {
        // Before anything opens a journal.
        SystemSqlite.Use();
        var config = ConfigurationFactory.ParseString(OwnSettings)
            .WithFallback(ConfigurationFactory.ParseString(LogBridge.Settings(settings.LogLevel)))
            .WithFallback(settings.Config);
        var system = ActorSystem.Create(settings.Name, config);
        LogBridge.Connect(system, logs);
        return new EntropyNode(settings, system);
    }

    /// <summary>Stops everything in its order; false when that took longer than it may.</summary>
    public async Task<bool> StopAsync()
    {
        var stopped = CoordinatedShutdown.Get(System).Run(CoordinatedShutdown.ClrExitReason.Instance);
        try
        {
            await stopped.WaitAsync(_settings.StopTimeout).ConfigureAwait(false);
            await System.WhenTerminated.WaitAsync(_settings.StopTimeout).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // The process answers signals itself and stops the system in good order; a second hook would race with it.
    private const string OwnSettings = "akka.coordinated-shutdown.run-by-clr-shutdown-hook = off";
}
