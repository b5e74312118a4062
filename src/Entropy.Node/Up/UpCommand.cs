using System.CommandLine;
using Entropy.Node.About;
using Entropy.Node.Logging;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Entropy.Node.Up;

/// <summary>Runs a node until it is told to stop.</summary>
internal static class UpCommand
{
    private const int CouldNotStart = 2;
    private const int StoppedBadly = 1;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var config = new Option<FileInfo?>("--config") { Description = "Settings of this site, laid over hocon/node.conf." };
        var level = new Option<string?>("--log-level") { Description = "debug, info, warning or error, over what the settings say." };
        level.AcceptOnlyFromAmong([.. NodeSettings.LogLevels]);
        var verbose = new Option<bool>("--verbose") { Description = "Print stack traces with an error at the start." };
        var command = new Command("up", "Run one node until Ctrl-C or SIGTERM.") { config, level, verbose };
        command.SetAction((line, _) => RunAsync(
            line.GetValue(config)?.ToString(), line.GetValue(level), line.GetValue(verbose), output, errors));
        return command;
    }

    private static async Task<int> RunAsync(
        string? siteFile, string? level, bool verbose, IAnsiConsole output, IAnsiConsole errors)
    {
        // From the first moment: who starts a node by mistake wants to stop it at once.
        using var signals = new StopSignals();
        EntropyNode node;
        NodeSettings settings;
        ILoggerFactory? logs = null;
        try
        {
            settings = NodeSettings.Read(siteFile);
            if (level is not null)
                settings = settings with { LogLevel = level };
            logs = NodeLog.Create();
            node = EntropyNode.Start(settings, logs);
        }
#pragma warning disable CA1031 // Whatever keeps a node from starting is told in one sentence, with an exit code of its own.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logs?.Dispose();
            StartFailure.Print(failure, verbose, errors);
            return CouldNotStart;
        }

        using (logs)
        {
            SayWhatRuns(settings, siteFile, output);
            var first = await Task.WhenAny(signals.First, node.System.WhenTerminated).ConfigureAwait(false);
            if (first != signals.First)
            {
                errors.WriteLine("The actor system stopped without being asked to; the log says why.");
                return StoppedBadly;
            }

            output.WriteLine($"{await signals.First.ConfigureAwait(false)}: stopping; Ctrl-C again does not wait for it.");
            if (!await node.StopAsync().ConfigureAwait(false))
            {
                errors.WriteLine($"Not everything stopped within {settings.StopTimeout.TotalSeconds} s " +
                                 "(entropy.node.stop-timeout); leaving nevertheless.");
                return StoppedBadly;
            }
        }
        output.WriteLine("Stopped.");
        return 0;
    }

    private static void SayWhatRuns(NodeSettings settings, string? siteFile, IAnsiConsole output)
    {
        output.WriteLine($"{BuildFacts.Product} {BuildFacts.Version} ({BuildFacts.Packages})");
        output.WriteLine($"Node '{settings.Name}' runs: one node, with no site yet, so it controls nothing.");
        output.WriteLine(siteFile is null
            ? $"Its settings are those of {NodeSettings.ReferenceFile}; lay your own over them with --config FILE."
            : $"Its settings are those of {siteFile} over {NodeSettings.ReferenceFile}.");
        output.WriteLine("Next: measure this machine with ./entropy bench; stop the node with Ctrl-C.");
    }
}
