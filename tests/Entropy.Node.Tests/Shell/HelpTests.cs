using System.CommandLine;
using Spectre.Console;

namespace Entropy.Node.Tests.Shell;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] ScriptsOwn = ["test", "bench", "setup"];

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task Help_lists_every_command()
    {
        var help = await _workplace.RunAsync("--help");

        Assert.Equal(0, help.Code);
        Assert.All(ScriptsOwn.Concat(NodeCommands().Select(command => command.Name)),
            command => Assert.Matches($@"(?m)^  {command} +\S", help.Output));
    }

    [Fact]
    public async Task The_help_of_a_command_of_the_node_lists_its_options()
    {
        foreach (var command in NodeCommands())
        {
            var help = await _workplace.RunAsync(command.Name, "--help");

            Assert.Equal(0, help.Code);
            Assert.All(command.Options.Concat(command.Subcommands.SelectMany(part => part.Options)).Where(option => option is not System.CommandLine.Help.HelpOption),
                option => Assert.Matches($@"(?m)^  {option.Name}\b", help.Output));
        }
    }

    [Theory]
    [InlineData("test")]
    [InlineData("bench")]
    [InlineData("setup")]
    public async Task Help_does_nothing_else(string command)
    {
        var help = await _workplace.RunAsync(command, "--help");

        Assert.Equal(0, help.Code);
        Assert.StartsWith($"Usage: ./entropy {command}", help.Output, StringComparison.Ordinal);
        Assert.Empty(_workplace.Calls());
    }

    [Fact]
    public async Task An_unknown_command_is_an_error_that_shows_the_known_ones()
    {
        var run = await _workplace.RunAsync("upp");

        Assert.Equal(2, run.Code);
        Assert.Contains("unknown command 'upp'", run.Errors, StringComparison.Ordinal);
        Assert.Contains("  up  ", run.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> NodeCommands() =>
        Program.CommandLine(AnsiConsole.Console, AnsiConsole.Console).Subcommands;
}
