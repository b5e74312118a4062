using System.CommandLine;
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

    private static async Task<int> Main(string[] arguments)
    {
        var root = CommandLine(Plain(Console.Out), Plain(Console.Error));
        // Signals are the node's own business: it stops in good order and says how it went.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = null };
        return await root.Parse(arguments).InvokeAsync(invocation).ConfigureAwait(false);
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
