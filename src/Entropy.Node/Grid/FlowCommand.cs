using System.CommandLine;
using Entropy.Grid.Balanced;
using Entropy.Grid.ThreePhase;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Computes the power flow of a network in a file.</summary>
internal static class FlowCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"A network: {NetworkFile.Kinds}." };
        var options = new FlowOptionSet();
        var nodes = new Option<FileInfo?>("--out") { Description = "Writes the voltage of every node to this CSV file." };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of the text." };
        var command = new Command("flow", "Compute the power flow of a network.") { file, nodes, json };
        options.AddTo(command);
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(file).ToString();
            var table = line.GetValue(nodes)?.ToString();
            return GridExit.Run(path, errors, () => NetworkFile.IsFeeder(path)
                ? SolveFeeder(path, options.Of(line), table, line.GetValue(json), output)
                : SolveCase(path, options.Of(line), table, line.GetValue(json), output));
        });
        return command;
    }

    private static int SolveFeeder(string path, FlowWish wish, string? table, bool asJson, IAnsiConsole output)
    {
        var file = NetworkFile.ReadFeeder(path);
        var (feeder, options) = wish.For(file);
        var result = ThreePhaseFlow.Solve(feeder, options);
        if (table is not null && result.Converged)
            NodeTable.Write(result, table);
        var report = new FeederFlowReport(file, feeder, options, result);
        if (asJson)
            report.WriteJson(output);
        else
            report.WriteText(output);
        return result.Converged ? GridExit.Solved : GridExit.NotSolved;
    }

    private static int SolveCase(string path, FlowWish wish, string? table, bool asJson, IAnsiConsole output)
    {
        var (network, options) = wish.For(NetworkFile.ReadCase(path));
        using var flow = new BalancedPowerFlow(network);
        var result = flow.Solve(options);
        if (table is not null && result.Converged)
            NodeTable.Write(result, table);
        if (asJson)
            BalancedFlowReport.WriteJson(result, output);
        else
            BalancedFlowReport.WriteText(result, output);
        return result.Converged ? GridExit.Solved : GridExit.NotSolved;
    }
}
