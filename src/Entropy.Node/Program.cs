using System.CommandLine;
using System.CommandLine.Invocation;
using Entropy.Node.About;
using Entropy.Node.Check;
using Entropy.Node.Grid;
using Entropy.Node.Up;
using Spectre.Console;

namespace Entropy.Node;

internal static class Program
{
    // A line of output is not to be broken where nobody looks at it in a window.
    private const int WidthOfAFile = 1_000;

    // What the script ends with where it does not know a command.
    private const int UsageError = 2;

    private static Task<int> Main(string[] arguments) => RunAsync(CommandLine(Plain(Console.Out), Plain(Console.Error)), arguments);

    internal static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var line = root.Parse(arguments);
        // Signals are the node's own business: it stops in good order and says how it went.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
        var code = await line.InvokeAsync(invocation).ConfigureAwait(false);
        return line.Action is ParseErrorAction ? UsageError : code;
    }

    internal static RootCommand CommandLine(IAnsiConsole output, IAnsiConsole errors) =>
        new("A node of Entropy.Actors: distributed energy resources as actors.")
        {
            UpCommand.Create(output, errors),
            CheckCommand.Create(output, errors),
            GridCommand.Create(output, errors),
            VersionCommand.Create(output),
        };

    private static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = WidthOfAFile;
        return console;
    }
}
