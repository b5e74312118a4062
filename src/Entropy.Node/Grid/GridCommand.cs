using System.CommandLine;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>What can be computed of a network in a file.</summary>
internal static class GridCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors) =>
        new("grid", "Compute the flow and the dispatch of a network in a file.")
        {
            InfoCommand.Create(output, errors),
            FlowCommand.Create(output, errors),
            OptimalFlowCommand.Create(output, errors),
            PlotCommand.Create(output, errors),
        };
}
