using System.CommandLine;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Says what a network in a file consists of, and whether it can be read at all.</summary>
internal static class InfoCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"A network: {NetworkFile.Kinds}." };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of the text." };
        var command = new Command("info", "Say what a network consists of.") { file, json };
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(file).ToString();
            return GridExit.Run(path, errors, () =>
            {
                if (NetworkFile.IsFeeder(path))
                    new FeederInfo(NetworkFile.ReadFeeder(path)).Show(line.GetValue(json), output);
                else
                    BalancedInfo.Show(NetworkFile.ReadCase(path), line.GetValue(json), output);
                return GridExit.Solved;
            });
        });
        return command;
    }
}
