using System.CommandLine;
using Entropy.Grid.Balanced;
using Entropy.Grid.ThreePhase;
using Entropy.Node.Grid.Pictures;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Draws the power flow of a network in a file.</summary>
internal static class PlotCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"A network: {NetworkFile.Kinds}." };
        var picture = new Option<FileInfo>("--out") { Description = "Where the picture goes (SVG).", Required = true };
        var options = new FlowOptionSet();
        var command = new Command("plot", "Draw a network by voltage, and its voltage profile.") { file, picture };
        options.AddTo(command);
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(file).ToString();
            return GridExit.Run(path, errors, () =>
            {
                if (Solved(path, options.Of(line)) is not { } drawing)
                {
                    output.WriteLine("NOT CONVERGED: there is nothing to draw. Look at the loads with: entropy grid flow " + path);
                    return GridExit.NotSolved;
                }

                var target = line.GetRequiredValue(picture).ToString();
                File.WriteAllText(target, NetworkPicture.Of(drawing));
                output.WriteLine($"{target}: {drawing.Title}, {GridText.Count(drawing.Buses.Length, "bus", "buses")}");
                return GridExit.Solved;
            });
        });
        return command;
    }

    private static Drawing? Solved(string path, FlowWish wish)
    {
        if (NetworkFile.IsFeeder(path))
        {
            var (feeder, options) = wish.For(NetworkFile.ReadFeeder(path));
            var result = ThreePhaseFlow.Solve(feeder, options);
            return result.Converged ? FeederDrawing.Of(feeder, result) : null;
        }

        var (network, balanced) = wish.For(NetworkFile.ReadCase(path));
        using var flow = new BalancedPowerFlow(network);
        var solved = flow.Solve(balanced);
        return solved.Converged ? BalancedDrawing.Of(solved) : null;
    }
}
