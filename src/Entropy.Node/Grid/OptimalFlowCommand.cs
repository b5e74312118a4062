using System.CommandLine;
using Entropy.Grid.Balanced;
using Entropy.Grid.OptimalFlow;
using Spectre.Console;

namespace Entropy.Node.Grid;

/// <summary>Computes the dispatch of least costs of a network in a file.</summary>
internal static class OptimalFlowCommand
{
    public static Command Create(IAnsiConsole output, IAnsiConsole errors)
    {
        var file = new Argument<FileInfo>("CASE") { Description = "A case of MATPOWER or PGLib (.m) with costs." };
        var model = new Option<string>("--model")
        {
            Description = "ac for the full equations, dc for the linear ones.",
            DefaultValueFactory = _ => "ac",
        };
        model.AcceptOnlyFromAmong("ac", "dc");
        var json = new Option<bool>("--json") { Description = "One JSON document instead of the text." };
        var command = new Command("opf", "Compute the dispatch of least costs of a network.") { file, model, json };
        command.SetAction(line =>
        {
            var path = line.GetRequiredValue(file).ToString();
            return GridExit.Run(path, errors, () =>
            {
                var network = NetworkFile.ReadCase(path);
                var result = line.GetValue(model) == "dc"
                    ? new DcOptimalFlow(network).Solve()
                    : new AcOptimalFlow(network).Solve();
                if (line.GetValue(json))
                    WriteJson(result, output);
                else
                    WriteText(result, output);
                return result.Converged ? GridExit.Solved : GridExit.NotSolved;
            });
        });
        return command;
    }

    private static void WriteJson(OptimalFlowResult result, IAnsiConsole output) => GridJson.Write(output, new
    {
        result.Network.Name,
        Model = Name(result.Model),
        result.Converged,
        result.Failure,
        CostUsdPerHour = GridJson.Number(result.CostUsdPerHour),
        result.Iterations,
        ResidualPu = GridJson.Number(result.ResidualPu),
        Buses = result.Network.Buses.Select((bus, i) => new
        {
            bus.Number,
            VoltagePu = GridJson.Number(result.VoltagesPu[i]),
            AngleDegrees = GridJson.Number(result.AnglesDegrees[i]),
            PriceUsdPerMwh = GridJson.Number(result.PricesUsdPerMwh[i]),
        }),
        Generators = GridJson.Generators(result.Network, result.Generators),
        Branches = GridJson.Branches(result.Network, result.Branches),
        result.BindingLimits,
        Violations = result.Violations.Select(GridJson.Violation),
    });

    private static void WriteText(OptimalFlowResult result, IAnsiConsole output)
    {
        var network = result.Network;
        GridText.Facts(output,
            ("network", network.Name),
            ("optimal flow", $"{Name(result.Model)}, {GridText.Outcome(result.Converged, result.Iterations, result.Failure)}"),
            ("residual", GridText.Residual(result.ResidualPu)),
            ("costs", result.Converged ? $"{GridText.Number(result.CostUsdPerHour, "#,0.00")} $/h" : "none"),
            ("losses", result.Converged ? $"{GridText.Number(result.Branches.Sum(branch => branch.LossesMw))} MW" : "none"));
        if (result.Converged)
        {
            GridText.Rows(output, ["generator at", "MW", "least", "most", "Mvar", "$/MWh there"],
                [.. GridText.ActiveGenerators(network).Select(i => new[]
                {
                    $"bus {network.Generators[i].Bus}",
                    GridText.Number(result.Generators[i].PowerMw),
                    GridText.Number(network.Generators[i].MinimumMw),
                    GridText.Number(network.Generators[i].MaximumMw),
                    GridText.Number(result.Generators[i].ReactiveMvar),
                    GridText.Number(result.PricesUsdPerMwh[network.IndexOf(network.Generators[i].Bus)], "#,0.00"),
                })]);
            GridText.Lines(output, "binding limits", result.BindingLimits);
        }
        GridText.Lines(output, "violations", result.Violations);
    }

    private static string Name(OptimalFlowModel model) => model == OptimalFlowModel.Ac ? "ac" : "dc";
}
