using System.CommandLine;
using Entropy.Grid.Balanced;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Computes the power flow of a network in a file.</summary>
internal static class FlowCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A network: a case of MATPOWER or PGLib (.m)." };
        var loads = new Option<double>("--load-mult") { Description = "Multiplies every load.", DefaultValueFactory = _ => 1 };
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "The largest residual of a bus's power, pu.",
            DefaultValueFactory = _ => new BalancedFlowOptions().TolerancePu,
        };
        tolerance.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
                result.AddError("--tolerance wants a number above 0.");
        });
        var limits = new Option<bool>("--reactive-limits") { Description = "Generators give up their voltage at their reactive limits." };
        var nodes = new Option<FileInfo?>("--out") { Description = "Writes the voltage of every bus to this CSV file." };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of the text." };
        var command = new Command("flow", "Compute the power flow of a network.") { file, loads, tolerance, limits, nodes, json };
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(file).ToString();
            return GridExit.Run(path, errors, () =>
            {
                var network = WithLoads(GridExit.Read(path), line.GetValue(loads));
                using var flow = new BalancedPowerFlow(network);
                var result = flow.Solve(new BalancedFlowOptions
                {
                    TolerancePu = line.GetValue(tolerance),
                    EnforceReactiveLimits = line.GetValue(limits),
                });
                if (line.GetValue(nodes) is { } table && result.Converged)
                    NodeTable.Write(result, table.ToString());
                if (line.GetValue(json))
                    WriteJson(result, output);
                else
                    WriteText(result, output);
                return result.Converged ? GridExit.Solved : GridExit.NotSolved;
            });
        });
        return command;
    }

    private static BalancedNetwork WithLoads(BalancedNetwork network, double factor) => factor == 1 ? network : new(
        network.Name, network.BaseMva,
        [.. network.Buses.Select(bus => bus with { LoadMw = factor * bus.LoadMw, LoadMvar = factor * bus.LoadMvar })],
        network.Generators, network.Branches);

    private static void WriteJson(BalancedFlowResult result, IAnsiConsole output) => GridJson.Write(output, new
    {
        result.Network.Name,
        result.Converged,
        result.Failure,
        result.Iterations,
        ResidualPu = GridJson.Number(result.ResidualPu),
        LossesMw = GridJson.Number(result.LossesMw),
        ReferenceBuses = result.ReferenceBuses.Select(bus => result.Network.Buses[bus].Number),
        BusesAtReactiveLimit = result.BusesAtReactiveLimit.Select(bus => result.Network.Buses[bus].Number),
        Buses = result.Network.Buses.Select((bus, i) => new
        {
            bus.Number,
            VoltagePu = GridJson.Number(result.VoltagesPu[i]),
            AngleDegrees = GridJson.Number(result.AnglesDegrees[i]),
        }),
        Generators = GridJson.Generators(result.Network, result.Generators),
        Branches = GridJson.Branches(result.Network, result.Branches),
        Violations = result.Violations.Select(GridJson.Violation),
    });

    private static void WriteText(BalancedFlowResult result, IAnsiConsole output)
    {
        var network = result.Network;
        GridText.Facts(output,
            ("network", network.Name),
            ("power flow", result.Converged ? $"solved in {GridText.Count(result.Iterations, "iteration")}" : "NOT SOLVED: " + result.Failure),
            ("residual", GridText.Residual(result.ResidualPu)),
            ("reference", string.Join(", ", result.ReferenceBuses.Select(bus => network.Buses[bus]))),
            ("losses", result.Converged ? $"{GridText.Number(result.LossesMw, "#,0.######")} MW" : "none"),
            ("lowest voltage", Voltage(result, result.LowestVoltageBus)),
            ("highest voltage", Voltage(result, result.HighestVoltageBus)));
        if (result.Converged)
        {
            GridText.Rows(output, ["generator at", "MW", "Mvar"],
                [.. network.Generators.Select((generator, i) => (generator, i)).Where(item => network.IsActive(item.generator)).Select(item => new[]
                {
                    $"bus {item.generator.Bus}",
                    GridText.Number(result.Generators[item.i].PowerMw),
                    GridText.Number(result.Generators[item.i].ReactiveMvar),
                })]);
            GridText.Lines(output, "at their reactive limits", result.BusesAtReactiveLimit.Select(bus => network.Buses[bus]));
        }
        GridText.Lines(output, "violations", result.Violations);
    }

    private static string Voltage(BalancedFlowResult result, int bus) => result.Converged
        ? $"{GridText.Number(result.VoltagesPu[bus], "0.00000")} pu at {result.Network.Buses[bus]}"
        : "none";
}
