using System.CommandLine;
using Entropy.Node.Up;
using Entropy.Settings;
using Spectre.Console;

namespace Entropy.Node.Check;

/// <summary>Says of settings files whether a node could run with them, and if not, why.</summary>
internal static class CheckCommand
{
    private const int SomethingIsWrong = 2;

    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Settings of a site, read over hocon/node.conf.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Say whether settings files are right, and what is wrong where.") { files };
        command.SetAction(line =>
        {
            var areRight = true;
            foreach (var file in line.GetRequiredValue(files))
                areRight &= IsRight(file.ToString(), output, errors);
            return areRight ? 0 : SomethingIsWrong;
        });
        return command;
    }

    private static bool IsRight(string file, IAnsiConsole output, IAnsiConsole errors)
    {
        try
        {
            NodeSettings.Read(file);
            output.WriteLine($"{file}: right.");
            return true;
        }
        catch (SettingsException wrong)
        {
            foreach (var problem in wrong.Problems)
                errors.WriteLine(problem.ToString());
            return false;
        }
    }
}
